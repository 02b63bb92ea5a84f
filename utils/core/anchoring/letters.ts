import { classOf, DIGIT, entryOf, FOREIGN, LETTER, letterOf } from '../text/letters.ts';
import { numberValue } from '../text/number-token.ts';
import { NUMBER, type Tokens, WORD } from '../text/tokens.ts';

const Y = 0x79;
const I = 0x69;

/**
 * Words letter by letter, without marks, spaces and signs: what is left when glued and split words, tone placement and
 * lost marks are to make no difference. A number is the digits of its value.
 */
export class Letters {
  count = 0;
  /** Base letter, digit, "%", or a unit of another script. */
  unit = new Uint16Array(256);
  /** The token that a letter is of, and its offset in the text. */
  token = new Int32Array(256);
  at = new Int32Array(256);

  /** Takes the letters of tokens [from, to). */
  fill(text: string, tokens: Tokens, from: number, to: number): void {
    this.count = 0;
    if (to <= from) return;
    this.room((tokens.end[to - 1] as number) - (tokens.start[from] as number) + to - from);
    for (let t = from; t < to; t += 1) this.add(text, tokens, t);
  }

  private add(text: string, tokens: Tokens, t: number): void {
    const start = tokens.start[t] as number;
    const end = tokens.end[t] as number;
    const kind = tokens.kind[t];
    if (kind === WORD) {
      for (let i = start; i < end; i += 1) {
        const unit = text.charCodeAt(i);
        const entry = entryOf(unit);
        const type = classOf(entry);
        if (type === LETTER) {
          const base = letterOf(entry) & 0xff;
          this.push(base === Y ? I : base, t, i);
        } else if (type === DIGIT || type === FOREIGN) this.push(unit, t, i);
      }
    } else if (kind === NUMBER) {
      const value = numberValue(text, start, end);
      for (let i = 0; i < value.length; i += 1) {
        if (value[i] !== '.') this.push(value.charCodeAt(i), t, Math.min(start + i, end - 1));
      }
    } else this.push(0x25, t, start);
  }

  private push(unit: number, token: number, at: number): void {
    const i = this.count;
    this.unit[i] = unit;
    this.token[i] = token;
    this.at[i] = at;
    this.count = i + 1;
  }

  private room(units: number): void {
    if (units <= this.unit.length) return;
    this.unit = new Uint16Array(units * 2);
    this.token = new Int32Array(units * 2);
    this.at = new Int32Array(units * 2);
  }
}

export const isDigitUnit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0xff10 && unit <= 0xff19);
