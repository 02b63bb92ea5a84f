import type { Period } from '../../notebook/model.ts';
import type { Assessment, Why } from '../../notebook/target-state.ts';
import type { Target } from '../../resolution/model.ts';
import { writtenFigure } from '../table/written.ts';
import type { ReportWords } from './words.ts';
import { writtenPeriod } from './written.ts';

/**
 * How far a target's figure is from its level, and why its state is what it is, in the words of the status view: "còn
 * thiếu 30,8 · chưa hết kỳ". What a single year lacks is no gap of an average, and is said in few words, for it stands in
 * many rows; once the plan is over nothing is said of time left.
 */
export function writtenReason(
  { state, why, gap }: Assessment,
  target: Pick<Target, 'comparator' | 'period'>,
  period: Period,
  today: string,
  t: ReportWords,
): string {
  const over = today > `${target.period.to}-12-31`;
  const isPart = gap !== undefined && target.period.kind === 'yearly' && period.kind !== 'span';
  if (why === 'one year of an average') return t('report.oneYear.row');
  const time = isPlain(why) ? '' : over && isTimed(why) ? timePast(why, period, t) : t(`why.${why}`);
  if (isPart) {
    const told = why === 'met so far' || why === 'short with time left' ? '' : time;
    return [told, t('report.oneYear.row')].filter(Boolean).join(' · ');
  }
  return [gap === undefined ? '' : far(state, why, gap, target, t), time].filter(Boolean).join(' · ');
}

type Plain = 'met' | 'better' | 'short' | 'over';
const isPlain = (why: Why): why is Plain => ['met', 'better', 'short', 'over'].includes(why);

type Timed = 'met so far' | 'short with time left' | 'short with a year left';
const isTimed = (why: Why): why is Timed =>
  ['met so far', 'short with time left', 'short with a year left'].includes(why);

const timePast = (why: Timed, period: Period, t: ReportWords): string =>
  why === 'met so far' ? t(`past.${why}`, { value: writtenPeriod(period, t) }) : '';

function far(
  state: Assessment['state'],
  why: Why,
  gap: number,
  { comparator }: Pick<Target, 'comparator'>,
  t: ReportWords,
): string {
  const value = writtenFigure(Math.abs(gap));
  if (state === 'exceeded') return t(gap < 0 ? 'why.below' : 'why.beyond', { value });
  if (why.startsWith('met')) return '';
  if (gap === 0) return t(comparator === 'more than' ? 'why.levelBelow' : 'why.levelAbove');
  return t(gap < 0 ? 'why.lacking' : 'why.above', { value });
}
