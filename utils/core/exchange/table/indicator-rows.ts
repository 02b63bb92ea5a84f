import { comparePeriods } from '../../notebook/period.ts';
import type { Provision, Target } from '../../resolution/model.ts';
import { type BuiltRow, cellOf, type RowContext } from './built-row.ts';
import { writtenDuties } from './duty-cell.ts';
import type { Note } from './gather.ts';
import type { ColumnKey, TableCell } from './model.ts';
import { lineOf, othersLine } from './note-lines.ts';
import { figuresOf, type Shown, stateOfTarget } from './shown.ts';
import { rowId, writtenLevel, writtenTarget } from './written.ts';

/** One row for each target of the indicators among the provisions, in the order of the text. */
export function indicatorRows(provisions: readonly Provision[], context: RowContext): BuiltRow[] {
  const rows = provisions.flatMap((provision) =>
    (provision.targets ?? []).map((target, index) => [provision, target, index === 0] as const),
  );
  return rows.map(([provision, target, isFirst], index) =>
    rowOf(provision, target, isFirst, index + 1, context),
  );
}

function rowOf(
  provision: Provision,
  target: Target,
  isFirst: boolean,
  number: number,
  { resolution, departments, territories, words: t, today, gathered }: RowContext,
): BuiltRow {
  const notes = gathered.notes.get(provision.eId) ?? [];
  const duties = gathered.duties.get(provision.eId) ?? [];
  const figures = figuresOf(target, notes, resolution.period);
  const state = stateOfTarget(target, notes, figures.values(), today);
  const lines = linesOf(notes, [...figures.values()], isFirst);

  const cells = new Map<ColumnKey, TableCell>([
    ['number', number],
    ['name', writtenTarget(provision, target)],
    ['unit', target.unit],
    ['level', writtenLevel(target)],
    ['state', state && t(`state.${state.state}`)],
    ['lead', writtenDuties(duties, 'lead', departments, t)],
    ['with', writtenDuties(duties, 'co-ordinating', departments, t)],
    [
      'note',
      cellOf([
        ...lines.map((note) => lineOf(note, territories, t)),
        ...[...figures.values()].map(({ others }) => othersLine(others, target.id, territories, t)),
      ]),
    ],
    ['id', rowId(resolution.id, target.id)],
  ]);
  const shows = new Map<ColumnKey, readonly Note[]>([
    ['state', state ? [state.note] : []],
    ['note', lines],
  ]);
  for (const [column, { note, value }] of figures) {
    cells.set(column, value);
    shows.set(column, [note]);
  }
  return { id: rowId(resolution.id, target.id), provision: provision.eId, target: target.id, cells, shows };
}

/**
 * The notes that a row tells of beside its figures, oldest first: those whose figures it shows; those without figures in
 * the first row of the indicator.
 */
function linesOf(notes: readonly Note[], figures: readonly Shown[], isFirst: boolean): Note[] {
  const own = new Set(figures.map(({ note }) => note));
  for (const note of notes) if (isFirst && note.values.size === 0) own.add(note);
  return [...own].toSorted(
    (a, b) => comparePeriods(a.fields.period, b.fields.period) || (a.id < b.id ? -1 : 1),
  );
}
