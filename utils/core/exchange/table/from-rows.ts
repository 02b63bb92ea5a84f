import type { RecordId } from '../../notebook/change.ts';
import type { Department, KnownTerritory } from '../../notebook/departments.ts';
import type { RecordState } from '../../notebook/model.ts';
import type { Digest } from '../../notebook/seal.ts';
import type { Resolution } from '../../resolution/model.ts';
import type { RecordEntry } from '../model.ts';
import type { TableWords } from './model.ts';
import type { SheetBook } from './sheet.ts';

/** What is known where a table comes back. */
export interface TableContext {
  readonly resolution: Resolution;
  /** The notebook that takes it in. */
  readonly records: ReadonlyMap<RecordId, RecordState>;
  readonly departments: readonly Department[];
  readonly territories: readonly KnownTerritory[];
  /** The Vietnamese ones: the table is read in the words it was written in. */
  readonly words: TableWords;
  readonly digest: Digest;
  /** ISO 8601, UTC: when the file was last written, where it does not say so itself. */
  readonly written: string;
  /** Who fills in what no row and no head of a sheet names anybody for; null: such cells are listed. */
  readonly reporter: { readonly name: string; readonly unit: string } | null;
}

/** Why a cell or a row was not taken, or with what it was; the interface has a sentence for each (`table.trouble.…`). */
export type TableTroubleCode =
  // rows
  | 'unknown row'
  | 'contradicts'
  | 'twice'
  // cells
  | 'no reporter'
  | 'not a number'
  | 'separator'
  | 'range'
  | 'unit'
  | 'amount'
  | 'date'
  | 'error'
  | 'too long'
  | 'unknown state'
  | 'states differ'
  | 'needs reason'
  | 'unknown department'
  | 'departments differ'
  | 'reporters differ'
  // told only
  | 'estimate'
  | 'percent'
  | 'cleared'
  | 'column gone'
  | 'no exported sheet'
  | 'same as computed';

export interface TableTrouble {
  readonly code: TableTroubleCode;
  /** Name of the sheet; '' of a CSV. */
  readonly sheet: string;
  /** "F12"; of a row its first cell. */
  readonly cell: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export interface TableEntries {
  /** What is new; a record that the notebook has already, and that says the same, is not among them. */
  readonly entries: readonly RecordEntry[];
  /** What was not taken, by its place. */
  readonly unmatched: readonly TableTrouble[];
  /** What was taken, and is to be told. */
  readonly told: readonly TableTrouble[];
}

/**
 * What a filled-in table says, as records by the people named in it.
 * @throws TableError when there is no table in the book, or one of another resolution or of a newer version
 */
export async function entriesFromTable(_book: SheetBook, _context: TableContext): Promise<TableEntries> {
  return { entries: [], unmatched: [], told: [] };
}
