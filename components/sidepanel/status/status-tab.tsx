import { useMemo, useState } from 'preact/hooks';
import type { Provision } from '../../../utils/core/resolution/model.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { STATE_CLASS, StateMark } from '../../shared/state-mark.tsx';
import { CountsBox } from './counts-box.tsx';
import { IndicatorItem } from './indicator-item.tsx';
import {
  byField,
  countStates,
  isNarrowed,
  NO_FILTER,
  narrow,
  type StatusFilter,
  type StatusRow,
} from './model/overview.ts';
import { StatusFilters } from './status-filters.tsx';

export interface StatusTabProps {
  /** Indicators and tasks in document order; null while they are being read. */
  readonly rows: readonly StatusRow[] | null;
  readonly fields: readonly Provision[];
  /** Departments that are responsible for anything, by the name they go by. */
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly onOpen: (eId: string) => void;
  readonly onGrid: () => void;
  readonly onTagMany: () => void;
}

/** How the resolution stands: counts by state, indicators with value against level, tasks by field. */
export function StatusTab({ rows, fields, departments, onOpen, onGrid, onTagMany }: StatusTabProps) {
  const { t } = useWords();
  const [filter, setFilter] = useState<StatusFilter>(NO_FILTER);
  const shown = useMemo(() => narrow(rows ?? [], filter), [rows, filter]);
  if (rows === null) return <div class="panel-body" />;
  const indicators = rows.filter(({ kind }) => kind === 'indicator');
  const tasks = rows.filter(({ kind }) => kind === 'task');
  const listed = shown.filter(({ kind }) => kind === 'indicator');
  const groups = byField(shown, fields);
  const choose = (state: StatusFilter['state']): void => setFilter({ ...filter, state });
  return (
    <div class="panel-body">
      <div class="status-tab">
        <div class="status-actions">
          <button type="button" class="btn primary" onClick={onGrid}>
            {t('grid.open')}
          </button>
          <button type="button" class="btn" onClick={onTagMany}>
            {t('duty.many')}
          </button>
        </div>
        <div class="counts-boxes">
          <CountsBox
            title={t('overview.indicators')}
            counts={countStates(indicators)}
            chosen={filter.state}
            onChoose={choose}
          />
          <CountsBox
            title={t('overview.tasks')}
            counts={countStates(tasks)}
            chosen={filter.state}
            onChoose={choose}
          />
        </div>
        <StatusFilters
          filter={filter}
          fields={fields.map(({ eId, number, heading }) => ({
            id: eId,
            name: `${number}. ${heading ?? ''}`,
          }))}
          departments={departments}
          shown={shown.length}
          onFilter={setFilter}
        />
        {shown.length === 0 && (
          <div class="box">
            <p>{t('overview.nothing')}</p>
            <p class="small muted">{t('overview.nothingNext')}</p>
          </div>
        )}
        {listed.length > 0 && (
          <section>
            <h2 class="list-title">{t('overview.indicators')}</h2>
            <ul class="status-items">
              {listed.map((row) => (
                <IndicatorItem key={row.provision.eId} row={row} onOpen={onOpen} />
              ))}
            </ul>
          </section>
        )}
        {groups.length > 0 && (
          <section>
            <h2 class="list-title">{t('overview.tasks')}</h2>
            <div class="status-fields">
              {groups.map(({ field, rows: own }) => (
                <details key={`${field.eId} ${isNarrowed(filter)}`} open={isNarrowed(filter)}>
                  <summary>
                    <span lang="vi">
                      {field.number}. {field.heading}
                    </span>
                    <span class="field-counts small">
                      {countStates(own).states.map(({ state, count }) => (
                        <span key={state} class={`state-chip ${STATE_CLASS[state]}`}>
                          <StateMark state={state} />
                          {count}
                          <span class="sr-only"> {t(`state.${state}`)}</span>
                        </span>
                      ))}
                    </span>
                  </summary>
                  <ul class="status-items">
                    {own.map((row) => (
                      <IndicatorItem key={row.provision.eId} row={row} onOpen={onOpen} />
                    ))}
                  </ul>
                </details>
              ))}
            </div>
          </section>
        )}
      </div>
    </div>
  );
}
