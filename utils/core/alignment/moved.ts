import { type Addition, additionsOf } from './additions.ts';
import type { Passage } from './canon.ts';
import { chainRuns } from './chain.ts';
import { type Copy, disown, emptyCopy, isPlaced, type Owners, placeRun } from './copy.ts';
import { alignGap } from './gap.ts';
import { judge } from './judge.ts';
import { doubtNoise } from './noise.ts';
import type { Setting } from './page.ts';
import type { Run } from './seeds.ts';

/** The page tokens [first, last) that a copy stretches over. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Share of a provision's words that runs must cover before it is thought to stand there as a whole. */
const COVERED = 0.4;

/** Words beside a run's own diagonal within which the rest of the provision is looked for. */
const ASIDE = 8;
/** The longest runs of a provision that are tried as its place, each by itself. */
const MOST_PLACES = 4;
/** Words that may stand between a provision and a rival beside it. */
const NEXT_CELL = 40;
/** A run of so many words in foreign text that stands inside a provision is no chance. */
const TELLING = 4;

/**
 * Looks for a provision elsewhere in the same copy, among words that nothing else has taken. Strict: only one that
 * stands there unaltered is taken (`found`; `copy` and the owners then hold it there). `rival`: most of its words
 * stand there, but altered too, so that of two altered places neither can be called the provision.
 */
export function findMoved(
  passage: Passage,
  copy: Copy,
  setting: Setting,
  within: Stretch,
  noisy: boolean,
): 'found' | 'rival' | 'none' {
  // First with its own words free too, for it may be half right where it stands; then beside them.
  for (const free of [...freed(passage, copy, setting.owners), setting.owners]) {
    for (const chain of placesOf(passage, setting, free, within)) {
      const owners = free.slice();
      const trial = tryPlace(passage, chain, { ...setting, owners }, noisy);
      if (!trial || isSamePlace(passage, trial, copy)) continue;
      disown(passage, copy, owners);
      reown(passage, trial, owners);
      setting.owners.set(owners);
      for (const column of ['state', 'at', 'to', 'start', 'end'] as const) {
        copy[column].set(trial[column].subarray(passage.from, passage.to), passage.from);
      }
      return 'found';
    }
  }
  const near = nearby(passage, copy, within);
  return isCovered(passage, bestChain(passage, setting, setting.owners, near)) ? 'rival' : 'none';
}

/** The owners as they would be without the provision; none where it has no words to free. */
function freed(passage: Passage, copy: Copy, owners: Owners): Owners[] {
  const isAnywhere = copy.at.subarray(passage.from, passage.to).some((at) => at >= 0);
  if (!isAnywhere) return [];
  const without = owners.slice();
  disown(passage, copy, without);
  return [without];
}

/** The page tokens around a provision's place: a rival stands in the next cell, not in another copy of the text. */
function nearby({ from, to }: Passage, copy: Copy, within: Stretch): Stretch {
  let first = Number.POSITIVE_INFINITY;
  let last = -1;
  for (let j = from; j < to; j += 1) {
    if (!isPlaced(copy, j)) continue;
    first = Math.min(first, copy.at[j] as number);
    last = Math.max(last, copy.to[j] as number);
  }
  const reach = 2 * (to - from) + NEXT_CELL;
  return { first: Math.max(within.first, first - reach), last: Math.min(within.last, last + reach) };
}

/** Rows of runs that may be the provision: the best one over the whole copy, then what stands around each long run. */
function placesOf(passage: Passage, setting: Setting, owners: Owners, within: Stretch): Run[][] {
  const best = bestChain(passage, setting, owners, within);
  const anchors = setting.page.runs
    .flatMap((run) => clip(run, passage, owners, within))
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_PLACES);
  const around = anchors.map(({ at, canonical }) => {
    const first = at - (canonical - passage.from) - ASIDE;
    const last = at + (passage.to - canonical) + ASIDE;
    return bestChain(passage, setting, owners, {
      first: Math.max(within.first, first),
      last: Math.min(within.last, last),
    });
  });
  return [best, ...around].filter((chain) => isCovered(passage, chain));
}

