import { useMemo, useRef, useState } from 'preact/hooks';
import { DepartmentCombobox } from '../../shared/departments/combobox.tsx';
import type { DepartmentView } from '../../shared/departments/find.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import type { TellNews } from '../../shared/news.ts';
import type { Kept } from '../status/model/views.ts';
import { type DepartmentRole, planTags, type Tag } from './model/plan.ts';
import { ProvisionChoice, type ProvisionGroup } from './provision-choice.tsx';
import { RoleChoice } from './role-choice.tsx';

export interface ResponsibilityTaggerProps {
  readonly groups: readonly ProvisionGroup[];
  readonly departments: readonly DepartmentView[];
  /** By eId. */
  readonly given: ReadonlyMap<string, readonly DepartmentRole[]>;
  /** Puts a department on the list; its slug, null where that was not kept. */
  readonly onAdd?: (name: string) => Promise<string | null>;
  /** Sets all tags in one write. */
  readonly onApply: (tags: readonly Tag[]) => Promise<Kept>;
  readonly onNews: TellNews;
}

/** Departments for many provisions at once: choose them, see what it comes to, apply it in one write with one undo. */
export function ResponsibilityTagger({
  groups,
  departments,
  given,
  onAdd,
  onApply,
  onNews,
}: ResponsibilityTaggerProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [picks, setPicks] = useState<readonly DepartmentRole[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const nameOf = (slug: string): string => departments.find((each) => each.slug === slug)?.name ?? slug;
  const nowOf = (slug: string): string | null => departments.find((each) => each.slug === slug)?.now ?? null;
  const inOrder = useMemo(
    () =>
      groups.flatMap(({ provisions }) => provisions.map(({ eId }) => eId)).filter((eId) => chosen.has(eId)),
    [groups, chosen],
  );
  const plan = planTags(inOrder, picks, given);
  const apply = async (): Promise<void> => {
    const answer = await onApply(plan.tags).catch(() => ({ ok: false, error: 'unknown' }) as const);
    setFailed(answer.ok ? null : t(`kept.${answer.error}`));
    if (!answer.ok) return;
    onNews({ text: t('duty.applied', { count: plan.tags.length }), undo: answer.undo });
    setChosen(new Set());
  };
  const parts = [
    plan.fresh > 0 ? t('duty.fresh', { count: plan.fresh }) : '',
    plan.changed > 0 ? t('duty.changed', { count: plan.changed }) : '',
    plan.kept > 0 ? t('duty.kept', { count: plan.kept }) : '',
  ].filter(Boolean);
  return (
    <div class="tagger">
      <div class="tagger-who" ref={box}>
        <DepartmentCombobox
          label={t('duty.departments')}
          departments={departments}
          without={picks.map(({ department }) => department)}
          onAdd={onAdd}
          onChoose={(department) =>
            setPicks([
              ...picks,
              { department, role: picks.some(({ role }) => role === 'lead') ? 'co-ordinating' : 'lead' },
            ])
          }
        />
        <ul class="picks">
          {picks.map((pick) => (
            <li key={pick.department}>
              <span lang="vi">
                {nameOf(pick.department)}
                {nowOf(pick.department) && (
                  <i class="small muted"> {t('duty.now', { name: nowOf(pick.department) ?? '' })}</i>
                )}
              </span>
              <RoleChoice
                role={pick.role}
                of={nameOf(pick.department)}
                onRole={(role) => setPicks(picks.map((each) => (each === pick ? { ...each, role } : each)))}
              />
              <button
                type="button"
                class="btn icon quiet"
                aria-label={t('duty.remove', { name: nameOf(pick.department) })}
                onClick={() => {
                  setPicks(picks.filter((each) => each !== pick));
                  box.current?.querySelector('input')?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      </div>
      <ProvisionChoice groups={groups} given={given} nameOf={nameOf} chosen={chosen} onChosen={setChosen} />
      <div class="tagger-apply">
        <p role="status">
          {inOrder.length === 0 || picks.length === 0
            ? t(
                picks.length > 0
                  ? 'duty.chooseWhich'
                  : inOrder.length > 0
                    ? 'duty.chooseWho'
                    : 'duty.chooseBoth',
              )
            : `${t('duty.on', { count: inOrder.length })}: ${parts.join(', ')}`}
        </p>
        {failed && (
          <p class="wrong small" role="alert">
            {failed}
          </p>
        )}
        <button
          type="button"
          class="btn primary"
          disabled={plan.tags.length === 0}
          onClick={() => void apply()}
        >
          {plan.tags.length > 0 ? t('duty.apply', { count: plan.tags.length }) : t('duty.applyNone')}
        </button>
      </div>
    </div>
  );
}
