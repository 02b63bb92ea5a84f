/**
 * A workbook or a CSV file as it was read, before anything is made of it: plain cells by row and column, no formulas, no
 * formats but what changes a meaning.
 */
export type SheetCell =
  | {
      readonly kind: 'number';
      readonly value: number /** Shown as a percentage: 0.0859 is "8,59%". */;
      readonly percent: boolean;
    }
  | { readonly kind: 'text'; readonly text: string }
  /** A spreadsheet made a date of what was typed ("8.5" becomes 8 May); ISO day, or what it held. */
  | { readonly kind: 'date'; readonly text: string }
  /** "#N/A", "#DIV/0!". */
  | { readonly kind: 'error'; readonly text: string }
  | { readonly kind: 'boolean'; readonly text: string };

export interface SheetRows {
  readonly name: string;
  readonly hidden: boolean;
  /** By row and column from 0, as they stand in the sheet: rows may be of different length; null: empty. */
  readonly rows: readonly (readonly (SheetCell | null)[])[];
}

export interface SheetBook {
  /** When the file says it was last written, ISO 8601, UTC; null where it does not say. */
  readonly modified: string | null;
  readonly sheets: readonly SheetRows[];
}

/**
 * Why a file gives no table; the interface has a sentence for each (`table.fault.…`).
 * - `not a workbook`: neither .xlsx nor text. `old workbook`: .xls. `locked`: under a password. `damaged`: cut off.
 * - `too large`: bigger, deeper or of more parts than any table is; `params.limit` says which.
 * - `not text`: a CSV in no encoding that is known.
 * - `no table`: no sheet has the headings. `newer`: written by a newer version. `other resolution`: of another one.
 */
export const TABLE_FAULTS = [
  'not a workbook',
  'old workbook',
  'locked',
  'damaged',
  'too large',
  'not text',
  'no table',
  'newer',
  'other resolution',
] as const;
export type TableFault = (typeof TABLE_FAULTS)[number];

/** Nothing of the file is taken. */
export class TableError extends Error {
  override name = 'TableError';
  readonly code: TableFault;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(
    code: TableFault,
    params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.code = code;
    this.params = params;
  }
}

/** "F12" of row 11 and column 5, both from 0. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
