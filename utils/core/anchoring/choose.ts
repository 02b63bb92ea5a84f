import { isSameSurface, type Surface } from './surface.ts';
import type { Candidate } from './verdict.ts';

/** A place that fits better by so much is the one: noise alone makes less of a difference. */
const BETTER = 0.3;
/** Letters of the context that tell two places apart which are otherwise alike. */
const TELLING = 2;
/** Where the like passage stands nearer, in UTF-16 units, a page that grew by one of them would bring it to the other's offset. */
const APART = 512;

/**
 * The one place that is the quote's, or null where several are as good: by the words, then by signs and capitals, then
 * by the position, which decides only between equals that stand far apart.
 *
 * @param isThere whether a place stands at the very offsets that the quote was taken from
 * @param tellsBreaks whether the quote would show where a paragraph ends: many are kept with their spaces folded
 */
export function choose(
  candidates: readonly Candidate[],
  surfaceOf: (candidate: Candidate) => Surface,
  isThere: (candidate: Candidate) => boolean,
  tellsBreaks: boolean,
): Candidate | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  const equals = candidates.filter((one) => !candidates.some((other) => beats(other, one)));
  if (equals.length === 1) {
    const [one] = equals as [Candidate];
    return isTwin(one, candidates, surfaceOf, tellsBreaks) ? null : one;
  }
  const dressed = bestDressed(equals, surfaceOf, tellsBreaks);
  if (dressed) return dressed;
  const there = equals.filter(isThere);
  const [one] = there;
  if (!one || there.length > 1) return null;
  return equals.every((other) => other === one || Math.abs(other.start - one.start) > APART) ? one : null;
}

/**
 * Whether a place that has the very words is punctuated otherwise, while another is punctuated just like the quote and
 * has the same neighbours: then that one may be the quote's, with a word changed, and this one its twin.
 */
function isTwin(
  one: Candidate,
  candidates: readonly Candidate[],
  surfaceOf: (candidate: Candidate) => Surface,
  tellsBreaks: boolean,
): boolean {
  if (!one.isPerfect || isSameSurface(surfaceOf(one), tellsBreaks)) return false;
  return candidates.some(
    (other) => other !== one && other.isHeld && isSameSurface(surfaceOf(other), tellsBreaks),
  );
}

/** Whether what the quote itself has otherwise is the same in both: then it is the quote's noise and no page's. */
const isAlike = (one: Candidate, other: Candidate): boolean =>
  one.edits === other.edits && one.changed === other.changed;

function beats(one: Candidate, other: Candidate): boolean {
  if (one === other) return false;
  if (one.isPerfect !== other.isPerfect) return one.isPerfect;
  if ((one.hard === 0) !== (other.hard === 0) && one.outcome === other.outcome) return one.hard === 0;
  if (one.fit - other.fit > BETTER) return true;
  if (isAlike(one, other)) return other.wrong - one.wrong >= TELLING;
  return one.outcome === 'found' && other.outcome === 'differs' && one.wrong <= other.wrong;
}

/** The one that is punctuated more like the quote than the others, clearly so where noise may have a part in it. */
function bestDressed(
  equals: readonly Candidate[],
  surfaceOf: (candidate: Candidate) => Surface,
  tellsBreaks: boolean,
): Candidate | null {
  const surfaces = equals.map(surfaceOf);
  // A quote whose line feeds are those of wrapped lines tells nothing of paragraphs.
  const counts = tellsBreaks && surfaces.some(({ breaks }) => breaks === 0) ? 1 : 0;
  const ranked = equals
    .map((candidate, i) => {
      const { signs, breaks } = surfaces[i] as Surface;
      return { candidate, otherwise: signs + counts * breaks };
    })
    .sort((a, b) => a.otherwise - b.otherwise);
  const [best, next] = ranked;
  if (!best || !next || best.otherwise === next.otherwise) return null;
  const isClear = best.otherwise === 0 || next.otherwise - best.otherwise > 1;
  return isClear || isAlike(best.candidate, next.candidate) ? best.candidate : null;
}
