import { useRef, useState } from 'preact/hooks';
import type { Role } from '../../../utils/core/notebook/model.ts';
import { DepartmentCombobox } from '../../shared/departments/combobox.tsx';
import type { DepartmentView } from '../../shared/departments/find.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import type { TellNews } from '../../shared/news.ts';
import type { Kept } from '../status/model/views.ts';
import { DepartmentChip, ProposalChip } from './department-chip.tsx';
import { RoleChoice } from './role-choice.tsx';

export interface Assigned {
  /** Slug. */
  readonly department: string;
  readonly role: Role;
}

export interface ProvisionResponsibilitiesProps {
  readonly departments: readonly DepartmentView[];
  readonly given: readonly Assigned[];
  /** By the field's subject; those given or declined left out. */
  readonly proposals: readonly Assigned[];
  /** Puts a department on the list; its slug, null where that was not kept. */
  readonly onAdd?: (name: string) => Promise<string | null>;
  readonly onRole: (department: string, role: Role | 'none') => Promise<Kept>;
  readonly onNews: TellNews;
}

/** Who answers for a provision: chips, proposals to accept or decline, and a field to add more. */
export function ProvisionResponsibilities(props: ProvisionResponsibilitiesProps) {
  const { t } = useWords();
  const { departments, given, proposals, onNews } = props;
  const [adding, setAdding] = useState(false);
  const [role, setRole] = useState<Role>('lead');
  const [failed, setFailed] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const find = (slug: string) => departments.find((each) => each.slug === slug) ?? null;
  const nameOf = (slug: string): string => find(slug)?.name ?? slug;
  const put = async (slug: string, next: Role | 'none', said: string): Promise<void> => {
    const answer = await props.onRole(slug, next).catch(() => ({ ok: false, error: 'unknown' }) as const);
    setFailed(answer.ok ? null : t(`kept.${answer.error}`));
    if (answer.ok) onNews({ text: said, undo: answer.undo });
  };
  const ordered = [...given].sort((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  const leave = (): void => {
    setAdding(false);
    button.current?.focus();
  };
  return (
    <section class="responsibilities">
      <div class="section-head">
        <h2>{t('duty.title')}</h2>
        <button
          ref={button}
          type="button"
          class="btn quiet"
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        >
          {t(adding ? 'duty.close' : 'duty.add')}
        </button>
      </div>
      {given.length === 0 && proposals.length === 0 && !adding && <p class="small muted">{t('duty.none')}</p>}
      {(given.length > 0 || proposals.length > 0) && (
        <ul class="duties">
          {ordered.map(({ department, role: has }) => (
            <DepartmentChip
              key={department}
              department={find(department)}
              slug={department}
              role={has}
              onSwitch={() => {
                const next = has === 'lead' ? 'co-ordinating' : 'lead';
                void put(
                  department,
                  next,
                  t('duty.switched', { name: nameOf(department), value: t(`duty.role.${next}`) }),
                );
              }}
              onRemove={() => {
                button.current?.focus();
                void put(department, 'none', t('duty.removed', { name: nameOf(department) }));
              }}
            />
          ))}
          {proposals.map(({ department, role: would }) => {
            const found = find(department);
            return (
              found && (
                <ProposalChip
                  key={`proposed ${department}`}
                  department={found}
                  role={would}
                  onAccept={() => {
                    button.current?.focus();
                    void put(department, would, t('duty.accepted', { name: found.name }));
                  }}
                  onDecline={() => {
                    button.current?.focus();
                    void put(department, 'none', t('duty.declined', { name: found.name }));
                  }}
                />
              )
            );
          })}
        </ul>
      )}
      {adding && (
        <div class="duty-add">
          <RoleChoice role={role} onRole={setRole} />
          <DepartmentCombobox
            label={t('duty.department')}
            departments={departments}
            without={given.map(({ department }) => department)}
            onAdd={props.onAdd}
            autofocus
            onEscape={leave}
            onChoose={(slug) =>
              void put(
                slug,
                role,
                t('duty.added', { name: nameOf(slug), value: t(`duty.role.${role}`) }),
              ).then(() => setRole('co-ordinating'))
            }
          />
        </div>
      )}
      {failed && (
        <p class="wrong small" role="alert">
          {failed}
        </p>
      )}
    </section>
  );
}
