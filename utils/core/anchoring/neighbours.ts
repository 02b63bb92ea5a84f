import type { PageWords } from './page-words.ts';
import type { QuoteWords } from './quote-words.ts';
import type { Trial } from './trial.ts';

/** Where else the words stand that should stand beside a place. */
export type Whereabouts = 'nowhere' | 'near' | 'elsewhere' | 'unknown';

/** Words of other text (a caption, an advertisement) that may have come in between a passage and its neighbour. */
const NEAR = 60;
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
    for (let p = triples.first(quote.tokens, at); p >= 0; p = triples.next[p] as number) {
      let length = 0;
      while (at + length < to && quote.tokens.key[at + length] === tokens.key[p + length]) length += 1;
      if (length < needed) continue;
      const gap = side === 0 ? distance(tokens.end, p, trial.start) : distance(tokens.start, p, trial.end);
      const isBeside = side === 0 ? gap <= 0 : gap >= 0;
      if (isBeside && Math.abs(gap) <= NEAR * 6) found = found === 'nowhere' ? 'near' : found;
      else return 'elsewhere';
    }
  }
  return found;
}

const distance = (places: Int32Array, token: number, offset: number): number =>
  (places[token] as number) - offset;
