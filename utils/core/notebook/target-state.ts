import type { Target } from '../resolution/model.ts';
import { type Standing, sameUnit, standing } from './level.ts';
import type { Period, State, Territory, ValueFields } from './model.ts';
import { comparePeriods, endOf, startOf } from './period.ts';

/** Why a state is what it is; the interface has a sentence for each. */
export type Why =
  // not assessed
  | 'no value'
  | 'no level'
  | 'other territory'
  | 'other unit'
  | 'fall below zero'
  | 'before the plan'
  | 'after the plan'
  | 'other period'
  | 'one year of an average'
  // at the end
  | 'met'
  | 'better'
  | 'short'
  | 'over'
  // before it
  | 'met early'
  | 'better early'
  | 'met so far'
  | 'short with time left'
  | 'short with a year left'
  | 'further than before'
  | 'not kept';

export interface Assessment {
  readonly state: State;
  readonly why: Why;
  /** Value less level in the target's unit; absent where nothing was compared. */
  readonly gap?: number;
}

/** What else bears on a state, where it is known. */
export interface Knowing {
  /** ISO day: while the plan runs nothing is `not achieved`, not even a figure given for its last year. */
  readonly today?: string;
  /** An earlier report of the same target for the territory as adopted. */
  readonly earlier?: { readonly value: number; readonly unit: string; readonly period: Period } | null;
}

/**
 * The state of a target, from value and comparator, only where territory, unit and period are the target's own
 * (DESIGN.md, "Follow up"). Whatever cannot be compared is `not assessed` and says why; a person may overrule.
 *
 * **At the end** (a target to be reached by a year: that year, or its last day; an average: the years as a whole) it is
 * `exceeded`, `achieved` or `not achieved`, see {@link standing}. A quarter is not its year and a year is not the
 * average: of the last quarter no shortfall is final, and the last year alone leaves an average open.
 *
 * **Before the end** nothing is `not achieved`. What a plan wants reached and is reached is `achieved` early; what has
 * to hold at the end (kept levels, upper limits, shares of a whole, averages) is `in progress` while it holds. A
 * shortfall is `in progress`, and `at risk` by one rule: at most one year of the plan is left after the report's
 * period, or the value is further from the level than the report before it. A level to be kept is at risk as soon as
 * it is not.
 */
export function assessTarget(
  target: Target,
  reported: ValueFields['reported'],
  period: Period,
  territory: Territory,
  knowing: Knowing = {},
): Assessment {
  const open = (why: Why): Assessment => ({ state: 'not assessed', why });
  if (reported === null || !Number.isFinite(reported.value)) return open('no value');
  if (territory.kind !== 'as adopted') return open('other territory');
  if (!sameUnit(reported.unit, target.unit)) return open('other unit');
  // "Giảm … từ 1%": the level is how much it fell. Whether −1,13 means a fall or a rise, nobody but its writer knows.
  if (target.direction === 'fall' && reported.value < 0) return open('fall below zero');
  const found = standing(reported.value, target);
  if (!found) return open('no level');
  const time = timeOf(target, period, knowing.today);
  if (time === 'end') return atEnd(found);
  if (time === 'early') return early(found, target, reported, period, knowing.earlier ?? null);
  return open(time);
}

/** Where a report's period stands to that of the target: at its end, before it, or nowhere. */
function timeOf({ period: plan }: Target, period: Period, today: string | undefined): 'end' | 'early' | Why {
  const end = `${plan.to}-12-31`;
  if (startOf(period) < `${plan.from}-01-01`)
    return endOf(period) < `${plan.from}-01-01` ? 'before the plan' : 'other period';
  if (endOf(period) > end) return startOf(period) > end ? 'after the plan' : 'other period';
  const runs = today !== undefined && today <= end;
  if (plan.kind === 'yearly') {
    const isWhole = period.kind === 'span' && period.from === plan.from && period.to === plan.to;
    if (isWhole) return runs ? 'early' : 'end';
    return endOf(period) === end ? 'one year of an average' : 'early';
  }
  // An average of years does not tell where its last year stands.
  if (period.kind === 'span' && period.from !== period.to) return 'other period';
  return endOf(period) === end && period.kind !== 'quarter' && !runs ? 'end' : 'early';
}

function atEnd({ met, better, gap }: Standing): Assessment {
  if (better) return { state: 'exceeded', why: 'better', gap };
  if (met) return { state: 'achieved', why: 'met', gap };
  return { state: 'not achieved', why: gap > 0 ? 'over' : 'short', gap };
}

function early(
  { met, better, gap }: Standing,
  target: Target,
  reported: { readonly value: number },
  period: Period,
  before: NonNullable<Knowing['earlier']> | null,
): Assessment {
  if (met && isReached(target))
    return better
      ? { state: 'exceeded', why: 'better early', gap }
      : { state: 'achieved', why: 'met early', gap };
  if (met) return { state: 'in progress', why: 'met so far', gap };
  if (target.direction === 'keep') return { state: 'at risk', why: 'not kept', gap };
  if (endOf(period) >= `${target.period.to - 1}-12-31`)
    return { state: 'at risk', why: 'short with a year left', gap };
  const isEarlier = before && sameUnit(before.unit, target.unit) && comparePeriods(before.period, period) < 0;
  if (isEarlier && distance(reported.value, target) > distance(before.value, target))
    return { state: 'at risk', why: 'further than before', gap };
  return { state: 'in progress', why: 'short with time left', gap };
}

/** Whether reaching the level once is what the plan asks for: a lower bound by the end of a year, not one to be kept. */
const isReached = ({ comparator, direction, period }: Target): boolean =>
  period.kind === 'end' && direction !== 'keep' && ['at least', 'more than', 'between'].includes(comparator);

/** How far a value is from meeting the level; 0 where it does. */
function distance(value: number, target: Target): number {
  const found = standing(value, target);
  return !found || found.met ? 0 : Math.abs(found.gap);
}
