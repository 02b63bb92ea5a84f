import { type LetterAlignment, lookAlike } from './letter-alignment.ts';
import { isDigitUnit, type Letters } from './letters.ts';

/** What became of the tokens of one side of a gap, column by column. */
export class Fates {
  letters = new Int16Array(64);
  /** Letters that have a partner. */
  held = new Int16Array(64);
  /** Letters without one, or with another one. */
  edits = new Int16Array(64);
  /** Digits lost or added count one, digits changed two. */
  digits = new Int16Array(64);
  /** The token on the other side that its first held letter stands against, counted from the gap's; or -1. */
  partner = new Int16Array(64);

  private clear(count: number): void {
    if (count > this.letters.length) {
      for (const column of ['letters', 'held', 'edits', 'digits', 'partner'] as const)
        this[column] = new Int16Array(count * 2);
    }
    for (let k = 0; k < count; k += 1) {
      this.letters[k] = 0;
      this.held[k] = 0;
      this.edits[k] = 0;
      this.digits[k] = 0;
      this.partner[k] = -1;
    }
  }

  /** The quote's tokens [from, to); `after` is the page's first. */
  ofQuote(
    quoted: Letters,
    copied: Letters,
    { partner }: LetterAlignment,
    from: number,
    to: number,
    after: number,
  ): void {
    this.clear(to - from);
    for (let i = 0; i < quoted.count; i += 1) {
      const k = (quoted.token[i] as number) - from;
      const j = partner[i] as number;
      this.add(k, quoted.unit[i] as number, j < 0 ? -1 : (copied.unit[j] as number));
      if (j >= 0 && this.partner[k] === -1) this.partner[k] = (copied.token[j] as number) - after;
    }
  }

  /** The page's tokens [after, before); letters that cost nothing, beyond a free end, are not counted as edits. */
  ofPage(
    quoted: Letters,
    copied: Letters,
    { owner, from: first, to: last }: LetterAlignment,
    from: number,
    after: number,
    before: number,
  ): void {
    this.clear(before - after);
    for (let j = 0; j < copied.count; j += 1) {
      const k = (copied.token[j] as number) - after;
      const i = owner[j] as number;
      if (i < 0 && (j < first || j >= last)) this.letters[k] = (this.letters[k] as number) + 1;
      else this.add(k, copied.unit[j] as number, i < 0 ? -1 : (quoted.unit[i] as number));
      if (i >= 0 && this.partner[k] === -1) this.partner[k] = (quoted.token[i] as number) - from;
    }
  }

  private add(k: number, unit: number, other: number): void {
    this.letters[k] = (this.letters[k] as number) + 1;
    if (other >= 0) this.held[k] = (this.held[k] as number) + 1;
    if (unit === other || (other >= 0 && lookAlike(unit, other))) return;
    this.edits[k] = (this.edits[k] as number) + 1;
    if (other < 0 && isDigitUnit(unit)) this.digits[k] = (this.digits[k] as number) + 1;
    else if (other >= 0 && (isDigitUnit(unit) || isDigitUnit(other))) {
      this.digits[k] = (this.digits[k] as number) + 2;
    }
  }

  /** Whether more is otherwise with a word than noise may do to it. */
  isMisread(k: number): boolean {
    const letters = this.letters[k] as number;
    const edits = this.edits[k] as number;
    const digits = this.digits[k] as number;
    // "nghèo1": one or two digits more or less at a word are a footnote mark; any other digit is a number.
    if (digits > 0 && !(digits === edits && digits <= 2 && letters - digits >= 2)) return true;
    return edits > Math.max(1, letters >> 1);
  }
}
