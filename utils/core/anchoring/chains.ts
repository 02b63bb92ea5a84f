import type { QuoteWords } from './quote-words.ts';
import type { Run } from './runs.ts';

/** Places of the page that are tried, the likeliest first. */
const MOST = 8;

/**
 * The runs of a quote, one row for each place of the page that it may stand at: runs whose distance between quote and
 * page is about the same, in order and apart.
 */
export function chainsOf(runs: readonly Run[], quote: QuoteWords): Run[][] {
  const slack = 4 + (quote.tokens.count >> 3);
  const sorted = runs.length > 1 ? [...runs].sort((a, b) => a.page - a.quote - (b.page - b.quote)) : runs;
  const groups: Run[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const run of sorted) {
    const diagonal = run.page - run.quote;
    if (diagonal - last > slack) groups.push([]);
    (groups.at(-1) as Run[]).push(run);
    last = diagonal;
  }
  const chains = groups.map((group) => ({ chain: inOrder(group), words: 0 }));
  for (const one of chains) for (const { length } of one.chain) one.words += length;
  chains.sort((a, b) => b.words - a.words);
  return chains.slice(0, MOST).map(({ chain }) => chain);
}

/** The longest run, then every next one that fits in between, cut where it overlaps. */
function inOrder(group: Run[]): Run[] {
  if (group.length === 1) return group;
  const chain: Run[] = [];
  for (const run of group.sort((a, b) => b.length - a.length)) {
    let { quote, page, length } = run;
    for (const kept of chain) {
      if (length <= 0) break;
      const isBefore = quote < kept.quote && page < kept.page;
      const isBehind = quote + length > kept.quote + kept.length && page + length > kept.page + kept.length;
      if (isBefore) {
        length -= Math.max(0, quote + length - kept.quote, page + length - kept.page);
      } else if (isBehind) {
        const overlap = Math.max(0, kept.quote + kept.length - quote, kept.page + kept.length - page);
        quote += overlap;
        page += overlap;
        length -= overlap;
      } else length = 0;
    }
    if (length > 0) chain.push({ quote, page, length });
  }
  return chain.sort((a, b) => a.quote - b.quote);
}
