import { isDigitUnit, type Letters } from './letters.ts';

/** Which end of the page's letters costs nothing: none, what stands before, or what stands behind. */
export const BETWEEN = 0;
export const BEFORE = 1;
export const BEHIND = 2;

const MOST_CELLS = 40_000;
const DIAGONAL = 0;
const QUOTE_ONLY = 1;
const PAGE_ONLY = 2;

const STEP = 2;
/** Letters that recognition takes for digits cost half. */
const LOOKALIKE = 1;

/** Units from here on are letters, below are digits and "%". */
const LETTERS = 0x3a;

/** For each digit the letters that are read for it. */
const LOOKS_LIKE = ['od', 'li', 'z', '', '', 's', '', '', 'b', 'gq'];

/** Whether one of two units is a digit and the other a letter that looks like it. */
export function lookAlike(a: number, b: number): boolean {
  if (isDigitUnit(a) === isDigitUnit(b)) return false;
  const [digit, letter] = isDigitUnit(a) ? [a, b] : [b, a];
  return (LOOKS_LIKE[digit - 0x30] ?? '').includes(String.fromCharCode(letter));
}

/**
 * Aligns the letters of a piece of a quote with those of a piece of the page at the least number of letters lost, added
 * and changed (Needleman & Wunsch 1970, J. Mol. Biol. 48:443; with one free end, semi-global).
 */
export class LetterAlignment {
  /** For each letter of the quote the page's, or -1; for each of the page the quote's, or -1. */
  partner = new Int32Array(256);
  owner = new Int32Array(256);
  /** The page's letters that take part: [from, to). */
  from = 0;
  to = 0;
  private step = new Uint8Array(4096);
  private above = new Int32Array(256);
  private row = new Int32Array(256);

  /** @returns false where the pieces are too long to be worth it */
  align(quote: Letters, page: Letters, free: number): boolean {
    const rows = quote.count;
    const columns = page.count;
    const width = columns + 1;
    if ((rows + 1) * width > MOST_CELLS) return false;
    this.room(rows, columns);
    this.cost(quote, page, free);
    const { partner, owner, step } = this;
    partner.fill(-1, 0, rows);
    owner.fill(-1, 0, columns);
    let j = free === BEHIND ? this.cheapest(columns) : columns;
    this.to = j;
    let i = rows;
    while (i > 0 || (j > 0 && free !== BEFORE)) {
      const s = i === 0 ? PAGE_ONLY : step[i * width + j];
      if (s === DIAGONAL) {
        i -= 1;
        j -= 1;
        partner[i] = j;
        owner[j] = i;
      } else if (s === QUOTE_ONLY) i -= 1;
      else j -= 1;
    }
    this.from = j;
    return true;
  }

  private cost(quote: Letters, page: Letters, free: number): void {
    const rows = quote.count;
    const columns = page.count;
    const { step } = this;
    for (let j = 0; j <= columns; j += 1) this.row[j] = free === BEFORE ? 0 : j * STEP;
    for (let i = 1; i <= rows; i += 1) {
      [this.above, this.row] = [this.row, this.above];
      const { above, row } = this;
      const unit = quote.unit[i - 1] as number;
      let at = i * (columns + 1);
      row[0] = i * STEP;
      step[at] = QUOTE_ONLY;
      for (let j = 1; j <= columns; j += 1) {
        at += 1;
        const other = page.unit[j - 1] as number;
        let best = above[j - 1] as number;
        if (unit !== other) {
          const mayBe = unit < LETTERS !== other < LETTERS;
          best += mayBe && lookAlike(unit, other) ? LOOKALIKE : STEP;
        }
        let way = DIAGONAL;
        const lost = (above[j] as number) + STEP;
        if (lost < best) {
          best = lost;
          way = QUOTE_ONLY;
        }
        const added = (row[j - 1] as number) + STEP;
        if (added < best) {
          best = added;
          way = PAGE_ONLY;
        }
        row[j] = best;
        step[at] = way;
      }
    }
  }

  private cheapest(columns: number): number {
    let best = 0;
    for (let j = 1; j <= columns; j += 1) {
      if ((this.row[j] as number) < (this.row[best] as number)) best = j;
    }
    return best;
  }

  private room(rows: number, columns: number): void {
    const cells = (rows + 1) * (columns + 1);
    if (cells > this.step.length) this.step = new Uint8Array(cells * 2);
    if (rows > this.partner.length) this.partner = new Int32Array(rows * 2);
    if (columns < this.row.length) return;
    this.owner = new Int32Array(columns * 2 + 2);
    this.above = new Int32Array(columns * 2 + 2);
    this.row = new Int32Array(columns * 2 + 2);
  }
}
