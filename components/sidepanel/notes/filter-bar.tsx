import { useId, useState } from 'preact/hooks';
import type { Filter, Sort } from '../../../utils/core/notebook/filter.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import { activeOf, type Choices, type Filterable, narrowed, SORTS } from '../model/filter.ts';
import { FilterField, valueText } from './filter-field.tsx';

interface Props {
  readonly filter: Filter;
  readonly choices: Choices;
  /** Which filters make sense here. */
  readonly offered: readonly Filterable[];
  readonly onFilter: (filter: Filter) => void;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** What is left, to be read beside the filters: "12 ghi chú". */
  readonly told: string;
}

/** Filters behind a quiet button; those that are on stand as chips that can be taken off. */
export function FilterBar({ filter, choices, offered, onFilter, sort, onSort, told }: Props) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const id = useId();
  const active = activeOf(filter).filter(([name]) => offered.includes(name));
  const change = (name: Filterable, value: string): void => onFilter(narrowed(filter, name, value));
  return (
    <div class="filters">
      <div class="filter-line">
        <p class="small muted" role="status">
          {told}
        </p>
        {sort && onSort && (
          <span class="sort">
            <select
              class="input quiet"
              aria-label={t('filter.sort')}
              value={sort}
              onChange={(event) => onSort(event.currentTarget.value as Sort)}
            >
              {SORTS.map((each) => (
                <option key={each} value={each}>
                  {t(`filter.sort_by.${each}`)}
                </option>
              ))}
            </select>
          </span>
        )}
        <button
          type="button"
          class="btn quiet"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <Icon name="filter" />
          {t('filter.open')}
        </button>
      </div>
      {active.length > 0 && (
        <ul class="chips" aria-label={t('filter.active')}>
          {active.map(([name, value]) => (
            <li key={name} class="chip off">
              {valueText(name, value, choices, t)}
              <button
                type="button"
                aria-label={t('filter.remove', { name: valueText(name, value, choices, t) })}
                onClick={(event) => {
                  const list = event.currentTarget.closest('.filters');
                  change(name, '');
                  list?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
                }}
              >
                <Icon name="close" />
              </button>
            </li>
          ))}
          {active.length > 1 && (
            <li>
              <button
                type="button"
                class="link small"
                onClick={(event) => {
                  const list = event.currentTarget.closest('.filters');
                  onFilter(active.reduce((left, [name]) => narrowed(left, name, undefined), filter));
                  list?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
                }}
              >
                {t('filter.clear')}
              </button>
            </li>
          )}
        </ul>
      )}
      {open && (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was opened, wherever the keyboard is in it.
        <div
          id={id}
          class="fields filter-fields"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.currentTarget.parentElement?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
            setOpen(false);
          }}
        >
          {offered.map((name) => (
            <FilterField key={name} name={name} filter={filter} choices={choices} onChange={change} />
          ))}
        </div>
      )}
    </div>
  );
}
