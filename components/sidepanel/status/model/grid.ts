import type { Language } from '../../../shared/i18n/key.ts';
import { type FigureReading, readFigure } from './figure.ts';

/** What a column of pasted cells would put where. */
export interface PastedCell {
  readonly targetId: string;
  readonly typed: string;
  readonly reading: FigureReading;
}

export interface PastePlan {
  readonly cells: readonly PastedCell[];
  /** Cells that reach beyond the last row. */
  readonly beyond: number;
}

interface Row {
  readonly targetId: string;
  /** Names of the unit that may stand behind the figure. */
  readonly units: readonly string[];
}

/**
 * Whether a paste is a column of cells and not one figure: spreadsheets end a copied column with a line break, so one
 * trailing break alone makes none.
 */
export const isColumn = (text: string): boolean => cellsOf(text).length > 1;

/**
 * Lays a pasted column over the rows from the one in hand downwards. Of cells side by side the first counts; an empty
 * cell passes over its row and leaves what stands there.
 */
export function planPaste(text: string, rows: readonly Row[], start: number, language: Language): PastePlan {
  const cells = cellsOf(text);
  const below = rows.slice(start, start + cells.length);
  return {
    cells: below.flatMap(({ targetId, units }, index) => {
      const typed = cells[index] ?? '';
      return typed === '' ? [] : [{ targetId, typed, reading: readFigure(typed, units, language) }];
    }),
    beyond: cells.slice(below.length).filter((cell) => cell !== '').length,
  };
}

function cellsOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  return lines.map((cells) => unquote(cells.split('\t')[0] ?? '').trim());
}

/** A cell that holds quotes or breaks is quoted by spreadsheets. */
const unquote = (cell: string): string =>
  /^".*"$/su.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;

/** The row a key goes to; null: the key is the field's own. */
export function rowForKey(key: string, row: number, count: number, shift: boolean): number | null {
  const step =
    key === 'ArrowDown' || (key === 'Enter' && !shift)
      ? 1
      : key === 'ArrowUp' || (key === 'Enter' && shift)
        ? -1
        : 0;
  if (step === 0) return null;
  return Math.min(Math.max(row + step, 0), count - 1);
}
