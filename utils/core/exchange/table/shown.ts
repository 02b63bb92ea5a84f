import { compareAt } from '../../notebook/clock.ts';
import { sameUnit } from '../../notebook/level.ts';
import type { Period, State } from '../../notebook/model.ts';
import { comparePeriods, endOf } from '../../notebook/period.ts';
import { assessTarget } from '../../notebook/target-state.ts';
import type { Target } from '../../resolution/model.ts';
import type { Note } from './gather.ts';

/** What one cell of figures shows: the note it is taken from, and the notes that say something else of it. */
export interface Shown {
  readonly note: Note;
  readonly value: number;
  readonly others: readonly Note[];
}

export type FigureColumn = `year ${number}` | 'span';

/** The column that a note's figure belongs in; null where the table has none (another year, other years together). */
export function columnOf(period: Period, { from, to }: { from: number; to: number }): FigureColumn | null {
  if (period.kind === 'span' && period.from !== period.to)
    return period.from === from && period.to === to ? 'span' : null;
  const year = Number(endOf(period).slice(0, 4));
  return year >= from && year <= to ? `year ${year}` : null;
}

/**
 * The figures of a target by column. Of several notes the one shows that speaks for the whole year, for the territory
 * that the resolution was adopted for, and was changed last, in this order.
 */
export function figuresOf(
  target: Target,
  notes: readonly Note[],
  years: { readonly from: number; readonly to: number },
): Map<FigureColumn, Shown> {
  const columns = new Map<FigureColumn, Note[]>();
  for (const note of notes) {
    const reported = note.values.get(target.id);
    const column = columnOf(note.fields.period, years);
    if (!reported || column === null || !sameUnit(reported.unit, target.unit)) continue;
    columns.set(column, [...(columns.get(column) ?? []), note]);
  }
  const shown = new Map<FigureColumn, Shown>();
  for (const [column, all] of columns) {
    const [note, ...others] = all.toSorted(best) as [Note, ...Note[]];
    shown.set(column, { note, value: note.values.get(target.id)?.value ?? Number.NaN, others });
  }
  return shown;
}

/** The note that speaks of the latest period; of those of one period the one changed last. */
export const latestOf = (notes: readonly Note[]): Note | null =>
  notes.toSorted((a, b) => comparePeriods(b.fields.period, a.fields.period) || newest(a, b))[0] ?? null;

/** A row's state, and the note that it rests on. */
export interface RowState {
  readonly state: State;
  readonly note: Note;
}

/**
 * What a target's row says under "Đánh giá": a person's judgement where the latest note of the indicator has one,
 * otherwise as computed from the latest figure that can be assessed. Null where nothing is known of it.
 */
export function stateOfTarget(
  target: Target,
  notes: readonly Note[],
  figures: Iterable<Shown>,
  today: string,
): RowState | null {
  const latest = latestOf(notes);
  if (latest?.fields.judgement) return { state: latest.fields.judgement.state, note: latest };
  const ordered = [...figures].toSorted((a, b) => comparePeriods(b.note.fields.period, a.note.fields.period));
  let found: RowState | null = null;
  for (const [index, { note }] of ordered.entries()) {
    const before = ordered
      .slice(index + 1)
      .find((each) => each.note.fields.territory.kind === 'as adopted')?.note;
    const earlier = before?.values.get(target.id);
    const { period, territory } = note.fields;
    const { state } = assessTarget(target, note.values.get(target.id) ?? null, period, territory, {
      today,
      earlier: before && earlier ? { ...earlier, period: before.fields.period } : null,
    });
    if (state !== 'not assessed') return { state, note };
    found ??= { state, note };
  }
  return found;
}

/** The state of a task: what the latest note judges. */
export function stateOfTask(notes: readonly Note[]): RowState | null {
  const note = latestOf(notes.filter(({ fields }) => fields.judgement !== null));
  return note?.fields.judgement ? { state: note.fields.judgement.state, note } : null;
}

const newest = (a: Note, b: Note): number =>
  compareAt(b.updated.at, a.updated.at) || (a.id < b.id ? -1 : Number(a.id > b.id));

const best = (a: Note, b: Note): number =>
  Number(isPart(a.fields.period)) - Number(isPart(b.fields.period)) ||
  Number(a.fields.territory.kind !== 'as adopted') - Number(b.fields.territory.kind !== 'as adopted') ||
  comparePeriods(b.fields.period, a.fields.period) ||
  newest(a, b);

const isPart = ({ kind }: Period): boolean => kind === 'quarter' || kind === 'date';
