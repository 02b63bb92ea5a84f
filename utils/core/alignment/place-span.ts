import { type Addition, belongsTo } from './additions.ts';
import type { AlignedCopy } from './align.ts';
import { SAME } from './compare.ts';
import { isPlaced } from './copy.ts';
import { pageSign } from './gap.ts';
import { type Ground, mayStand } from './ground.ts';
import { isCertain, isCertainAddition } from './judge.ts';
import type { ProvisionOutcome } from './outcome.ts';
import type { Setting } from './page.ts';
import { CLOSING, OPENING, type Segment, unitAt } from './segments.ts';
import { type CanonicalSpan, type TokenRange, tokensOf } from './span.ts';
import { FUNCTION, HARD } from './weight.ts';

/** Where a passage of the resolution stands in a copy; no segment where it is missing. */
export interface PlacedPassage {
  readonly outcome: ProvisionOutcome;
  /** In the order of the canonical text; several where foreign blocks stand in between, or provisions are moved. */
  readonly segments: readonly Segment[];
}

/** Least share of a passage's telling words that must stand in the copy. Its provisions are judged on their own besides. */
const LEAST_SHARE = 0.6;

const MISSING: PlacedPassage = { outcome: 'missing', segments: [] };

/**
 * Places a passage of the resolution, given as spans of the canonical text, in a copy. `differs` where a word of
 * substance, a number or a negation in it differs; `missing` where too little of it stands there, or where the
 * provision that it is of is missing: a lookalike in its place is never taken for it.
 */
export function placeSpans(spans: readonly CanonicalSpan[], { ground }: AlignedCopy): PlacedPassage {
  if (!ground) return MISSING;
  const tally: Tally = { words: 0, kept: 0, changed: 0 };
  const segments: Segment[] = [];
  for (const span of spans) {
    const range = tokensOf(ground.setting.canon, span);
    if (range.from === range.to) continue;
    const whole = unbroken(range, ground);
    if (whole) {
      tally.words += 1;
      tally.kept += 1;
      segments.push(widen([whole], span, range, ground)[0] as Segment);
    } else placeBroken(span, range, ground, tally, segments);
  }
  if (segments.length === 0 || tally.kept < LEAST_SHARE * tally.words) return MISSING;
  return { outcome: tally.changed > 0 ? 'differs' : 'found', segments };
}

/** Words that say something; how many stand in the copy; what is certainly changed, lost or added. */
interface Tally {
  words: number;
  kept: number;
  changed: number;
}

/** The segment of a passage whose words all stand in the copy, one right after the other, and nothing added beside it. */
function unbroken({ from, to }: TokenRange, ground: Ground): { start: number; end: number } | null {
  const { copy, setting, additions } = ground;
  const first = copy.at[from] as number;
  if (first < 0 || copy.at[to - 1] !== first + to - 1 - from) return null;
  for (let j = from; j < to; j += 1)
    if (copy.state[j] !== SAME || copy.at[j] !== first + j - from) return null;
  if (additions.length > 0 && (!setting.owners[first - 1] || !setting.owners[first + to - from])) return null;
  if ((ground.gone.length > 0 || ground.isQuotation) && !allMayStand(from, to, ground)) return null;
  return { start: copy.start[from] as number, end: copy.end[to - 1] as number };
}

function allMayStand(from: number, to: number, ground: Ground): boolean {
  for (let j = from; j < to; j += 1) if (!mayStand(ground, j)) return false;
  return true;
}

function placeBroken(
  span: CanonicalSpan,
  range: TokenRange,
  ground: Ground,
  tally: Tally,
  into: Segment[],
): void {
  const { setting } = ground;
  const near = ground.additions.filter(
    (addition) => addition.after < range.to && addition.before >= range.from,
  );
  const own = near.filter(
    (addition) =>
      addition.kind === 'inline' &&
      (standsIn(addition, range, ground) || isOfItsSentence(addition, span, range, setting)),
  );
  count(range, ground, own, tally);
  for (const addition of near) {
    // A negation right beside the passage turns it round as well as one inside.
    if (own.includes(addition)) continue;
    for (let i = addition.from; i < addition.to; i += 1)
      if (pageSign(setting, i).weight === HARD && isBeside(i, range, ground)) tally.changed += 1;
  }
  const found = segmentsIn(range, ground, own, near);
  if (found.length > 0) into.push(...widen(found, span, range, ground));
}

