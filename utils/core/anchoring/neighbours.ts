import type { PageWords } from './page-words.ts';
import type { QuoteWords } from './quote-words.ts';
import type { Trial } from './trial.ts';

/** Where else the words stand that should stand beside a place. */
export type Whereabouts = 'nowhere' | 'near' | 'elsewhere' | 'unknown';

/** UTF-16 units of other text (a caption, an advertisement) that may have come in between a passage and its neighbour. */
const NEAR = 360;
const ROW = 3;
/** Share of the neighbour's words that must stand in a row for it to be the neighbour. */
const MOST = 0.6;

/**
 * Looks for the neighbour that a place lacks. Where it stands elsewhere in the page, the passage stood there and was
 * taken out, and the place is another passage's; where it stands nowhere, the page was written anew around the place.
 */
export function whereabouts(
  quote: QuoteWords,
  { tokens, triples }: PageWords,
  trial: Trial,
  side: 0 | 1,
): Whereabouts {
  const from = side === 0 ? quote.whole : quote.last;
  const to = side === 0 ? quote.first : quote.end;
  if (to - from < ROW) return 'unknown';
  const needed = Math.max(ROW, Math.ceil((to - from) * MOST));
  let found: Whereabouts = 'nowhere';
  for (let at = from; at + ROW <= to; at += 1) {
    for (let p = triples.first(quote.tokens.key, at); p >= 0; p = triples.next[p] as number) {
      let length = 0;
      while (at + length < to && quote.tokens.key[at + length] === tokens.key[p + length]) length += 1;
      if (length < needed) continue;
      const gap = side === 0 ? distance(tokens.end, p, trial.start) : distance(tokens.start, p, trial.end);
      const isBeside = side === 0 ? gap <= 0 : gap >= 0;
      if (isBeside && Math.abs(gap) <= NEAR) found = found === 'nowhere' ? 'near' : found;
      else return 'elsewhere';
    }
  }
  return found;
}

const distance = (places: Int32Array, token: number, offset: number): number =>
  (places[token] as number) - offset;

/** Words on either side that a quote must have brought for their standing side by side to say anything. */
const LEAST_SEAM = 2;
const seam = new Int32Array(ROW);

/** Whether the neighbours of a quote stand side by side somewhere, as they do where the quote was taken out; `place`: not there. */
export function isTakenOut(
  { tokens, whole, first, last, end }: QuoteWords,
  page: PageWords,
  place: { readonly start: number; readonly end: number },
): boolean {
  if (first - whole < LEAST_SEAM || end - last < LEAST_SEAM) return false;
  const { key } = tokens;
  seam[0] = key[first - 1] as number;
  seam[1] = key[last] as number;
  seam[2] = key[last + 1] as number;
  const words = page.tokens.key;
  const { triples } = page;
  for (let p = triples.first(seam, 0); p >= 0; p = triples.next[p] as number) {
    // A passage that ends as what stands before it does ("… trở lên. (5) …") has such a seam of its own.
    const at = page.tokens.end[p] as number;
    if (words[p] !== seam[0] || (at >= place.start - 1 && at <= place.end + 1)) continue;
    let left = 0;
    while (left < first - whole && left <= p && key[first - 1 - left] === words[p - left]) left += 1;
    let right = 0;
    while (
      right < end - last &&
      p + 1 + right < page.tokens.count &&
      key[last + right] === words[p + 1 + right]
    ) {
      right += 1;
    }
    if (left === first - whole && right === end - last) return true;
  }
  return false;
}
