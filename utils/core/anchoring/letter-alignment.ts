import { isDigitUnit, type Letters } from './letters.ts';

/** Which end of the page's letters costs nothing: none, what stands before, or what stands behind. */
export const BETWEEN = 0;
export const BEFORE = 1;
export const BEHIND = 2;

/** Pieces of more than some thirty words have nothing in common that is worth knowing. */
const MOST_CELLS = 12_000;
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
    const most = Math.min(quote.count, page.count);
    let before = 0;
    if (free !== BEFORE) while (before < most && quote.unit[before] === page.unit[before]) before += 1;
    let behind = 0;
    if (free !== BEHIND) {
      const [q, p] = [quote.count - 1, page.count - 1];
      while (behind < most - before && quote.unit[q - behind] === page.unit[p - behind]) behind += 1;
    }
    const rows = quote.count - before - behind;
    const columns = page.count - before - behind;
    if ((rows + 1) * (columns + 1) > MOST_CELLS) return false;
    this.room(quote.count, page.count, (rows + 1) * (columns + 1));
    this.pair(quote.count, page.count, before, behind);
    this.cost(quote, page, before, rows, columns, free);
    this.trace(before, rows, columns, free);
    return true;
  }

  /** What both have the same at an end that neither may skip needs no aligning. */
  private pair(quoted: number, copied: number, before: number, behind: number): void {
    const { partner, owner } = this;
    partner.fill(-1, 0, quoted);
    owner.fill(-1, 0, copied);
    for (let i = 0; i < before; i += 1) {
      partner[i] = i;
      owner[i] = i;
    }
    for (let k = 1; k <= behind; k += 1) {
      partner[quoted - k] = copied - k;
      owner[copied - k] = quoted - k;
    }
    this.from = 0;
    this.to = copied;
  }

  private trace(offset: number, rows: number, columns: number, free: number): void {
    const { partner, owner, step } = this;
    let i = rows;
    let j = columns;
    if (free === BEHIND) {
      j = this.cheapest(columns);
      this.to = offset + j;
    }
    while (i > 0 || (j > 0 && free !== BEFORE)) {
      const s = i === 0 ? PAGE_ONLY : step[i * (columns + 1) + j];
      if (s === DIAGONAL) {
        i -= 1;
        j -= 1;
        partner[offset + i] = offset + j;
        owner[offset + j] = offset + i;
      } else if (s === QUOTE_ONLY) i -= 1;
      else j -= 1;
    }
    if (free === BEFORE) this.from = j;
  }

  private cost(
    quote: Letters,
    page: Letters,
    offset: number,
    rows: number,
    columns: number,
    free: number,
  ): void {
    const { step } = this;
    for (let j = 0; j <= columns; j += 1) this.row[j] = free === BEFORE ? 0 : j * STEP;
    for (let i = 1; i <= rows; i += 1) {
      [this.above, this.row] = [this.row, this.above];
      const { above, row } = this;
      const unit = quote.unit[offset + i - 1] as number;
      const isLetter = unit >= LETTERS;
      let at = i * (columns + 1);
      let left = i * STEP;
      let corner = above[0] as number;
      row[0] = left;
      step[at] = QUOTE_ONLY;
      for (let j = 1; j <= columns; j += 1) {
        at += 1;
        const other = page.unit[offset + j - 1] as number;
        const over = above[j] as number;
        let best = corner;
        if (unit !== other) {
          best += isLetter !== other >= LETTERS && lookAlike(unit, other) ? LOOKALIKE : STEP;
        }
        let way = DIAGONAL;
        if (over + STEP < best) {
          best = over + STEP;
          way = QUOTE_ONLY;
        }
        if (left + STEP < best) {
          best = left + STEP;
          way = PAGE_ONLY;
        }
        row[j] = best;
        step[at] = way;
        left = best;
        corner = over;
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

  private room(rows: number, columns: number, cells: number): void {
    if (cells > this.step.length) this.step = new Uint8Array(cells * 2);
    if (rows > this.partner.length) this.partner = new Int32Array(rows * 2);
    if (columns < this.row.length) return;
    this.owner = new Int32Array(columns * 2 + 2);
    this.above = new Int32Array(columns * 2 + 2);
    this.row = new Int32Array(columns * 2 + 2);
  }
}
