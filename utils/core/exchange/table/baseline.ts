import { readExportedLines } from './exported-lines.ts';
import type { TableContext } from './from-rows.ts';
import { textOf } from './headings.ts';
import type { Exported } from './model.ts';
import { type SheetBook, TableError } from './sheet.ts';
import { tableOf } from './table-of.ts';

/**
 * What a table is compared with: what it held when it was written, by its hidden sheet (`isOwn`); where that is gone, as
 * in a CSV, what the notebook would write now.
 * @throws TableError for a table of another resolution or of a newer version
 */
export function baselineOf(book: SheetBook, context: TableContext): { exported: Exported; isOwn: boolean } {
  for (const { rows } of book.sheets) {
    const own = readExportedLines(rows.map((row) => row.map(textOf)));
    if (own === null) continue;
    if (own.resolution !== context.resolution.id)
      throw new TableError('other resolution', { value: own.resolution });
    return { exported: own, isOwn: true };
  }
  const now = tableOf({
    ...context,
    records: context.records.values(),
    scope: {},
    today: context.written.slice(0, 10),
  });
  return { exported: now.exported, isOwn: false };
}
