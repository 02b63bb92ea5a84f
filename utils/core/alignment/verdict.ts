import type { Passage } from './canon.ts';
import { DIFFERENT, MISSING, SAME } from './compare.ts';
import { type Copy, isPlaced } from './copy.ts';
import type { PlacedDifference } from './differences.ts';
import { extent } from './differences.ts';
import type { ProvisionOutcome, Reason, Verdict } from './outcome.ts';
import type { Setting } from './page.ts';

/** DESIGN.md, "Recognise": shares of the canonical words. */
const WHOLE = 0.95;
const PART = 0.15;
/** A part stands in one run when this share of the provisions between its first and last one is there. */
const IN_ONE_RUN = 0.85;
/** Words that make a passage of a sentence's length. */
const SENTENCE = 8;

/** A verdict with what it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Share of the canonical words found in order, 0…1. */
  readonly coverage: number;
  readonly reasons: readonly Reason[];
}

/** Share of the canonical words that a copy has, doubts included. */
export function coverageOf(copy: Copy): number {
  let kept = 0;
  const { state } = copy;
  if (!state.includes(MISSING) && !state.includes(DIFFERENT)) return 1;
  for (let j = 0; j < state.length; j += 1) if (state[j] !== MISSING && state[j] !== DIFFERENT) kept += 1;
  return kept / state.length;
}

/** What a copy is, by its coverage, its differences and what became of its provisions. */
export function judgeCopy(
  copy: Copy,
  setting: Setting,
  outcomes: ReadonlyMap<string, ProvisionOutcome>,
  differences: readonly PlacedDifference[],
): Judgement {
  const coverage = coverageOf(copy);
  const certain = differences.filter(({ certainty }) => certainty === 'different').length;
  const missing = [...outcomes.values()].filter((outcome) => outcome === 'missing').length;
  const gone = missing + lostParagraphs(copy, setting);
  const reasons: Reason[] = [{ code: 'coverage', value: coverage }];
  if (coverage >= WHOLE) {
    if (certain > 0) reasons.push({ code: 'words different', value: certain });
    if (gone > 0) reasons.push({ code: 'provisions missing', value: gone });
    return { verdict: certain + gone > 0 ? 'altered copy' : 'whole copy', coverage, reasons };
  }
  if (coverage >= PART) {
    if (certain > 0) reasons.push({ code: 'words different', value: certain });
    if (isOneRun(setting.canon.passages, outcomes))
      return { verdict: 'part of a copy', coverage, reasons: [...reasons, { code: 'one run' }] };
    if (missing > 0) reasons.push({ code: 'provisions missing', value: missing });
    return { verdict: coverage >= 0.5 ? 'altered copy' : 'part of a copy', coverage, reasons };
  }
  const quoted = quotedPassages(setting.canon.passages, copy, outcomes);
  if (quoted > 0)
    return {
      verdict: 'quotation',
      coverage,
      reasons: [...reasons, { code: 'passages quoted', value: quoted }],
    };
  return { verdict: 'none', coverage, reasons: [{ code: 'nothing in common' }] };
}

/** Articles and objectives are provisions too: how many of those within the copy's reach have lost their opening words. */
function lostParagraphs(copy: Copy, { canon }: Setting): number {
  if (!copy.state.includes(MISSING)) return 0;
  const { first, last } = extent(copy);
  return canon.openings.filter(({ from, to }) => {
    if (from < first || to > last + 1) return false;
    let kept = 0;
    for (let j = from; j < to; j += 1) if (isPlaced(copy, j)) kept += 1;
    return kept < (to - from) / 3;
  }).length;
}

/** Whether nearly all provisions between the first and the last one that is there are there too. */
function isOneRun(passages: readonly Passage[], outcomes: ReadonlyMap<string, ProvisionOutcome>): boolean {
  const there = passages
    .filter(({ kind }) => kind !== 'assignment')
    .map(({ eId }) => outcomes.get(eId) !== 'missing');
  const run = there.slice(there.indexOf(true), there.lastIndexOf(true) + 1);
  return run.filter(Boolean).length >= IN_ONE_RUN * run.length;
}

/** Assignments are worded alike in every resolution: they quote nobody. */
function quotedPassages(
  passages: readonly Passage[],
  copy: Copy,
  outcomes: ReadonlyMap<string, ProvisionOutcome>,
): number {
  return passages.filter(
    (passage) =>
      passage.kind !== 'assignment' &&
      (outcomes.get(passage.eId) !== 'missing' || longestSame(copy, passage) >= 2 * SENTENCE) &&
      longestSame(copy, passage) >= SENTENCE,
  ).length;
}

function longestSame(copy: Copy, passage: Passage): number {
  let longest = 0;
  let run = 0;
  for (let j = passage.from; j < passage.to; j += 1) {
    run = copy.state[j] === SAME ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
