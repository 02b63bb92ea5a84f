import { classOf, DIGIT, entryOf, FOREIGN, LETTER, MARK } from '../text/letters.ts';
import type { Tokens } from '../text/tokens.ts';
import type { QuoteWords } from './quote-words.ts';

function isLetter(unit: number): boolean {
  if (unit >= 0x61 && unit <= 0x7a) return true;
  const kind = classOf(entryOf(unit));
  return kind === LETTER || kind === DIGIT || kind === FOREIGN;
}

/** How many letters of a token begin before an offset of its text. */
export function lettersBefore(text: string, tokens: Tokens, token: number, offset: number): number {
  const to = Math.min(offset, tokens.end[token] as number);
  let letters = 0;
  for (let i = tokens.start[token] as number; i < to; i += 1) if (isLetter(text.charCodeAt(i))) letters += 1;
  return letters;
}

/** Where the letter number `k` of a token begins; its end where it has no more. */
export function letterOffset(text: string, tokens: Tokens, token: number, k: number): number {
  const end = tokens.end[token] as number;
  let letters = 0;
  for (let i = tokens.start[token] as number; i < end; i += 1) {
    if (!isLetter(text.charCodeAt(i))) continue;
    if (letters === k) return i;
    letters += 1;
  }
  return end;
}

/** Where the letter number `k` of a token ends, its marks taken in. */
function letterEnd(text: string, tokens: Tokens, token: number, k: number): number {
  const end = tokens.end[token] as number;
  let at = letterOffset(text, tokens, token, k) + 1;
  while (at < end && classOf(entryOf(text.charCodeAt(at))) === MARK) at += 1;
  return Math.min(at, end);
}

/** Where the quote begins, if its token `t` is the page's token `p`, letter for letter: within it, if it was cut there. */
export function startAlong(quote: QuoteWords, t: number, text: string, tokens: Tokens, p: number): number {
  if (t > quote.first || (quote.tokens.start[t] as number) >= quote.from) return tokens.start[p] as number;
  return letterOffset(text, tokens, p, lettersBefore(quote.text, quote.tokens, t, quote.from));
}

/** The same for its end. */
export function endAlong(quote: QuoteWords, t: number, text: string, tokens: Tokens, p: number): number {
  if (t < quote.last - 1 || (quote.tokens.end[t] as number) <= quote.to) return tokens.end[p] as number;
  const letters = lettersBefore(quote.text, quote.tokens, t, quote.to);
  return letters === 0 ? (tokens.start[p] as number) : letterEnd(text, tokens, p, letters - 1);
}
