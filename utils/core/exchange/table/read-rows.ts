import type { Resolution } from '../../resolution/model.ts';
import type { FoundTable } from './headings.ts';
import { matcher } from './match-row.ts';
import { changesOf, isFigure, type RowChanges } from './row-changes.ts';
import { cellName } from './sheet.ts';
import type { TableTrouble } from './trouble.ts';

/** All rows of a table that are about something, in order; a second row about the same is told and left. */
export function readRows(
  table: FoundTable,
  reading: Parameters<typeof changesOf>[3],
  resolution: Resolution,
  tell: (trouble: TableTrouble) => void,
): RowChanges[] {
  const match = matcher(resolution, table.part);
  const seen = new Set<string>();
  const found: RowChanges[] = [];
  for (let row = table.head + 1; row < table.sheet.rows.length; row += 1) {
    if (!isFilled(table, row)) continue;
    const fate = match(row, table);
    const say = (code: TableTrouble['code']) =>
      tell({
        code,
        sheet: table.sheet.name,
        cell: cellName(row, table.columns.get('name') ?? 0),
        params: {},
      });
    if (fate.kind === 'unknown') say('unknown row');
    else if (fate.kind === 'contradicts') say('contradicts');
    else if (seen.has(fate.subject.id)) say('twice');
    else {
      seen.add(fate.subject.id);
      found.push(changesOf(table, row, fate.subject, reading));
    }
  }
  return found;
}

/** Whether a row holds anything in a column that people fill in; sums, signatures and blank lines are passed over. */
function isFilled({ sheet, columns }: FoundTable, row: number): boolean {
  const asked = [...columns].filter(
    ([key]) => isFigure(key) || ['state', 'lead', 'with', 'note', 'reporter'].includes(key),
  );
  return asked.some(([, column]) => sheet.rows[row]?.[column]);
}
