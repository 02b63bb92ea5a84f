import type { RecordId } from '../../notebook/change.ts';
import type { Period } from '../../notebook/model.ts';
import type { Resolution } from '../../resolution/model.ts';
import type { BuiltRow } from './built-row.ts';
import { type Gathered, type Note, personOf } from './gather.ts';
import type { ColumnKey, Exported, ExportedCell, ExportedDuty, ExportedNote } from './model.ts';

/** Columns that a person may fill in; who reports is always asked anew. */
export const isFilledIn = (column: ColumnKey): boolean =>
  column === 'span' || column.startsWith('year ') || ['state', 'lead', 'with', 'note'].includes(column);

/**
 * What a table shows, for the hidden sheet. Only notes that some visible cell shows are in it: nothing leaves that a
 * reader of the table does not see.
 */
export function exportedOf(
  { id, hash }: Pick<Resolution, 'id' | 'hash'>,
  reporting: Period,
  rows: readonly BuiltRow[],
  gathered: Gathered,
): Exported {
  const notes = new Map<RecordId, Note>();
  const cells: ExportedCell[] = [];
  const provisions = new Set<string>();
  for (const row of rows) {
    provisions.add(row.provision);
    for (const [column, content] of row.cells) {
      if (content === null || !isFilledIn(column)) continue;
      const shown = row.shows.get(column) ?? [];
      for (const note of shown) notes.set(note.id, note);
      cells.push({ row: row.id, column, content, shows: shown.map((note) => note.id) });
    }
  }
  const duties = [...provisions].flatMap((provision) =>
    (gathered.duties.get(provision) ?? []).map(
      ({ department, role, updated: { by, wall } }): ExportedDuty => {
        return { provision, department, role, by, wall, ...personOf(gathered, by) };
      },
    ),
  );
  return {
    resolution: id,
    hash,
    reporting,
    cells,
    notes: [...notes.values()].map((note) => exportedNote(note, gathered)),
    duties,
  };
}

const exportedNote = (
  { id, provision, fields, values, created, updated }: Note,
  gathered: Gathered,
): ExportedNote => ({
  id,
  provision,
  fields,
  values: Object.fromEntries(values),
  by: created.by,
  wall: updated.wall,
  ...personOf(gathered, created.by),
});
