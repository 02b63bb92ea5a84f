import { comparePeriods } from '../../notebook/period.ts';
import type { Provision } from '../../resolution/model.ts';
import { type BuiltRow, cellOf, type RowContext } from './built-row.ts';
import { writtenDuties } from './duty-cell.ts';
import type { ColumnKey, TableCell } from './model.ts';
import { lineOf } from './note-lines.ts';
import { stateOfTask } from './shown.ts';
import { rowId, writtenTask } from './written.ts';

/** Provisions that have a state but no target. */
const KINDS: readonly Provision['kind'][] = ['task', 'solution', 'assignment'];

/** One row for each task, solution and assignment among the provisions. */
export const taskRows = (provisions: readonly Provision[], context: RowContext): BuiltRow[] =>
  provisions.filter(({ kind }) => KINDS.includes(kind)).map((each, index) => rowOf(each, index + 1, context));

function rowOf(provision: Provision, number: number, context: RowContext): BuiltRow {
  const { resolution, departments, territories, words: t, gathered } = context;
  const duties = gathered.duties.get(provision.eId) ?? [];
  const notes = (gathered.notes.get(provision.eId) ?? []).toSorted(
    (a, b) => comparePeriods(a.fields.period, b.fields.period) || (a.id < b.id ? -1 : 1),
  );
  const state = stateOfTask(notes);
  const id = rowId(resolution.id, provision.eId);
  return {
    id,
    provision: provision.eId,
    target: null,
    cells: new Map<ColumnKey, TableCell>([
      ['number', number],
      ['name', writtenTask(resolution, provision)],
      ['field', fieldOf(provision, context)],
      ['state', state && t(`state.${state.state}`)],
      ['lead', writtenDuties(duties, 'lead', departments, t)],
      ['with', writtenDuties(duties, 'co-ordinating', departments, t)],
      ['note', cellOf(notes.map((note) => lineOf(note, territories, t)))],
      ['id', id],
    ]),
    shows: new Map([
      ['state', state ? [state.note] : []],
      ['note', notes],
    ]),
  };
}

/** The nearest heading: the field of a task, the group of a solution. */
function fieldOf({ parent }: Provision, { resolution }: RowContext): string | null {
  const holder = resolution.provisions.find(({ eId }) => eId === parent);
  return holder ? (holder.heading ?? null) : null;
}
