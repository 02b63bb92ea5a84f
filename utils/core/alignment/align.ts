import { type Addition, additionsOf } from './additions.ts';
import type { Canon } from './canon.ts';
import { chainRuns } from './chain.ts';
import { hasContext, repeatedPassages } from './context.ts';
import { type Copy, emptyCopy, placeRun } from './copy.ts';
import { differencesOf, extent, type PlacedDifference } from './differences.ts';
import { alignGap } from './gap.ts';
import { doubtNoise, judge } from './judge.ts';
import { findMoved } from './moved.ts';
import type { ProvisionOutcome, ProvisionReport } from './outcome.ts';
import type { Blocks, PageWords, Setting } from './page.ts';
import type { Run } from './seeds.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { coverageOf, type Judgement, judgeCopy, otherIdentity } from './verdict.ts';

/** A provision in a copy; no segment where it is missing. */
export interface PlacedProvision extends ProvisionReport {
  readonly segments: readonly Segment[];
}

/** One copy of a resolution found in a page. */
export interface AlignedCopy extends Judgement {
  readonly provisions: readonly PlacedProvision[];
  readonly differences: readonly PlacedDifference[];
}

/** Fewest words that the runs of a copy, or of a quotation, hold together. */
const LEAST = 8;
/** More copies than this in one page are not looked for. */
const MOST_COPIES = 8;

/**
 * Aligns a page with a resolution: cuts it into the copies it holds, the one that covers most first, and says of
 * each what it is, what became of every marked provision, and where it differs. A page that speaks for another
 * province or period holds no copy, however alike its words: its verdict is `same genre, unknown`.
 */
export function align(page: PageWords, blocks: Blocks, canon: Canon): AlignedCopy[] {
  const setting: Setting = { canon, page, blocks, owners: new Int32Array(page.tokens.count) };
  const repeated = repeatedPassages(canon);
  const copies: AlignedCopy[] = [];
  let runs = [...page.runs].sort((a, b) => a.at - b.at || b.length - a.length);
  while (copies.length < MOST_COPIES) {
    const chain = chainRuns(runs);
    if (chain.reduce((sum, run) => sum + run.length, 0) < LEAST) break;
    const aligned = alignCopy(chain, setting, repeated);
    if (aligned.verdict === 'none') break;
    copies.push(aligned);
    runs = runs.flatMap((run) => freeParts(run, setting.owners));
  }
  return copies.sort((a, b) => b.coverage - a.coverage);
}

function alignCopy(chain: readonly Run[], setting: Setting, repeated: ReadonlySet<string>): AlignedCopy {
  const { canon } = setting;
  const copy = emptyCopy(canon);
  place(copy, chain, setting);
  doubtNoise(copy, setting);
  const other = otherIdentity(copy, setting);
  if (other) {
    return {
      verdict: 'same genre, unknown',
      coverage: coverageOf(copy),
      reasons: [other],
      provisions: [],
      differences: [],
    };
  }
  const additions = additionsOf(copy, setting);
  const outcomes = judgeAll(copy, setting, additions, repeated);
  const differences = differencesOf(copy, setting, additions, (eId) => outcomes.get(eId) === 'missing');
  const judgement = judgeCopy(copy, setting, outcomes, differences);
  const provisions = canon.passages.map((passage): PlacedProvision => {
    const outcome = quotable(passage.kind, judgement)
      ? (outcomes.get(passage.eId) as ProvisionOutcome)
      : 'missing';
    const segments = outcome === 'missing' ? [] : segmentsOf(passage, copy, setting, additions);
    return { eId: passage.eId, kind: passage.kind, number: passage.number, outcome, segments };
  });
  return { ...judgement, provisions, differences };
}

/** In a mere quotation the assignments, worded alike in every resolution, are nobody's. */
const quotable = (kind: string, { verdict }: Judgement): boolean =>
  verdict !== 'none' && (verdict !== 'quotation' || kind !== 'assignment');

/** Places the runs, then what lies between, before and behind them. */
function place(copy: Copy, chain: readonly Run[], setting: Setting): void {
  const { page, owners, canon } = setting;
  for (const run of chain) placeRun(copy, page, owners, run);
  const first = chain[0] as Run;
  alignGap(copy, setting, {
    from: Math.max(0, first.canonical - 48),
    to: first.canonical,
    after: Math.max(0, first.at - 64),
    before: first.at,
  });
  let last = first;
  for (const run of chain.slice(1)) {
    alignGap(copy, setting, {
      from: last.canonical + last.length,
      to: run.canonical,
      after: last.at + last.length,
      before: run.at,
    });
    last = run;
  }
  const from = last.canonical + last.length;
  const after = last.at + last.length;
  alignGap(copy, setting, {
    from,
    to: Math.min(canon.tokens.count, from + 48),
    after,
    before: Math.min(page.tokens.count, after + 64),
  });
}

function judgeAll(
  copy: Copy,
  setting: Setting,
  additions: readonly Addition[],
  repeated: ReadonlySet<string>,
): Map<string, ProvisionOutcome> {
  const outcomes = new Map<string, ProvisionOutcome>();
  for (const passage of setting.canon.passages) {
    const outcome = judge(passage, copy, setting, additions);
    const ambiguous = outcome !== 'missing' && repeated.has(passage.eId) && !hasContext(passage, copy);
    outcomes.set(passage.eId, ambiguous ? 'missing' : outcome);
  }
  const within = pageExtent(copy);
  for (const passage of setting.canon.passages) {
    if (outcomes.get(passage.eId) !== 'missing' || repeated.has(passage.eId)) continue;
    if (findMoved(passage, copy, setting, within)) outcomes.set(passage.eId, 'found');
  }
  return outcomes;
}

/** The stretch of page tokens that a copy takes. */
function pageExtent(copy: Copy): { first: number; last: number } {
  const { first, last } = extent(copy);
  return { first: copy.at[first] as number, last: copy.to[last] as number };
}

/** What is left of a run once the words of the copies found so far are taken out. */
function freeParts(run: Run, owners: Int32Array): Run[] {
  const parts: Run[] = [];
  for (let k = 0; k < run.length; k += 1) {
    if (owners[run.at + k] !== 0) continue;
    let length = 1;
    while (k + length < run.length && owners[run.at + k + length] === 0) length += 1;
    if (length > 1) parts.push({ at: run.at + k, canonical: run.canonical + k, length });
    k += length;
  }
  return parts;
}
