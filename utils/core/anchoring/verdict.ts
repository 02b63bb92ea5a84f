import { type Whereabouts, whereabouts } from './neighbours.ts';
import type { PageWords } from './page-words.ts';
import { lettersBefore } from './places.ts';
import type { QuoteWords } from './quote-words.ts';
import type { Run } from './runs.ts';
import type { Trial } from './trial.ts';

/** A place that may be the quote's. */
export interface Candidate {
  readonly outcome: 'found' | 'differs';
  readonly start: number;
  readonly end: number;
  /** How well it fits: 0…2 for the context on both sides, less what is otherwise in the quote. */
  readonly fit: number;
  /** Word for word, and so is all that stands beside it. */
  readonly isPerfect: boolean;
  /** All that stood beside it stands there word for word, whatever became of the quote itself. */
  readonly isHeld: boolean;
  /** Letters of the quote that are otherwise, words that are, and letters of what stands beside it. */
  readonly edits: number;
  readonly changed: number;
  readonly wrong: number;
  /** Numbers and negations beside it that are otherwise. */
  readonly hard: number;
  readonly chain: readonly Run[];
}

/** Share of the letters beside a place from which they are the quote's own neighbours. */
const ALIKE = 0.6;
/** The same where the quote itself was changed. */
const SURELY = 0.75;
/** A neighbour of fewer letters says nothing. */
const TELLING = 4;
/** Share of a quote's letters that may be noise, and how many in any case; more where both neighbours stand beside it. */
const NOISE = 0.15;
const NOISE_IN_PLACE = 0.25;
const LEAST_NOISE = 3;
/** Words from which a quote is long enough to stand with one neighbour changed, or with both. */
const ONE_LOST = 3;
const BOTH_LOST = 8;
const NOISY_ALONE = 10;

/** Says whether a place that a quote was held against is its own; null where it is not, or may be another's. */
export function judgePlace(quote: QuoteWords, page: PageWords, trial: Trial): Candidate | null {
  const left = likeness(trial, 0);
  const right = likeness(trial, 1);
  const letters = lettersOf(quote);
  const isChanged = trial.charges.sites > 0 || trial.charges.meant > trial.charges.noisy;
  const candidate = (outcome: 'found' | 'differs'): Candidate => ({
    outcome,
    start: trial.start,
    end: trial.end,
    fit: (left ?? 1) + (right ?? 1) - (2 * (trial.charges.edits + trial.charges.changed)) / letters,
    edits: trial.charges.edits + trial.charges.noisy,
    changed: trial.charges.changed,
    wrong: sum(trial.charges.wrong) + sum(trial.charges.between),
    hard: sum(trial.charges.hard),
    chain: trial.chain,
    isPerfect: isClean(trial) && isHeld(trial),
    isHeld: isHeld(trial),
  });
  if (isChanged)
    return isChangedInPlace(quote, page, trial, left, right, letters) ? candidate('differs') : null;
  if (trial.charges.edits > mostNoise(left, right, letters)) return null;
  return isOwn(quote, page, trial, left, right, letters) ? candidate('found') : null;
}

const sum = ([left, right]: readonly [number, number]): number => left + right;

/** Whether the words themselves are the quote's, spelling aside. */
const isClean = ({ charges: { edits, noisy, meant, sites } }: Trial): boolean =>
  edits + noisy + meant + sites === 0;
const isHeld = (trial: Trial): boolean =>
  isBeside(trial) && trial.charges.wrong[0] + trial.charges.wrong[1] === 0;
const isBeside = ({ charges: { between } }: Trial): boolean => between[0] + between[1] === 0;

/** Share of the letters on one side that stand there; null where the quote brought none that say anything. */
function likeness({ charges: { letters, wrong } }: Trial, side: 0 | 1): number | null {
  const all = letters[side];
  if (all < TELLING) return null;
  return Math.max(0, 1 - wrong[side] / all);
}

function lettersOf({ text, tokens, first, last }: QuoteWords): number {
  let letters = 0;
  for (let t = first; t < last; t += 1) letters += lettersBefore(text, tokens, t, text.length);
  return Math.max(1, letters);
}

function mostNoise(left: number | null, right: number | null, letters: number): number {
  const isInPlace = (left ?? 0) >= ALIKE && (right ?? 0) >= ALIKE;
  return Math.max(LEAST_NOISE, (isInPlace ? NOISE_IN_PLACE : NOISE) * letters);
}

function isOwn(
  quote: QuoteWords,
  page: PageWords,
  trial: Trial,
  left: number | null,
  right: number | null,
  letters: number,
): boolean {
  const words = quote.last - quote.first;
  const isNoisy = trial.charges.edits > 0;
  let stands = 0;
  const lost: Whereabouts[] = [];
  for (const side of [0, 1] as const) {
    const like = side === 0 ? left : right;
    if (like === null) continue;
    const where =
      like >= ALIKE && trial.charges.hard[side] === 0 ? 'near' : whereabouts(quote, page, trial, side);
    if (where === 'near') stands += 1;
    else lost.push(where);
  }
  if (lost.length === 0) {
    if (!isNoisy || stands === 2) return true;
    return stands === 1 ? letters >= 12 : words >= NOISY_ALONE && trial.charges.edits <= 0.08 * letters;
  }
  const enough = stands === 1 ? ONE_LOST : BOTH_LOST;
  if (words < (isNoisy ? Math.max(enough, NOISY_ALONE) : enough)) return false;
  return lost.every((where) => where === 'nowhere' || (where === 'unknown' && words >= BOTH_LOST));
}

/**
 * Whether one thing was changed in the very same place: both neighbours stand right beside it, and the rest is the
 * same. Noise may change more, for it spares no number; but only where it shows in other words too.
 */
function isChangedInPlace(
  { first, last, tokens }: QuoteWords,
  page: PageWords,
  trial: Trial,
  left: number | null,
  right: number | null,
  letters: number,
): boolean {
  const words = last - first;
  const isNoisy = trial.charges.noisy > 0;
  const like = isNoisy ? ALIKE : SURELY;
  const stands = (side: number | null, isEdge: boolean): boolean => (side === null ? isEdge : side >= like);
  if (!isBeside(trial)) return false;
  if (Math.max(...trial.charges.beside) > (trial.charges.noisy > 1 ? 1 : 0)) return false;
  // What stood at the very beginning or end of its page has no neighbour there.
  const opens = first === 0 && trial.start <= (page.tokens.start[0] as number);
  const closes = last === tokens.count && trial.end >= (page.tokens.end[page.tokens.count - 1] as number);
  if (!stands(left, opens) || !stands(right, closes)) return false;
  if (left === null && right === null) return false;
  const sites = 1 + Math.min(trial.charges.noisy >> 1, Math.floor(words / 12));
  if (trial.charges.sites > sites || trial.charges.meant > 1 + Math.floor(words / 8)) return false;
  if (trial.charges.edits > mostNoise(left, right, letters)) return false;
  return trial.charges.changed <= 1 + sites && trial.charges.changed * 3 <= words;
}
