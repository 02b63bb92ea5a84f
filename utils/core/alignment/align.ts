import type { Genre } from '../resolution/genre.ts';
import { type Addition, additionsOf } from './additions.ts';
import type { Canon, Passage } from './canon.ts';
import { chainRuns, denseRuns } from './chain.ts';
import { SAME, UNCERTAIN } from './compare.ts';
import { hasContext } from './context.ts';
import { type Copy, emptyCopy, type Owners, placeRun, release } from './copy.ts';
import { differencesOf, extent, type PlacedDifference } from './differences.ts';
import { alignGap } from './gap.ts';
import type { Ground } from './ground.ts';
import { otherByTitle, otherIdentity } from './identity.ts';
import { judge } from './judge.ts';
import { findMoved, isTorn } from './moved.ts';
import { doubtNoise, isNoisy } from './noise.ts';
import type { ProvisionOutcome, ProvisionReport } from './outcome.ts';
import type { Blocks, PageWords, Setting } from './page.ts';
import type { Run } from './seeds.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { slideAdditions } from './slide.ts';
import { coverageOf, type Judgement, judgeCopy } from './verdict.ts';

/** A provision in a copy; no segment where it is missing. */
export interface PlacedProvision extends ProvisionReport {
  readonly segments: readonly Segment[];
}

/** One copy of a resolution found in a page. */
export interface AlignedCopy extends Judgement {
  readonly provisions: readonly PlacedProvision[];
  readonly differences: readonly PlacedDifference[];
  /** What it takes to place any passage of the resolution in this copy; null where it is no copy of it. */
  readonly ground: Ground | null;
}

/** Words beyond the first and last run that a copy may still hold. */
const EDGE = 48;
/** Fewest words that the runs of a copy, or of a quotation, hold together. */
const LEAST = 8;
/** Share of the canonical words from which what is left of a page beside a copy is one more copy. */
const FURTHER = 0.15;
/** Share of the canonical words below which a document's own title is believed rather than its words. */
const OWN = 0.5;
/** More copies than this in one page are not looked for. */
const MOST_COPIES = 8;

/**
 * Aligns a page with a resolution: cuts it into the copies it holds, the one that covers most first, and says of
 * each what it is, what became of every marked provision, and where it differs. A page that speaks for another
 * province or period holds no copy, however alike its words: its verdict is `same genre, unknown`. `genre` reads what
 * the page's own head says of itself, and is asked only where little of the resolution stands there.
 */
export function align(
  page: PageWords,
  blocks: Blocks,
  canon: Canon,
  genre: () => Genre | null,
): AlignedCopy[] {
  const setting: Setting = { canon, page, blocks, owners: new Int32Array(page.tokens.count) };
  const copies: AlignedCopy[] = [];
  let runs = denseRuns(page.runs.toSorted((a, b) => a.at - b.at || b.length - a.length));
  while (copies.length < MOST_COPIES) {
    const chain = chainRuns(runs, canon.opens);
    if (chain.reduce((sum, run) => sum + run.length, 0) < LEAST) break;
    const aligned = alignCopy(chain, setting, genre);
    if (aligned.verdict === 'none' || (copies.length > 0 && aligned.coverage < FURTHER)) break;
    copies.push(aligned);
    runs = runs.flatMap((run) => freeParts(run, setting.owners));
  }
  return copies.sort((a, b) => b.coverage - a.coverage);
}

function alignCopy(chain: readonly Run[], setting: Setting, genre: () => Genre | null): AlignedCopy {
  const { canon } = setting;
  const copy = emptyCopy(canon);
  place(copy, chain, setting);
  slideAdditions(copy, setting);
  const noisy = isNoisy(copy, setting);
  if (noisy) doubtNoise(copy, setting);
  const other =
    otherIdentity(copy, setting) ?? (coverageOf(copy) < OWN ? otherByTitle(genre(), canon.resolution) : null);
  if (other) {
    return {
      verdict: 'same genre, unknown',
      coverage: coverageOf(copy),
      reasons: [other],
      provisions: [],
      differences: [],
      ground: null,
    };
  }
  const { outcomes, additions } = judgeAll(copy, setting, noisy);
  const differences = differencesOf(copy, setting, additions, (eId) => outcomes.get(eId) === 'missing');
  const judgement = judgeCopy(copy, setting, outcomes, differences);
  const provisions = canon.passages.map((passage): PlacedProvision => {
    const outcome = quotable(passage.kind, judgement)
      ? (outcomes.get(passage.eId) as ProvisionOutcome)
      : 'missing';
    const segments = outcome === 'missing' ? [] : segmentsOf(passage, copy, setting, additions);
    return { eId: passage.eId, kind: passage.kind, number: passage.number, outcome, segments };
  });
  const isQuotation = judgement.verdict === 'quotation';
  return {
    ...judgement,
    provisions,
    differences: differences.filter(({ eId }) => !isQuotation || eId !== null),
    ground: {
      copy,
      setting,
      additions,
      gone: canon.passages.filter((_, index) => provisions[index]?.outcome === 'missing'),
      isQuotation,
    },
  };
}

