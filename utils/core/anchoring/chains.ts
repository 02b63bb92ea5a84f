import type { QuoteWords } from './quote-words.ts';
import type { Run } from './runs.ts';

/** Places of the page that are tried, the likeliest first. */
const MOST = 8;

/** Runs about one place of the page, and how many words they hold at most. */
export interface Group {
  readonly runs: Run[];
  words: number;
}

/**
 * The runs of a quote by the places of the page that it may stand at: those whose distance between quote and page is about
 * the same. The likeliest place first.
 */
export function placesOf(runs: readonly Run[], quote: QuoteWords): Group[] {
  const slack = 4 + (quote.tokens.count >> 3);
  const sorted = runs.length > 1 ? [...runs].sort((a, b) => a.page - a.quote - (b.page - b.quote)) : runs;
  const groups: Group[] = [];
  let group: Group | undefined;
  let last = 0;
  for (const run of sorted) {
    const diagonal = run.page - run.quote;
    if (!group || diagonal - last > slack) {
      group = { runs: [], words: 0 };
      groups.push(group);
    }
    group.runs.push(run);
    group.words += run.length;
    last = diagonal;
  }
  if (groups.length > 1) groups.sort((a, b) => b.words - a.words);
  return groups.length > MOST ? groups.slice(0, MOST) : groups;
}

/** Price of leaving the diagonal between two runs: words were added or lost there, or the run is of a repeated phrase. */
const shiftPrice = (words: number): number => (words === 0 ? 0 : 1 + words);

/**
 * The best row of runs that goes forward in quote and page (chaining after minimap2, Li 2018, Bioinformatics 34:3094),
 * each cut where the one before it claims its words too.
 *
 * @returns `rest`: the runs that are not of it, which may make a row of their own where a phrase is repeated
 */
export function inOrder(group: Run[]): { chain: Run[]; rest: Run[] } {
  if (group.length === 1) return { chain: group, rest: [] };
  const runs = group.sort((a, b) => a.quote - b.quote || a.page - b.page);
  const score = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let best = 0;
  for (let r = 0; r < runs.length; r += 1) {
    const run = runs[r] as Run;
    score[r] = run.length;
    for (let p = 0; p < r; p += 1) {
      const earlier = runs[p] as Run;
      if (earlier.page >= run.page || earlier.quote >= run.quote) continue;
      const kept = run.length - overlapOf(earlier, run);
      if (kept <= 0) continue;
      const shift = Math.abs(run.page - run.quote - (earlier.page - earlier.quote));
      const total = (score[p] as number) + kept - shiftPrice(shift);
      if (total <= (score[r] as number)) continue;
      score[r] = total;
      before[r] = p;
    }
    if ((score[r] as number) > (score[best] as number)) best = r;
  }
  const chain: Run[] = [];
  for (let r = best; r >= 0; r = before[r] as number) chain.push(runs[r] as Run);
  const taken = new Set(chain);
  return { chain: cut(chain.reverse()), rest: group.filter((run) => !taken.has(run)) };
}

const overlapOf = (earlier: Run, later: Run): number =>
  Math.max(0, earlier.quote + earlier.length - later.quote, earlier.page + earlier.length - later.page);

function cut(chain: readonly Run[]): Run[] {
  const apart: Run[] = [];
  for (const { quote, page, length } of chain) {
    const last = apart.at(-1);
    const overlap = last ? overlapOf(last, { quote, page, length }) : 0;
    if (overlap < length)
      apart.push({ quote: quote + overlap, page: page + overlap, length: length - overlap });
  }
  return apart;
}
