import {
  classOf,
  DASH,
  DIGIT,
  entryOf,
  FOREIGN,
  IGNORED,
  LETTER,
  MARK,
  PERCENT,
  QUOTE,
  SPACE,
} from './letters.ts';
import { numberEnd } from './number-token.ts';
import { readWord, renderLetters } from './spelling.ts';

/** A text in the one spelling, with the way back. */
export interface Normalised {
  readonly text: string;
  /**
   * `source[i]` is the UTF-16 offset of the source where unit `i` of `text` comes from; one entry more than
   * units, `source[0]` = 0 and the last = length of the source. Never falls, so that
   * `source.slice(source[i], source[i + 1])` over all `i` gives the source back, unit for unit.
   */
  readonly source: Int32Array;
}

/**
 * Normalises spelling, not wording: case, composed or decomposed letters, tone placement, i/y, spaces and
 * line wraps, soft hyphens, dashes, quotes, the space before "%", footnote marks. Words glued or split at a
 * line wrap cannot be told without knowing the text they come from; the alignment does that.
 * Normalising twice changes nothing.
 */
export function normalise(source: string): Normalised {
  const out = new Writer();
  let at = 0;
  while (at < source.length) at = step(source, at, out);
  return out.done(source.length);
}

/** The offset in the normalised text that a source offset falls on (the unit that holds it). */
export function toNormal({ source }: Normalised, offset: number): number {
  let low = 0;
  let high = source.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the first unit of a piece is of a word or a number. */
function isInWord(piece: string): boolean {
  const kind = piece === '' ? SPACE : classOf(entryOf(piece.charCodeAt(0)));
  return kind === LETTER || kind === MARK || kind === DIGIT || kind === FOREIGN;
}

class Writer {
  private text = '';
  private readonly at: number[] = [];

  /** A footnote mark was left out: what stood on its two sides stays two words. */
  private parted = false;

  put(piece: string, from: number): void {
    if (this.parted && isInWord(this.last()) && isInWord(piece)) this.add(' ', from);
    this.parted = false;
    this.add(piece, from);
    if (piece === ']') this.dropFootnote();
  }

  /** Leaves out "[1]" where it ends the text so far. */
  private dropFootnote(): void {
    const mark = /\[\d{1,3}\]$/.exec(this.text);
    if (!mark) return;
    this.text = this.text.slice(0, mark.index);
    this.at.length = mark.index;
    this.part();
  }

  part(): void {
    this.parted = true;
  }

  private add(piece: string, from: number): void {
    for (let i = 0; i < piece.length; i += 1) this.at.push(this.at.length === 0 ? 0 : from);
    this.text += piece;
  }

  last(): string {
    return this.text.slice(-1);
  }

  /** Takes back a trailing space: what it stood for then belongs to the unit before it. */
  dropSpace(): void {
    this.text = this.text.slice(0, -1);
    this.at.pop();
  }

  done(length: number): Normalised {
    if (this.last() === ' ') this.dropSpace();
    return { text: this.text, source: Int32Array.from([...this.at, length]) };
  }
}

/** Handles what stands at `at` and returns where the next thing begins. */
function step(source: string, at: number, out: Writer): number {
  const unit = source.charCodeAt(at);
  switch (classOf(entryOf(unit))) {
    case LETTER:
    case FOREIGN: {
      const word = readWord(source, at);
      renderLetters(word.letters, word.tone).forEach((piece, i) => {
        out.put(piece, word.at[i] as number);
      });
      return word.end;
    }
    case DIGIT: {
      const end = numberEnd(source, at);
      for (let i = at; i < end; i += 1) out.put(ascii(source.charCodeAt(i)), i);
      return end;
    }
    case SPACE:
      if (out.last() !== ' ' && out.last() !== '') out.put(' ', at);
      return at + 1;
    case PERCENT:
      if (out.last() === ' ') out.dropSpace();
      out.put('%', at);
      return at + 1;
    case DASH:
      out.put('-', at);
      return at + 1;
    case QUOTE:
      out.put('"', at);
      return at + 1;
    case IGNORED:
    case MARK:
      return at + 1;
    default:
      return other(source, at, out);
  }
}

function other(source: string, at: number, out: Writer): number {
  if (/[\u00b9\u00b2\u00b3\u2070-\u2079]/.test(source.charAt(at))) out.part();
  else out.put(ascii(source.charCodeAt(at)), at);
  return at + 1;
}

/** Full-width signs as their ASCII twins. */
function ascii(unit: number): string {
  return String.fromCharCode(unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit);
}
