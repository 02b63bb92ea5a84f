import type { Candidate } from './verdict.ts';

/** A place must fit better than the next one by so much to be the one: noise alone makes less of a difference. */
const BETTER = 0.3;
/** Where the like passage stands nearer, in UTF-16 units, a page that grew by one of them would bring it to the other's offset. */
const APART = 512;

/**
 * The one place that is the quote's, or null where several are as good. `surfaceOf` counts the signs and capitals that
 * are otherwise: they decide between the same words. `isThere` says whether a place stands at the
 * very offsets the quote was taken from: it decides between equals that stand far apart, and nothing else.
 */
export function choose(
  candidates: readonly Candidate[],
  surfaceOf: (candidate: Candidate) => number,
  isThere: (candidate: Candidate) => boolean,
): Candidate | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  const [best, next] = [...candidates].sort((a, b) => b.fit - a.fit) as [Candidate, Candidate];
  if (best.isPerfect && !next.isPerfect) return best;
  if (best.fit - next.fit > BETTER) return best;
  const equals = candidates.filter(({ fit, isPerfect }) =>
    best.isPerfect ? isPerfect : best.fit - fit <= BETTER,
  );
  const dressed = bestDressed(equals, surfaceOf);
  if (dressed) return dressed;
  const there = equals.filter(isThere);
  const [one] = there;
  if (!one || there.length > 1) return null;
  return equals.every((other) => other === one || Math.abs(other.start - one.start) > APART) ? one : null;
}

/** The one that is punctuated just like the quote, or clearly more so than the others. */
function bestDressed(
  equals: readonly Candidate[],
  surfaceOf: (candidate: Candidate) => number,
): Candidate | null {
  const ranked = equals.map((candidate) => ({ candidate, surface: surfaceOf(candidate) }));
  const [best, next] = ranked.sort((a, b) => a.surface - b.surface);
  if (!best || !next || best.surface === next.surface) return null;
  return best.surface === 0 || next.surface - best.surface > 1 ? best.candidate : null;
}
