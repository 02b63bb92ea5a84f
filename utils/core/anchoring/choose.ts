import type { Candidate } from './verdict.ts';

/** A place must fit better than the next one by so much to be the one. */
const BETTER = 0.12;
/** Where the like passage stands nearer, in UTF-16 units, a page that grew by one of them would bring it to the other's offset. */
const APART = 512;

/**
 * The one place that is the quote's, or null where several are as good. `isThere` says whether a place stands at the
 * very offsets the quote was taken from: it decides between equals that stand far apart, and nothing else.
 */
export function choose(
  candidates: readonly Candidate[],
  isThere: (candidate: Candidate) => boolean,
): Candidate | null {
  if (candidates.length <= 1) return candidates[0] ?? null;
  const [best, next] = [...candidates].sort((a, b) => b.fit - a.fit) as [Candidate, Candidate];
  if (best.isPerfect && !next.isPerfect) return best;
  if (best.fit - next.fit > BETTER) return best;
  const equals = candidates.filter(({ fit, isPerfect }) =>
    best.isPerfect ? isPerfect : best.fit - fit <= BETTER,
  );
  const there = equals.filter(isThere);
  const [one] = there;
  if (!one || there.length > 1) return null;
  return equals.every((other) => other === one || Math.abs(other.start - one.start) > APART) ? one : null;
}
