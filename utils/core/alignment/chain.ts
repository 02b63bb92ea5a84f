import type { Run } from './seeds.ts';

/** Runs before a run that are tried as its predecessor; bounds the work to one pass. */
const LOOK_BACK = 64;

/**
 * The best row of runs that goes forward in the page and in the canonical text: heaviest chain with a price
 * for leaving the diagonal, after minimap2 (Li 2018, Bioinformatics 34:3094), linear by its bounded look-back.
 * The price, small and logarithmic, makes a chain keep to one copy where a page holds two, and lets a widget
 * or a lost section pass. Overlaps are cut from the later run. Runs must be in the order of the page.
 */
export function chainRuns(runs: readonly Run[]): Run[] {
  const score = new Float64Array(runs.length);
  const before = new Int32Array(runs.length).fill(-1);
  let best = -1;
  for (let r = 0; r < runs.length; r += 1) {
    const run = runs[r] as Run;
    score[r] = run.length;
    for (let p = r - 1; p >= 0 && p >= r - LOOK_BACK; p -= 1) {
      const gained = joined(runs[p] as Run, run);
      if (gained > 0 && (score[p] as number) + gained > (score[r] as number)) {
        score[r] = (score[p] as number) + gained;
        before[r] = p;
      }
    }
    if (best < 0 || (score[r] as number) > (score[best] as number)) best = r;
  }
  const chain: Run[] = [];
  for (let r = best; r >= 0; r = before[r] as number) chain.push(runs[r] as Run);
  return trim(chain.reverse());
}

/** What a run adds to a chain that ends with another one: its words past the overlap, less the price of the step. */
function joined(earlier: Run, later: Run): number {
  const inPage = later.at - (earlier.at + earlier.length);
  const inText = later.canonical - (earlier.canonical + earlier.length);
  const overlap = Math.max(0, -inPage, -inText);
  if (overlap >= later.length || later.at <= earlier.at || later.canonical <= earlier.canonical) return 0;
  return later.length - overlap - 0.3 * Math.log2(1 + Math.abs(inPage - inText));
}

function trim(chain: readonly Run[]): Run[] {
  const cut: Run[] = [];
  for (const run of chain) {
    const last = cut.at(-1);
    const overlap = last
      ? Math.max(0, last.at + last.length - run.at, last.canonical + last.length - run.canonical)
      : 0;
    if (overlap < run.length) {
      cut.push({ at: run.at + overlap, canonical: run.canonical + overlap, length: run.length - overlap });
    }
  }
  return cut;
}
