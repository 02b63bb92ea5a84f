/** Why a cell or a row was not taken; the interface has a sentence for each (`table.trouble.…`). */
export const UNMATCHED = [
  'unknown row',
  'contradicts',
  'twice',
  'no reporter',
  'not a number',
  'separator',
  'range',
  'unit',
  'amount',
  'date',
  'error',
  'too long',
  'unknown state',
  'needs reason',
  'worse row',
  'reason alone',
  'others line',
  'unknown department',
  'departments differ',
] as const;

/** With what it was taken; sentences likewise. */
export const TOLD = [
  'estimate',
  'percent',
  'part of a year',
  'cleared',
  'column gone',
  'no exported sheet',
] as const;

export type TableTroubleCode = (typeof UNMATCHED)[number] | (typeof TOLD)[number];

export interface TableTrouble {
  readonly code: TableTroubleCode;
  /** Name of the sheet; '' of a CSV. */
  readonly sheet: string;
  /** "F12"; of a row its first cell; '' of the file as a whole. */
  readonly cell: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const isTold = ({ code }: TableTrouble): boolean => (TOLD as readonly string[]).includes(code);