/** Whether the words added stand between words of the passage, or in the place of some of its words. */
function standsIn({ after, before }: Addition, { from, to }: TokenRange, { copy }: Ground): boolean {
  if (after >= from && before < to) return true;
  for (let j = Math.max(from, after + 1); j < Math.min(to, before); j += 1)
    if (!isPlaced(copy, j)) return true;
  return false;
}

/** Whether words were added before the first word of a passage that begins a sentence, or behind one that ends it. */
function isOfItsSentence(
  addition: Addition,
  span: CanonicalSpan,
  range: TokenRange,
  setting: Setting,
): boolean {
  if (!belongsTo(addition, range, setting)) return false;
  const { canon } = setting;
  if (addition.before === range.from) return canon.opens[range.from] === 1;
  return span.end > (canon.tokens.end[range.to - 1] as number);
}

/** Whether a page token stands in the same block right before the passage's first word or right behind its last. */
function isBeside(i: number, { from, to }: TokenRange, { copy, setting: { page } }: Ground): boolean {
  const { opens } = page.tokens;
  return (
    ((copy.at[from] as number) === i + 1 && opens[i + 1] === 0) ||
    ((copy.to[to - 1] as number) === i && opens[i] === 0)
  );
}

function count({ from, to }: TokenRange, ground: Ground, additions: readonly Addition[], tally: Tally): void {
  const { copy, setting } = ground;
  for (let j = from; j < to; j += 1) {
    const sign = setting.canon.signAt(j);
    const stands = mayStand(ground, j);
    const certain = !stands || isCertain(copy, setting, j);
    if (sign.weight === FUNCTION && !certain) continue;
    tally.words += 1;
    if (certain) tally.changed += 1;
    else if (isPlaced(copy, j) || sign.folded.length < 2) tally.kept += 1;
  }
  for (const addition of additions)
    for (let i = addition.from; i < addition.to; i += 1)
      if (isCertainAddition(pageSign(setting, i))) tally.changed += 1;
}

/** The passage's words as stretches of the page, what was put in their place taken in, foreign blocks left out. */
function segmentsIn(
  { from, to }: TokenRange,
  ground: Ground,
  own: readonly Addition[],
  near: readonly Addition[],
): { start: number; end: number }[] {
  const { copy, setting } = ground;
  const breaks = new Set(near.flatMap(({ kind, before }) => (kind === 'foreign' ? [before] : [])));
  const segments: { start: number; end: number }[] = [];
  let before = -1;
  for (let j = from; j < to; j += 1) {
    if (!isPlaced(copy, j) || !mayStand(ground, j)) continue;
    const open = segments.at(-1);
    if (open && !breaks.has(j) && followsOn(before, j, ground))
      open.end = Math.max(open.end, copy.end[j] as number);
    else segments.push({ start: copy.start[j] as number, end: copy.end[j] as number });
    before = j;
  }
  const [first, final] = [segments[0], segments.at(-1)];
  if (!first || !final) return segments;
  const { start, end } = setting.page.tokens;
  for (const addition of own) {
    if (addition.after < from) first.start = Math.min(first.start, start[addition.from] as number);
    if (addition.before >= to) final.end = Math.max(final.end, end[addition.to - 1] as number);
  }
  return segments;
}

/** Whether one word follows the other in the page too, with no words of other passages of the resolution in between. */
function followsOn(earlier: number, later: number, { copy, setting: { owners } }: Ground): boolean {
  if ((copy.at[later] as number) < (copy.at[earlier] as number)) return false;
  for (let i = copy.to[earlier] as number; i < (copy.at[later] as number); i += 1) {
    const owner = (owners[i] as number) - 1;
    if (owner >= 0 && (owner < earlier || owner > later)) return false;
  }
  return true;
}

/** Takes in the signs at the edges that the span itself takes in, where the page has them. */
function widen(
  segments: { start: number; end: number }[],
  span: CanonicalSpan,
  { from, to }: TokenRange,
  { setting: { canon, blocks } }: Ground,
): Segment[] {
  const [first, final] = [segments[0], segments.at(-1)] as [{ start: number }, { end: number }];
  const lead = (canon.tokens.start[from] as number) - span.start;
  for (let k = 0; k < lead && OPENING.test(unitAt(blocks, first.start - 1)); k += 1) first.start -= 1;
  const trail = span.end - (canon.tokens.end[to - 1] as number);
  for (let k = 0; k < trail && CLOSING.test(unitAt(blocks, final.end)); k += 1) final.end += 1;
  return segments;
}
