import type { Target } from '../resolution/model.ts';
import { normalise } from '../text/normalise.ts';

/** How a value stands to a target's level, whatever the time. */
export interface Standing {
  readonly met: boolean;
  /** Strictly better than a level that can be exceeded. */
  readonly better: boolean;
  /** Value less level (of a range the nearest bound; 0 within), in the target's unit. */
  readonly gap: number;
}

/**
 * Compares a value with a level; null where there is no level (`none`).
 *
 * - `at least`, `at most`: met at the level itself, better beyond it.
 * - `more than`, `less than`: not met at the level. Whatever meets them is beyond the level, so nothing is better.
 * - `exactly` (a share of a whole): met at the level alone. More of one share is less of another, so nothing is better.
 * - `between`: met at both bounds and within. Above the upper one it is better, but for what is to be kept within.
 */
export function standing(value: number, target: Target): Standing | null {
  const { comparator, value: level, upper = target.value, direction } = target;
  const low = order(value, level);
  const high = order(value, upper);
  const gap = difference(value, level);
  switch (comparator) {
    case 'at least':
      return { met: low >= 0, better: low > 0, gap };
    case 'at most':
      return { met: low <= 0, better: low < 0, gap };
    case 'more than':
      return { met: low > 0, better: false, gap };
    case 'less than':
      return { met: low < 0, better: false, gap };
    case 'exactly':
      return { met: low === 0, better: false, gap };
    case 'between': {
      const better = high > 0 && direction !== 'keep';
      const outside = high > 0 ? difference(value, upper) : 0;
      return { met: low >= 0 && (high <= 0 || better), better, gap: low < 0 ? gap : outside };
    }
    case 'none':
      return null;
  }
}

/**
 * Whether two units are one, in any spelling ("% / năm", "tỉ đồng"). Nothing else is: "%" of a whole plan is no "%/năm",
 * "điểm %" no "%".
 */
export const sameUnit = (a: string, b: string): boolean => spelt(a) === spelt(b);

const spelt = (unit: string): string => normalise(unit).text.replaceAll(' ', '');

/** Figures are decimal and computers are binary: 0.1 + 0.2 is 0.3. */
const NOISE = 1e-9;

function order(a: number, b: number): number {
  return Math.abs(a - b) <= NOISE * Math.max(1, Math.abs(a), Math.abs(b)) ? 0 : Math.sign(a - b);
}

const difference = (a: number, b: number): number =>
  order(a, b) === 0 ? 0 : Number((a - b).toPrecision(12));
