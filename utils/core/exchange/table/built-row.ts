import type { Gathered, Note } from './gather.ts';
import type { ColumnKey, TableCell } from './model.ts';
import type { TableRequest } from './table-of.ts';

/** A row while the table is made: cells by column, and by column the notes that they show. */
export interface BuiltRow {
  readonly id: string;
  readonly provision: string;
  readonly target: string | null;
  readonly cells: ReadonlyMap<ColumnKey, TableCell>;
  readonly shows: ReadonlyMap<ColumnKey, readonly Note[]>;
}

export type RowContext = TableRequest & { readonly gathered: Gathered };

/** Lines of a cell; null where there is none, so that the cell stays empty. */
export const cellOf = (lines: readonly (string | null)[]): string | null => {
  const told = [...new Set(lines.filter((line) => line !== null))];
  return told.length > 0 ? told.join('\n') : null;
};
