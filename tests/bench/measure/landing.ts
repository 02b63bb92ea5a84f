import { covers } from '../../fixtures/covers.ts';
import type { Expectation } from '../../fixtures/expectation.ts';
import { letters } from '../../fixtures/letters.ts';
import type { Landing } from './figures.ts';

/** How many of the provisions of a page were taken to stand where they do. */
export interface Score {
  /** On the right passage, or rightly nowhere. */
  readonly right: number;
  /** On another passage, or on one where the page has none. */
  readonly wrong: number;
  /** Nowhere, though the page has it. */
  readonly lost: number;
}

/**
 * Judges where provisions were taken to stand. Right is what covers at least half of a place and, beyond a unit or
 * two, nothing else: the same leniency for everybody.
 */
export function score(
  all: readonly string[],
  { provisions }: Pick<Expectation, 'provisions'>,
  landings: readonly Landing[],
): Score {
  const expected = new Map(provisions.map((provision) => [provision.eId, provision]));
  const landed = Map.groupBy(landings, ({ eId }) => eId);
  const outcomes = all.map((eId): keyof Score => {
    const provision = expected.get(eId);
    const marks = landed.get(eId) ?? [];
    if (!provision) return marks.length === 0 ? 'right' : 'wrong';
    if (marks.length === 0) return provision.outcome.includes('missing') ? 'right' : 'lost';
    const isRight = marks.every((mark) =>
      provision.places.some((place) =>
        covers(place, mark, { short: Math.floor(letters(place.text).length / 2), beyond: BEYOND }),
      ),
    );
    return isRight ? 'right' : 'wrong';
  });
  const count = (wanted: keyof Score) => outcomes.filter((outcome) => outcome === wanted).length;
  return { right: count('right'), wrong: count('wrong'), lost: count('lost') };
}

const BEYOND = 2;
