import type { Period, State } from '../../../../utils/core/notebook/model.ts';
import type { Assessment, Why } from '../../../../utils/core/notebook/target-state.ts';
import type { Target } from '../../../../utils/core/resolution/model.ts';
import { formatNumber } from '../../../shared/format/figures.ts';
import { formatReporting } from '../../../shared/format/reporting.ts';
import type { Key, Language, Translate } from '../../../shared/i18n/key.ts';

/** When a figure holds, and the day on which its reason is read. */
export interface Told {
  readonly period: Period;
  /** ISO day. */
  readonly today: string;
}

/**
 * Why a target stands as it does, in words: "còn thiếu 30,8 · chưa hết kỳ", "khác địa bàn của mức đề ra". Once the plan
 * is over, what a report said of the time left is told as of its period, or not at all. What a single year lacks is no
 * gap of an average: of such a target it is left out.
 */
export function reasonOf(
  { state, why, gap }: Assessment,
  target: Pick<Target, 'comparator' | 'period'>,
  told: Told,
  t: Translate,
  language: Language,
): string {
  const over = told.today > `${target.period.to}-12-31`;
  const tail = isPlain(why) ? '' : over && isTimed(why) ? pastWords(why, told.period, t) : t(`why.${why}`);
  if (gap !== undefined && target.period.kind === 'yearly' && told.period.kind !== 'span')
    return [
      why === 'met so far' || why === 'short with time left' ? '' : tail,
      t('why.one year of an average'),
    ]
      .filter((words, index, all) => words !== '' && all.indexOf(words) === index)
      .join(' · ');
  const far = gap === undefined ? '' : gapWords(state, why, gap, target, t, language);
  return [far, tail].filter(Boolean).join(' · ');
}

/** These speak of the time that is left of the plan. */
type Timed = 'met so far' | 'short with time left' | 'short with a year left';
const isTimed = (why: Why): why is Timed =>
  ['met so far', 'short with time left', 'short with a year left'].includes(why);

const pastWords = (why: Timed, period: Period, t: Translate): string =>
  why === 'short with time left' ? '' : t(`past.${why}`, { value: formatReporting(period, t) });

/** These are told by the state and the gap alone. */
type Plain = 'met' | 'better' | 'short' | 'over';
const isPlain = (why: Why): why is Plain => ['met', 'better', 'short', 'over'].includes(why);

function gapWords(
  state: State,
  why: Why,
  gap: number,
  { comparator }: Pick<Target, 'comparator'>,
  t: Translate,
  language: Language,
): string {
  const value = formatNumber(Math.abs(gap), language);
  if (state === 'exceeded') return t(gap < 0 ? 'why.below' : 'why.beyond', { value });
  if (why.startsWith('met')) return '';
  if (gap === 0) return t(comparator === 'more than' ? 'why.levelBelow' : 'why.levelAbove');
  return t(gap < 0 ? 'why.lacking' : 'why.above', { value });
}

/** What a unit is called, for reading what stands behind a figure: as in the resolution, and in this language. */
export function unitNames(unit: string, t: Translate): string[] {
  return [...new Set([unit, unitName(unit, t)])];
}

/** A unit that the interface has no word for stays as the resolution has it. */
export function unitName(unit: string, t: Translate): string {
  const key = `unit.${unit}`;
  const name = t(key as Key);
  return name === key ? unit : name;
}
