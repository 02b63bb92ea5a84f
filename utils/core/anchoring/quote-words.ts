import { scanInto } from '../text/scan.ts';
import { emptyTokens, type Tokens } from '../text/tokens.ts';
import type { QuoteSelector } from './selector.ts';

/** A selector may bring more context than this on either side, in UTF-16 units; it is not needed. */
const CONTEXT = 64;

/**
 * A quote with what stood beside it, as one text: a passage that was cut in the middle of a word still has that word.
 */
export interface QuoteWords {
  readonly text: string;
  readonly tokens: Tokens;
  /** The quote is [from, to) of `text`. */
  readonly from: number;
  readonly to: number;
  /** Tokens [first, last) are those that the quote holds, or holds a part of. */
  readonly first: number;
  readonly last: number;
  /** Tokens [whole, end) leave out a word of the context that may have been cut at the outer end. */
  readonly whole: number;
  readonly end: number;
}

/** Reads selectors one after the other; each reading is good until the next. */
export class QuoteReader {
  private readonly tokens = emptyTokens(256);

  read({ prefix, exact, suffix }: QuoteSelector): QuoteWords {
    const { tokens } = this;
    const before = prefix.slice(-CONTEXT);
    const text = before + exact + suffix.slice(0, CONTEXT);
    const from = before.length;
    const to = from + exact.length;
    tokens.count = 0;
    scanInto(tokens, text, 0, text.length);
    const { start, end, count } = tokens;
    let first = 0;
    while (first < count && (end[first] as number) <= from) first += 1;
    let last = count;
    while (last > first && (start[last - 1] as number) >= to) last -= 1;
    return {
      text,
      tokens,
      from,
      to,
      first,
      last,
      whole: first > 0 && start[0] === 0 ? 1 : 0,
      end: last < count && end[count - 1] === text.length ? count - 1 : count,
    };
  }
}
