import { useWords } from '../../shared/i18n/words.tsx';
import { FILTER_STATES, isNarrowed, NO_FILTER, type StatusFilter } from './model/overview.ts';

interface Choice {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly filter: StatusFilter;
  readonly fields: readonly Choice[];
  /** Those that are responsible for anything. */
  readonly departments: readonly Choice[];
  /** How many provisions are left. */
  readonly shown: number;
  readonly onFilter: (filter: StatusFilter) => void;
}

/** Narrows the list: by state, by field of tasks, by department. */
export function StatusFilters({ filter, fields, departments, shown, onFilter }: Props) {
  const { t } = useWords();
  const narrowed = isNarrowed(filter);
  return (
    <search class="status-filters">
      <label class="field">
        <span class="name">{t('status.title')}</span>
        <select
          class="input"
          value={filter.state ?? ''}
          onChange={(event) =>
            onFilter({
              ...filter,
              state: FILTER_STATES.find((each) => each === event.currentTarget.value) ?? null,
            })
          }
        >
          <option value="">{t('overview.all')}</option>
          {FILTER_STATES.map((state) => (
            <option key={state} value={state}>
              {t(`state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span class="name">{t('overview.field')}</span>
        <select
          class="input"
          value={filter.field ?? ''}
          onChange={(event) => onFilter({ ...filter, field: event.currentTarget.value || null })}
        >
          <option value="">{t('overview.all')}</option>
          {fields.map(({ id, name }) => (
            <option key={id} value={id} lang="vi">
              {name}
            </option>
          ))}
        </select>
      </label>
      {departments.length > 0 && (
        <label class="field">
          <span class="name">{t('overview.department')}</span>
          <select
            class="input"
            value={filter.department ?? ''}
            onChange={(event) => onFilter({ ...filter, department: event.currentTarget.value || null })}
          >
            <option value="">{t('overview.all')}</option>
            {departments.map(({ id, name }) => (
              <option key={id} value={id} lang="vi">
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="filter-count small muted" role="status">
        {narrowed ? t('overview.shown', { count: shown }) : ''}
      </p>
      {narrowed && (
        <button
          type="button"
          class="btn quiet"
          onClick={(event) => {
            event.currentTarget.closest('search')?.querySelector('select')?.focus();
            onFilter(NO_FILTER);
          }}
        >
          {t('overview.clear')}
        </button>
      )}
    </search>
  );
}
