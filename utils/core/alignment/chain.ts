import type { Run } from './seeds.ts';

/** Runs before a run that are tried as its predecessor; bounds the work to one pass. */
const LOOK_BACK = 64;

/** A run of so many words is kept wherever it stands; a shorter one only among others. */
const ALONE = 6;
/** Page words on either side within which runs must hold together so many words. */
const NEAR = 160;
const TOGETHER = 12;

/**
 * Leaves out the runs that stand alone and are short: the language of the genre, which long pages are full of.
 * One pass with a sliding window; runs must be in the order of the page.
 */
export function denseRuns(runs: readonly Run[]): Run[] {
  let from = 0;
  let to = 0;
  let words = 0;
  return runs.filter((run) => {
    while (to < runs.length && (runs[to] as Run).at <= run.at + NEAR) words += (runs[to++] as Run).length;
    while ((runs[from] as Run).at < run.at - NEAR) words -= (runs[from++] as Run).length;
    return run.length >= ALONE || words >= TOGETHER;
  });
}

/**
 * The best row of runs that goes forward in the page and in the canonical text: heaviest chain with a price
 * for leaving the diagonal, after minimap2 (Li 2018, Bioinformatics 34:3094), linear by its bounded look-back.
 * The price, small and logarithmic, makes a chain keep to one copy where a page holds two, and lets a widget
 * or a lost section pass. Runs must be in the order of the page; `opens` marks the canonical tokens that begin a
 * sentence or a paragraph, where a seam between overlapping runs goes.
 */
export function chainRuns(runs: readonly Run[], opens: Uint8Array): Run[] {
  const score = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let best = -1;
  for (let r = 0; r < runs.length; r += 1) {
    const run = runs[r] as Run;
    score[r] = run.length;
    for (let p = r - 1; p >= 0 && p >= r - LOOK_BACK; p -= 1) {
      const gained = joined(runs[p] as Run, run, opens);
      if (gained > 0 && (score[p] as number) + gained > (score[r] as number)) {
        score[r] = (score[p] as number) + gained;
        before[r] = p;
      }
    }
    if (best < 0 || (score[r] as number) > (score[best] as number)) best = r;
  }
  const chain: Run[] = [];
  for (let r = best; r >= 0; r = before[r] as number) chain.push(runs[r] as Run);
  return trim(chain.reverse(), opens);
}

/** Price of leaving canonical words out between two runs: a word changed or lost, and a little for each of the next. */
const skipped = (words: number): number => (words > 0 ? 1 + 0.25 * Math.min(words, 8) : 0);

/** What a run adds to a chain that ends with another one: its words past the overlap, less the price of the step. */
function joined(earlier: Run, later: Run, opens: Uint8Array): number {
  const inPage = later.at - (earlier.at + earlier.length);
  const inText = later.canonical - (earlier.canonical + earlier.length);
  const overlap = Math.max(0, -inPage, -inText);
  if (overlap >= later.length || later.at <= earlier.at || later.canonical <= earlier.canonical) return 0;
  // Foreign text stands between sentences rather than inside one.
  const rate = opens[later.canonical + overlap] === 1 ? 0.15 : 0.3;
  return later.length - overlap - rate * Math.log2(1 + Math.abs(inPage - inText)) - skipped(inText);
}

/**
 * Two runs that overlap in the page both claim the words at their seam ("Khuyến khích" that ends the one passage's
 * run and begins the next). The seam goes where a sentence begins; failing that, the earlier run keeps them.
 */
function trim(chain: readonly Run[], opens: Uint8Array): Run[] {
  const cut: Run[] = [];
  for (const run of chain) {
    const last = cut.at(-1);
    const overlap = last
      ? Math.max(0, last.at + last.length - run.at, last.canonical + last.length - run.canonical)
      : 0;
    let skip = overlap;
    if (last && overlap > 0) {
      for (let k = 0; k < overlap && k < run.length; k += 1) {
        if (opens[run.canonical + k] === 1 && overlap - k < last.length) {
          skip = k;
          last.length -= overlap - k;
          break;
        }
      }
    }
    if (skip < run.length)
      cut.push({ at: run.at + skip, canonical: run.canonical + skip, length: run.length - skip });
  }
  return cut;
}
