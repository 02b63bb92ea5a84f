import type { Tokens } from '../text/tokens.ts';
import type { Grams } from './grams.ts';
import type { QuoteWords } from './quote-words.ts';

/** `length` words of the page from token `page` that are the quote's words from token `quote`, in any spelling. */
export interface Run {
  readonly quote: number;
  readonly page: number;
  readonly length: number;
}

/** Places looked at, at most, of a quote that is all of common rows. */
const MOST_PLACES = 400;

/** The token of the quote in [from, to) whose row is rarest in the page; `often` 0: one that the page does not have. */
function rarest(
  { tokens }: QuoteWords,
  from: number,
  to: number,
  grams: Grams,
): { at: number; place: number; often: number } {
  const best = { at: -1, place: -1, often: Number.POSITIVE_INFINITY };
  for (let at = from; at + grams.size <= to && best.often > 1; at += 1) {
    const place = grams.first(tokens.key, at);
    const often = place < 0 ? 0 : (grams.often[place] as number);
    if (often >= best.often) continue;
    best.at = at;
    best.place = place;
    best.often = often;
  }
  return best;
}

/** Where the quote stands with all that stood beside it, word for word: the page tokens that its `whole` one falls on. */
export function exactPlaces(quote: QuoteWords, page: Tokens, grams: Grams): number[] {
  const { whole, end } = quote;
  const { at, place, often } = rarest(quote, whole, end, grams);
  const places: number[] = [];
  if (at < 0 || often === 0) return places;
  for (let p = place; p >= 0; p = grams.next[p] as number) {
    const begin = p - (at - whole);
    if (begin < 0 || begin + end - whole > page.count) continue;
    if (agreement(quote.tokens, whole, page, begin, end) === end - whole) places.push(begin);
  }
  return places;
}

/** Whether the first and the last row of a quote's context both stand in the page more than once. */
export function mayStandTwice({ tokens, whole, end }: QuoteWords, grams: Grams): boolean {
  const head = grams.first(tokens.key, whole);
  if (head < 0 || (grams.often[head] as number) < 2) return false;
  const tail = grams.first(tokens.key, end - grams.size);
  return tail >= 0 && (grams.often[tail] as number) > 1;
}

/** How many words from `at` on are the page's from `place` on, up to token `to` of the quote. */
function agreement(quote: Tokens, at: number, page: Tokens, place: number, to: number): number {
  const { key } = quote;
  const words = page.key;
  const most = Math.min(to - at, page.count - place);
  let length = 0;
  while (length < most && key[at + length] === words[place + length]) length += 1;
  return length;
}

/**
 * All runs that rows of `grams.size` words seed, each as long as the words agree.
 *
 * @param common rows that stand more often in the page say nothing of where we are, unless the quote has no other
 */
export function seedRuns({ tokens }: QuoteWords, page: Tokens, grams: Grams, common: number): Run[] {
  const runs: Run[] = [];
  const last = tokens.count - grams.size;
  let rareRow = -1;
  let least = Number.POSITIVE_INFINITY;
  /** Whether the row before was looked up too, so that runs which go on from it are known already. */
  let isBeforeSeeded = false;
  for (let at = 0; at <= last; at += 1) {
    const first = grams.first(tokens.key, at);
    const often = first < 0 ? 0 : (grams.often[first] as number);
    if (often > 0 && often < least) {
      least = often;
      rareRow = at;
    }
    const isSeed = often > 0 && often <= common;
    if (isSeed) draw(runs, tokens, page, grams, at, first, isBeforeSeeded);
    isBeforeSeeded = often <= common;
  }
  if (runs.length === 0 && rareRow >= 0) {
    draw(runs, tokens, page, grams, rareRow, grams.first(tokens.key, rareRow), false);
  }
  return runs;
}

function draw(
  runs: Run[],
  quote: Tokens,
  page: Tokens,
  grams: Grams,
  at: number,
  first: number,
  isBeforeSeeded: boolean,
): void {
  let looked = 0;
  for (let p = first; p >= 0 && looked < MOST_PLACES; p = grams.next[p] as number) {
    looked += 1;
    const goesOn = at > 0 && p > 0 && quote.key[at - 1] === page.key[p - 1];
    if (goesOn && isBeforeSeeded) continue;
    const length = agreement(quote, at, page, p, quote.count);
    if (length < grams.size) continue;
    let back = 0;
    while (at - back > 0 && p - back > 0 && quote.key[at - back - 1] === page.key[p - back - 1]) back += 1;
    const run = { quote: at - back, page: p - back, length: length + back };
    if (back === 0 || !runs.some((other) => other.quote === run.quote && other.page === run.page))
      runs.push(run);
  }
}
