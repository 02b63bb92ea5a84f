import { type Addition, belongsTo } from './additions.ts';
import type { Passage } from './canon.ts';
import { DIFFERENT, MISSING, SAME, type Sign } from './compare.ts';
import { type Copy, isPlaced } from './copy.ts';
import { pageSign } from './gap.ts';
import type { ProvisionOutcome } from './outcome.ts';
import type { Setting } from './page.ts';
import { FUNCTION, HARD } from './weight.ts';

/** Least share of a provision's words of substance that a range must hold to be called that provision at all. */
const LEAST_SHARE = 0.7;

/** What a range says of itself: how it differs from the provision it was aligned with. */
interface Evidence {
  words: number;
  kept: number;
  /** Words of substance changed, lost or added, by clause of an indicator (one clause otherwise). */
  readonly subject: number[];
  /** Numbers, negations and comparisons changed, lost or added. */
  hard: number;
}

/**
 * Whether a provision stands in a copy, judged on its own range alone. `differs` where a number, a negation or
 * few words of substance differ; `missing` where too little of it stands there, or where every target of an
 * indicator measures something else: that is a lookalike in its place, and a mark never stands on one.
 */
export function judge(
  passage: Passage,
  copy: Copy,
  setting: Setting,
  additions: readonly Addition[],
): ProvisionOutcome {
  const near = additions.filter(
    (addition) => addition.kind === 'inline' && belongsTo(addition, passage, setting),
  );
  if (near.length === 0 && isUntouched(passage, copy)) return 'found';
  const evidence = gather(passage, copy, setting, near);
  if (evidence.kept < LEAST_SHARE * evidence.words) return 'missing';
  const subject = evidence.subject.reduce((sum, n) => sum + n, 0);
  if (subject + evidence.hard === 0) return 'found';
  if (passage.kind === 'indicator' && evidence.subject.every((n) => n > 0)) return 'missing';
  return subject > (1 - LEAST_SHARE) * evidence.words ? 'missing' : 'differs';
}

function gather(passage: Passage, copy: Copy, setting: Setting, additions: readonly Addition[]): Evidence {
  const { canon } = setting;
  const clauses = Math.max(1, passage.clauses.length);
  const evidence: Evidence = { words: 0, kept: 0, subject: new Array(clauses).fill(0), hard: 0 };
  for (let j = passage.body; j < passage.to; j += 1) {
    const sign = canon.signAt(j);
    const certain = isCertain(copy, setting, j);
    if (sign.weight === HARD) evidence.hard += certain ? 1 : 0;
    else if (sign.weight !== FUNCTION || certain) {
      evidence.words += 1;
      if (certain) count(evidence.subject, clauseOf(passage, j));
      else if (isPlaced(copy, j) || sign.folded.length < 2) evidence.kept += 1;
    }
  }
  for (const addition of additions) {
    for (let i = addition.from; i < addition.to; i += 1) {
      const sign = pageSign(setting, i);
      if (!isCertainAddition(sign)) continue;
      if (sign.weight === HARD) evidence.hard += 1;
      else
        count(
          evidence.subject,
          clauseOf(passage, Math.min(Math.max(addition.before, passage.from), passage.to - 1)),
        );
    }
  }
  return evidence;
}

/** Whether every word of the provision stands in the copy as it should. */
function isUntouched({ from, to }: Passage, copy: Copy): boolean {
  for (let j = from; j < to; j += 1) if (copy.state[j] !== SAME) return false;
  return true;
}

function count(clauses: number[], clause: number): void {
  clauses[clause] = (clauses[clause] ?? 0) + 1;
}

function clauseOf(passage: Passage, j: number): number {
  const clause = passage.clauses.findIndex((end) => j < end);
  return clause < 0 ? Math.max(0, passage.clauses.length - 1) : clause;
}

/** Whether a canonical word certainly does not stand in the copy as it should (a doubt is no certainty). */
export function isCertain(copy: Copy, setting: Setting, j: number): boolean {
  const state = copy.state[j] as number;
  const sign = setting.canon.signAt(j);
  if (state === MISSING) {
    if (sign.weight === HARD) return sign.spelling !== '%';
    return sign.weight !== FUNCTION && sign.folded.length > 1;
  }
  if (state !== DIFFERENT) return false;
  if (sign.weight !== FUNCTION) return true;
  return pageSign(setting, copy.at[j] as number).weight !== FUNCTION;
}

/** Added words count, but for function words and crumbs of one or two letters that recognition leaves behind. */
export function isCertainAddition(sign: Sign): boolean {
  return sign.weight === HARD || (sign.weight !== FUNCTION && sign.folded.length > 2);
}