/** The provision placed along a row of runs; null where it does not stand there unaltered and in one piece. */
function tryPlace(passage: Passage, chain: readonly Run[], setting: Setting, noisy: boolean): Copy | null {
  const trial = emptyCopy(setting.canon);
  for (const run of chain) placeRun(trial, setting.page, setting.owners, run);
  alignEnds(trial, setting, passage, chain);
  if (noisy) doubtNoise(trial, setting);
  const additions = additionsOf(trial, setting);
  const isWhole =
    judge(passage, trial, setting, additions) === 'found' && !isTorn(passage, additions, setting);
  return isWhole ? trial : null;
}

/**
 * Whether foreign text inside a provision says the same words: then the provision was put together from two
 * places, the cells of a text in force and of a proposal, and is neither.
 */
export function isTorn({ from, to }: Passage, additions: readonly Addition[], { page }: Setting): boolean {
  const inside = additions.filter(
    ({ kind, after, before }) =>
      kind === 'foreign' && after >= from && after < to && before >= from && before < to,
  );
  return inside.some((addition) =>
    page.runs.some(
      (run) =>
        Math.min(run.at + run.length, addition.to) - Math.max(run.at, addition.from) >= TELLING &&
        run.canonical < to &&
        run.canonical + run.length > from,
    ),
  );
}

/** Takes the words of a placed provision again, should some have been given back together with its former place. */
function reown({ from, to }: Passage, copy: Copy, owners: Owners): void {
  for (let j = from; j < to; j += 1) {
    for (let i = copy.at[j] as number; i >= 0 && i < (copy.to[j] as number); i += 1) owners[i] = j + 1;
  }
}

/** Whether most of a provision's words would stay where they are. */
function isSamePlace({ from, to }: Passage, trial: Copy, copy: Copy): boolean {
  let same = 0;
  for (let j = from; j < to; j += 1) if (isPlaced(trial, j) && trial.at[j] === copy.at[j]) same += 1;
  return same * 2 > to - from;
}

/** The best row of runs through a provision on words that are free. */
const bestChain = (passage: Passage, { page, canon }: Setting, owners: Owners, within: Stretch): Run[] =>
  chainRuns(
    page.runs.flatMap((run) => clip(run, passage, owners, within)),
    canon.opens,
  );

const isCovered = ({ from, to }: Passage, chain: readonly Run[]): boolean =>
  chain.reduce((sum, run) => sum + run.length, 0) >= COVERED * (to - from);

/** The part of a run that lies in the provision and on free words of the copy's stretch of the page. */
function clip(run: Run, passage: Passage, owners: Owners, within: { first: number; last: number }): Run[] {
  const skip = Math.max(0, passage.from - run.canonical, within.first - run.at);
  const length = Math.min(run.length, passage.to - run.canonical, within.last - run.at) - skip;
  if (length <= 1) return [];
  const clipped = { at: run.at + skip, canonical: run.canonical + skip, length };
  for (let k = 0; k < length; k += 1) if (owners[clipped.at + k] !== 0) return [];
  return [clipped];
}

function alignEnds(trial: Copy, setting: Setting, passage: Passage, chain: readonly Run[]): void {
  let from = passage.from;
  let after = Math.max(0, (chain[0] as Run).at - ((chain[0] as Run).canonical - passage.from) - 4);
  for (const run of chain) {
    alignGap(trial, setting, { from, to: run.canonical, after, before: run.at });
    from = run.canonical + run.length;
    after = run.at + run.length;
  }
  const before = Math.min(setting.page.tokens.count, after + passage.to - from + 4);
  alignGap(trial, setting, { from, to: passage.to, after, before });
}
