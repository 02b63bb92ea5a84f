import { classOf, DASH, entryOf, PUNCTUATION, QUOTE } from '../text/letters.ts';
import { BLOCK_BREAK } from '../text/scan.ts';
import type { Tokens } from '../text/tokens.ts';
import type { QuoteWords } from './quote-words.ts';
import type { Run } from './runs.ts';

/**
 * How many signs and capitals are otherwise where the words are the same. Of two passages of the same words the one
 * that is punctuated like the quote is the quote's; of one passage by itself this says nothing.
 *
 * @param tellsBreaks whether the quote would show where a paragraph ends: many are kept with their spaces folded
 */
export function surfaceOf(
  quote: QuoteWords,
  text: string,
  tokens: Tokens,
  chain: readonly Run[],
  tellsBreaks: boolean,
): number {
  let otherwise = 0;
  for (const run of chain) {
    const shift = run.page - run.quote;
    const from = Math.max(run.quote, quote.whole);
    const to = Math.min(run.quote + run.length, quote.end);
    otherwise += cutWords(quote, text, tokens, shift, from, to);
    for (let t = from; t < to; t += 1) {
      if (isCapital(quote.text, quote.tokens, t) !== isCapital(text, tokens, t + shift)) otherwise += 1;
      if (t + 1 === to) {
        if (t + 1 === quote.tokens.count && !goesOn(quote, t, text, tokens, t + shift)) otherwise += 1;
        break;
      }
      const p = t + shift;
      const between = text.slice(tokens.end[p], tokens.start[p + 1]);
      const quoted = quote.text.slice(quote.tokens.end[t], quote.tokens.start[t + 1]);
      if (between === quoted) continue;
      if (signsOf(between) !== signsOf(quoted)) otherwise += 1;
      if (tellsBreaks && !isSameBreak(quoted, between)) otherwise += 1;
    }
  }
  return otherwise;
}

function isCapital(text: string, tokens: Tokens, t: number): boolean {
  const letter = text.charAt(tokens.start[t] as number);
  return letter !== letter.toLowerCase();
}

/** The signs among some units, dashes and quotation marks each as one kind. */
function signsOf(between: string): string {
  let signs = '';
  for (let i = 0; i < between.length; i += 1) {
    const unit = between.charCodeAt(i);
    const kind = classOf(entryOf(unit));
    if (kind === DASH) signs += '-';
    else if (kind === QUOTE) signs += '"';
    else if (kind === PUNCTUATION) signs += between.charAt(i);
  }
  return signs;
}

/** A quote has a line feed where a paragraph ends, or nothing; a page may wrap its lines anywhere. */
function isSameBreak(quoted: string, between: string): boolean {
  if (quoted.includes('\n')) return between.includes(BLOCK_BREAK) || between.includes('\n');
  return !/\s/.test(quoted) || !between.includes(BLOCK_BREAK);
}

/** Whether the page goes on behind the last word with the signs that end the quote's context. */
function goesOn(quote: QuoteWords, t: number, text: string, tokens: Tokens, p: number): boolean {
  const trail = signsOf(quote.text.slice(quote.tokens.end[t]));
  return signsOf(text.slice(tokens.end[p], tokens.start[p + 1] ?? text.length)).startsWith(trail);
}

/** How many of the two outermost words, cut as they may be, are not of the page's words beside the run [from, to). */
function cutWords(
  quote: QuoteWords,
  text: string,
  tokens: Tokens,
  shift: number,
  from: number,
  to: number,
): number {
  const read = (source: string, of: Tokens, t: number) =>
    source.slice(of.start[t], of.end[t]).normalize('NFC').toLowerCase();
  let otherwise = 0;
  if (from === quote.whole && from === 1) {
    const isSame =
      from + shift > 0 && read(text, tokens, shift).endsWith(read(quote.text, quote.tokens, 0));
    if (!isSame) otherwise += 1;
  }
  if (to === quote.end && to < quote.tokens.count) {
    const isSame =
      to + shift < tokens.count && read(text, tokens, to + shift).startsWith(read(quote.text, quote.tokens, to));
    if (!isSame) otherwise += 1;
  }
  return otherwise;
}
