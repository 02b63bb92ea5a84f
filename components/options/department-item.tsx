import { useEffect, useRef, useState } from 'preact/hooks';
import type { DepartmentFields } from '../../utils/core/notebook/model.ts';
import type { DepartmentView } from '../shared/departments/find.ts';
import { formatDate } from '../shared/format/figures.ts';
import { useWords } from '../shared/i18n/words.tsx';

interface Props {
  readonly department: DepartmentView;
  /** Those that may have taken over. */
  readonly others: readonly DepartmentView[];
  readonly editing: boolean;
  readonly onEditing: (on: boolean) => void;
  readonly onSet: (fields: Partial<DepartmentFields>) => Promise<boolean>;
}

/** One department: its name and what became of it; in place the fields to change both. */
export function DepartmentItem({ department, others, editing, onEditing, onSet }: Props) {
  const { t } = useWords();
  const { name, now, until, retired } = department;
  const button = useRef<HTMLButtonElement>(null);
  return (
    <li class={retired ? 'retired' : ''}>
      <div class="department-line">
        <span class="department-name">
          <span lang="vi">{name}</span>
          {retired && <span class="small muted"> · {t('departments.retired')}</span>}
          {department.sure === false && !department.edited && (
            <details class="small muted unsure" title={t('departments.unsureWhy')}>
              <summary>{t('departments.unsure')}</summary>
              {t('departments.unsureWhy')}
            </details>
          )}
          {now !== null && (
            <span class="small muted">
              {t('duty.now', { name: now })}
              {until !== null && ` (${t('departments.since', { value: formatDate(until) })})`}
            </span>
          )}
        </span>
        <button
          ref={button}
          type="button"
          class="btn quiet"
          aria-expanded={editing}
          aria-label={`${t(editing ? 'departments.close' : 'departments.edit')}: ${name}`}
          onClick={() => onEditing(!editing)}
        >
          {t(editing ? 'departments.close' : 'departments.edit')}
        </button>
      </div>
      {editing && (
        <DepartmentFieldsForm
          department={department}
          others={others}
          onSet={onSet}
          onEscape={() => {
            onEditing(false);
            button.current?.focus();
          }}
        />
      )}
    </li>
  );
}

interface FormProps extends Pick<Props, 'department' | 'others' | 'onSet'> {
  readonly onEscape: () => void;
}

function DepartmentFieldsForm({ department, others, onSet, onEscape }: FormProps) {
  const { t } = useWords();
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(department.name);
  /** What was sent last: leaving the field after Enter sends nothing again. */
  const sent = useRef(department.name);
  useEffect(() => {
    sent.current = department.name;
    setName(department.name);
  }, [department.name]);
  useEffect(() => first.current?.focus(), []);
  const rename = (): void => {
    const bare = name.normalize('NFC').trim().replace(/\s+/gu, ' ');
    if (bare === '') setName(department.name);
    else if (bare !== sent.current) {
      sent.current = bare;
      void onSet({ name: bare });
    }
  };
  return (
    <form
      class="fields department-form"
      onSubmit={(event) => {
        event.preventDefault();
        rename();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        rename();
        onEscape();
      }}
    >
      <label class="field wide">
        <span class="name">{t('departments.name')}</span>
        <input
          ref={first}
          class="input"
          type="text"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
          onBlur={rename}
        />
      </label>
      <label class="field">
        <span class="name">{t('departments.successor')}</span>
        <select
          class="input"
          value={department.successor ?? ''}
          onChange={(event) => void onSet({ successor: event.currentTarget.value || null })}
        >
          <option value="">{t('departments.stands')}</option>
          {others.map((each) => (
            <option key={each.slug} value={each.slug} lang="vi">
              {each.name}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="name">{t('departments.until')}</span>
        <input
          class="input"
          type="date"
          value={department.until ?? ''}
          disabled={department.successor === null}
          onChange={(event) => void onSet({ until: event.currentTarget.value || null })}
        />
      </label>
      <label class="check wide">
        <input
          type="checkbox"
          checked={department.retired}
          onChange={(event) => void onSet({ retired: event.currentTarget.checked })}
        />
        <span>
          {t('departments.retire')}
          <span class="hint">{t('departments.retireHint')}</span>
        </span>
      </label>
    </form>
  );
}
