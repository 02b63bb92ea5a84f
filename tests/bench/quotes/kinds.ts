import type { QuoteSelector } from '../../../utils/core/anchoring/selector.ts';
import { type Random, seeded } from '../../fixtures/generate/random.ts';
import { RESPELLINGS } from '../../unit/core/respell.ts';
import { withNoise } from './noise.ts';

/** In what shape a quote comes back to its page. */
export const quoteKinds = ['exact', 'stale positions', 'other spelling', '2–5 % noise'] as const;
export type QuoteKind = (typeof quoteKinds)[number];

/** Spellings that keep words and paragraphs as they are; each quote is written in one of them, or in several. */
const SPELLINGS = [
  'decomposed',
  'tone on the second vowel',
  'i for y',
  'hard spaces',
  'soft hyphens',
  'dashes',
  'quotes',
  'space before the percent sign',
] as const;

const onTexts = (quote: QuoteSelector, change: (text: string) => string): QuoteSelector => ({
  ...quote,
  exact: change(quote.exact),
  prefix: change(quote.prefix),
  suffix: change(quote.suffix),
});

/** Where a page that has grown or shrunk would have moved a quote. */
function stale(quote: QuoteSelector, random: Random): QuoteSelector {
  const by = 1 + random.below(4000) * (random.chance(0.5) ? 1 : -1);
  return { ...quote, start: Math.max(0, quote.start + by), end: Math.max(0, quote.end + by) };
}

function respelt(quote: QuoteSelector, random: Random): QuoteSelector {
  const ways = random.sample(SPELLINGS, 1 + random.below(3));
  const composed = onTexts(quote, (text) => text.normalize('NFC'));
  return ways.reduce<QuoteSelector>((changed, way) => onTexts(changed, RESPELLINGS[way] as never), composed);
}

/** The same quotes in one of the kinds, the same each time. All but the exact ones have stale positions. */
export function asKind(quotes: readonly QuoteSelector[], kind: QuoteKind): QuoteSelector[] {
  const random = seeded(2021).fork(kind);
  return quotes.map((quote) => {
    if (kind === 'exact') return quote;
    const moved = stale(quote, random);
    if (kind === 'stale positions') return moved;
    if (kind === 'other spelling') return respelt(moved, random);
    const rate = 0.02 + 0.03 * random.next();
    return onTexts(moved, (text) => withNoise(text, rate, random));
  });
}
