import { useId, useState } from 'preact/hooks';
import type { DepartmentFields } from '../../utils/core/notebook/model.ts';
import { type DepartmentView, findDepartments } from '../shared/departments/find.ts';
import { useWords } from '../shared/i18n/words.tsx';
import type { TellNews } from '../shared/news.ts';
import { DepartmentItem } from './department-item.tsx';

export type DepartmentKept =
  | { readonly ok: true; readonly undo: () => Promise<boolean> }
  | { readonly ok: false };

export interface DepartmentsProps {
  /** null while they are being read. */
  readonly departments: readonly DepartmentView[] | null;
  readonly onSet: (slug: string, fields: Partial<DepartmentFields>) => Promise<DepartmentKept>;
  readonly onAdd: (name: string) => Promise<DepartmentKept>;
  readonly onNews: TellNews;
}

/** More than this are searched. */
const MANY = 10;

/** The list of departments: names, what became of each, and new ones. Every change is kept at once and can be undone. */
export function Departments({ departments, onSet, onAdd, onNews }: DepartmentsProps) {
  const { t } = useWords();
  const id = useId();
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const settle = (said: string) => (answer: DepartmentKept) => {
    setFailed(!answer.ok);
    if (answer.ok) onNews({ text: said, undo: answer.undo });
    return answer.ok;
  };
  const shown =
    departments === null ? [] : query.trim() === '' ? departments : findDepartments(departments, query);
  return (
    <section class="box departments">
      <h2>{t('departments.title')}</h2>
      <p class="hint">{t('departments.hint')}</p>
      {(departments?.length ?? 0) > MANY && (
        <label class="field">
          <span class="name">{t('departments.search')}</span>
          <input
            class="input"
            type="search"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </label>
      )}
      <p class="sr-only" role="status">
        {query ? t('duty.found', { count: shown.length }) : ''}
      </p>
      <ul class="department-list">
        {shown.map((department) => (
          <DepartmentItem
            key={department.slug}
            department={department}
            others={(departments ?? []).filter(({ slug, retired }) => slug !== department.slug && !retired)}
            editing={editing === department.slug}
            onEditing={(on) => setEditing(on ? department.slug : null)}
            onSet={(fields) =>
              onSet(department.slug, fields).then(
                settle(t('departments.changed', { name: fields.name ?? department.name })),
                () => settle('')({ ok: false }),
              )
            }
          />
        ))}
      </ul>
      {failed && (
        <p class="problem" role="alert">
          {t('departments.failed')}
        </p>
      )}
      <AddDepartment
        id={id}
        taken={(departments ?? []).map(({ name }) => name)}
        onAdd={(name) =>
          onAdd(name).then(settle(t('departments.added', { name })), () => settle('')({ ok: false }))
        }
      />
    </section>
  );
}

interface AddProps {
  readonly id: string;
  readonly taken: readonly string[];
  readonly onAdd: (name: string) => Promise<boolean>;
}

function AddDepartment({ id, taken, onAdd }: AddProps) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<'empty' | 'taken' | null>(null);
  const submit = async (): Promise<void> => {
    const bare = name.normalize('NFC').trim().replace(/\s+/gu, ' ');
    const wrong = bare === '' ? 'empty' : taken.includes(bare) ? 'taken' : null;
    setProblem(wrong);
    if (wrong === null && (await onAdd(bare))) setName('');
  };
  return (
    <form
      class="add-host"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label for={`${id}-name`}>{t('departments.new')}</label>
      <div class="line">
        <input
          id={`${id}-name`}
          class="input"
          type="text"
          autocomplete="off"
          value={name}
          aria-invalid={problem !== null}
          aria-describedby={problem ? `${id}-problem` : undefined}
          onInput={(event) => {
            setName(event.currentTarget.value);
            setProblem(null);
          }}
        />
        <button type="submit" class="btn">
          {t('departments.add')}
        </button>
      </div>
      {problem && (
        <p id={`${id}-problem`} class="problem" role="alert">
          {t(`departments.invalid.${problem}`)}
        </p>
      )}
    </form>
  );
}
