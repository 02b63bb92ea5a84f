import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Period, Territory } from '../../../utils/core/notebook/model.ts';
import type { Resolution, Target } from '../../../utils/core/resolution/model.ts';
import { formatTime } from '../../shared/format/when.ts';
import { useWords } from '../../shared/i18n/words.tsx';
import { Icon } from '../../shared/icons.tsx';
import type { TellNews } from '../../shared/news.ts';
import { type People, personName } from '../../shared/people.tsx';
import { GridRow } from './grid-row.tsx';
import { isColumn, type PastePlan, planPaste, rowForKey } from './model/grid.ts';
import { unitNames } from './model/reasons.ts';
import type { Kept, LatestValue, Reported, StatusTools, Theirs } from './model/views.ts';
import { PastePreview } from './paste-preview.tsx';
import { PeriodField } from './period-field.tsx';
import { TerritoryField } from './territory-field.tsx';
import { gridTargets, useGrid } from './use-grid.ts';

export interface StatusGridProps {
  readonly resolution: Pick<Resolution, 'provisions' | 'period'>;
  readonly tools: StatusTools;
  readonly period: Period;
  readonly territory: Territory;
  readonly onPeriod: (period: Period) => void;
  readonly onTerritory: (territory: Territory) => void;
  /** What this person has kept for the period and territory, by target; null while it is read. */
  readonly current: ReadonlyMap<string, Reported> | null;
  /** What others reported for the same, by target: one's own is written beside it. */
  readonly theirs: ReadonlyMap<string, Theirs>;
  readonly people: People;
  /** Whether the period is closed, or lies in one that is. */
  readonly isClosed: boolean;
  /** The newest values of earlier periods, by target. */
  readonly previous: ReadonlyMap<string, LatestValue>;
  /** Keeps values of the period and territory, by target, in one write; null takes one back. */
  readonly onValues: (values: Readonly<Record<string, Reported | null>>) => Promise<Kept>;
  readonly onNews: TellNews;
}

/** All targets of the resolution for one period and territory, filled in like a column of a spreadsheet. */
export function StatusGrid(props: StatusGridProps) {
  const { t, language } = useWords();
  const { resolution, tools, period, territory, previous, current } = props;
  const id = useId();
  const list = useRef<HTMLOListElement>(null);
  const rows = useMemo(() => gridTargets(resolution.provisions), [resolution]);
  const grid = useGrid({ rows, period, territory, current, onValues: props.onValues });
  /** When a figure was last kept here. */
  const [saved, setSaved] = useState<Date | null>(null);
  const [paste, setPaste] = useState<{ readonly row: number; readonly plan: PastePlan } | null>(null);

  const focus = (row: number): void => {
    const field = list.current?.querySelector<HTMLInputElement>(`input[data-row="${row}"]`);
    field?.focus();
    field?.select();
  };
  const onKeyDown = (row: number) => (event: KeyboardEvent) => {
    const next = event.isComposing ? null : rowForKey(event.key, row, rows.length, event.shiftKey);
    if (next === null) return;
    event.preventDefault();
    if (next !== row) focus(next);
    else if (rows[row]) void keepRow(rows[row].target);
  };
  const onPaste = (row: number) => (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!isColumn(text)) return;
    event.preventDefault();
    const units = rows.map(({ target }) => ({ targetId: target.id, units: unitNames(target.unit, t) }));
    setPaste({ row, plan: planPaste(text, units, row, language) });
  };
  /** A figure that was taken back is gone without a trace in the row: that is told, with its undo. */
  const keepRow = async (target: Target): Promise<void> => {
    const reading = grid.readingOf(target.id);
    const cleared = reading.ok && reading.value === null && current?.has(target.id);
    const answer = await grid.keep([target.id]);
    if (answer?.ok) setSaved(new Date());
    if (cleared && answer?.ok)
      props.onNews({ text: t('grid.cleared', { name: target.measure }), undo: answer.undo });
  };
  const said = saved && t('editor.saved', { value: formatTime(saved.toISOString()) });
  const closePaste = (): void => {
    const row = paste?.row ?? 0;
    setPaste(null);
    focus(row);
  };
  const applyPaste = async (): Promise<void> => {
    if (!paste) return;
    const { cells } = paste.plan;
    grid.fill(Object.fromEntries(cells.map(({ targetId, typed }) => [targetId, typed])));
    closePaste();
    const answer = await grid.keep(cells.map(({ targetId }) => targetId));
    if (answer?.ok) setSaved(new Date());
    if (answer?.ok)
      props.onNews({
        text: t('grid.kept', { count: cells.filter(({ reading }) => reading.ok).length }),
        undo: answer.undo,
      });
  };

  return (
    <div class="status-grid">
      <div class="fields">
        <PeriodField
          period={period}
          years={resolution.period}
          today={tools.today}
          onChange={props.onPeriod}
        />
        <TerritoryField territory={territory} known={tools.territories} onChange={props.onTerritory} />
      </div>
      {props.isClosed && (
        <p class="small closed-period" role="status">
          <Icon name="lock" /> {t('reviewing.closedHint')}
        </p>
      )}
      <p class="grid-count">
        <span role="status">
          {t('grid.filled', { number: grid.filled, total: rows.length })}
          {said && <span class="small"> · {said}</span>}
        </span>
        <span class="small muted"> · {t('grid.hint')}</span>
      </p>
      <div class="grid-row grid-head small muted" aria-hidden="true">
        <span />
        <span>{t('grid.measure')}</span>
        <span>{t('target.label')}</span>
        <span>{t('grid.previous')}</span>
        <span>{t('grid.now')}</span>
        <span>{t('status.title')}</span>
      </div>
      {current !== null && (
        <ol class="grid-rows" ref={list}>
          {rows.map(({ provision, target, first }, row) => {
            const reading = grid.readingOf(target.id);
            const value = reading.ok ? reading.value : null;
            const before = previous.get(target.id) ?? null;
            const theirs = props.theirs.get(target.id);
            return (
              <GridRow
                key={target.id}
                id={`${id}-${row}`}
                row={row}
                target={target}
                number={first ? provision.number : null}
                previous={before}
                theirs={theirs ? { ...theirs, name: personName(props.people(theirs.by), t) } : null}
                typed={grid.textOf(target.id)}
                reading={reading}
                assessment={tools.assess(
                  target,
                  value === null ? null : { value, unit: target.unit },
                  period,
                  territory,
                  before?.territory.kind === 'as adopted' ? before : null,
                )}
                told={{ period, today: tools.today }}
                failed={grid.failed[target.id] ?? null}
                onType={(text) => grid.type(target.id, text)}
                onKeep={() => void keepRow(target)}
                onKeyDown={onKeyDown(row)}
                onPaste={onPaste(row)}
              >
                {paste?.row === row && (
                  <PastePreview
                    plan={paste.plan}
                    rows={rows}
                    textOf={grid.textOf}
                    onApply={() => void applyPaste()}
                    onCancel={closePaste}
                  />
                )}
              </GridRow>
            );
          })}
        </ol>
      )}
    </div>
  );
}