/** In a mere quotation the assignments, worded alike in every resolution, are nobody's. */
const quotable = (kind: string, { verdict }: Judgement): boolean =>
  verdict !== 'none' && (verdict !== 'quotation' || kind !== 'assignment');

/** Places the runs, then what lies between, before and behind them. */
function place(copy: Copy, chain: readonly Run[], setting: Setting): void {
  const { page, owners, canon } = setting;
  for (const run of chain) placeRun(copy, page, owners, run);
  const first = chain[0] as Run;
  const last = chain.at(-1) as Run;
  const end = last.canonical + last.length;
  const behind = last.at + last.length;
  const head = { from: Math.max(0, first.canonical - EDGE), to: first.canonical };
  const tail = { from: end, to: Math.min(canon.tokens.count, end + EDGE) };
  alignGap(copy, setting, { ...head, after: Math.max(0, first.at - EDGE), before: first.at });
  alignGap(copy, setting, { ...tail, after: behind, before: Math.min(page.tokens.count, behind + EDGE) });
  dropStrays(copy, owners, head.to - 1, head.from - 1, -1);
  dropStrays(copy, owners, tail.from, tail.to, 1);
  for (let r = 1; r < chain.length; r += 1) {
    const earlier = chain[r - 1] as Run;
    const later = chain[r] as Run;
    alignGap(copy, setting, {
      from: earlier.canonical + earlier.length,
      to: later.canonical,
      after: earlier.at + earlier.length,
      before: later.at,
    });
  }
}

/** Beyond its first and last run a copy goes on as long as its words do; what was matched past two strangers is chance. */
function dropStrays(copy: Copy, owners: Owners, from: number, to: number, step: 1 | -1): void {
  let strangers = 0;
  for (let j = from; j !== to; j += step) {
    const isKept = copy.state[j] === SAME || copy.state[j] === UNCERTAIN;
    strangers = isKept ? 0 : strangers + 1;
    if (strangers < 2) continue;
    const [low, high] = step > 0 ? [j - 1, to] : [to + 1, j + 2];
    release({ from: low, to: high }, copy, owners);
    return;
  }
}

interface Judged {
  readonly outcomes: Map<string, ProvisionOutcome>;
  readonly additions: readonly Addition[];
}

/**
 * Judges every provision, then looks elsewhere in the copy for those that are missing or differ: what stands there
 * unaltered is the provision (a moved task; the text in force beside a proposed amendment). Judges again if one was.
 */
function judgeAll(copy: Copy, setting: Setting, noisy: boolean): Judged {
  const { passages } = setting.canon;
  const first = judgeInPlace(copy, setting);
  const torn = new Set(passages.filter((passage) => isTorn(passage, first.additions, setting)));
  const isGone = (passage: Passage): boolean =>
    torn.has(passage) || first.outcomes.get(passage.eId) === 'missing';
  const doubtful = passages.filter(
    (passage) => isGone(passage) || first.outcomes.get(passage.eId) !== 'found',
  );
  if (doubtful.length === 0) return first;
  const within = pageExtent(copy);
  for (const passage of doubtful) if (isGone(passage)) release(passage, copy, setting.owners);
  const elsewhere = new Map<string, ReturnType<typeof findMoved>>();
  for (const passage of doubtful) {
    if (!setting.canon.repeated.has(passage.eId))
      elsewhere.set(passage.eId, findMoved(passage, copy, setting, within, noisy));
  }
  const second = judgeInPlace(copy, setting);
  for (const [eId, place] of elsewhere) {
    if (place !== 'none') second.outcomes.set(eId, place === 'found' ? 'found' : 'missing');
  }
  return second;
}

function judgeInPlace(copy: Copy, setting: Setting): Judged {
  const additions = additionsOf(copy, setting);
  const outcomes = new Map<string, ProvisionOutcome>();
  for (const passage of setting.canon.passages) {
    const outcome = judge(passage, copy, setting, additions);
    const stretch = setting.canon.repeated.get(passage.eId);
    const ambiguous = outcome !== 'missing' && stretch !== undefined && !hasContext(passage, stretch, copy);
    outcomes.set(passage.eId, ambiguous ? 'missing' : outcome);
  }
  return { outcomes, additions };
}

/** The stretch of page tokens that a copy takes. */
function pageExtent(copy: Copy): { first: number; last: number } {
  const { first, last } = extent(copy);
  return { first: copy.at[first] as number, last: copy.to[last] as number };
}

/** What is left of a run once the words of the copies found so far are taken out. */
function freeParts(run: Run, owners: Int32Array): Run[] {
  const parts: Run[] = [];
  if (!owners.subarray(run.at, run.at + run.length).includes(0)) return parts;
  for (let k = 0; k < run.length; k += 1) {
    if (owners[run.at + k] !== 0) continue;
    let length = 1;
    while (k + length < run.length && owners[run.at + k + length] === 0) length += 1;
    if (length > 1) parts.push({ at: run.at + k, canonical: run.canonical + k, length });
    k += length;
  }
  return parts;
}
