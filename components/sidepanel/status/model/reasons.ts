import type { State } from '../../../../utils/core/notebook/model.ts';
import type { Assessment, Why } from '../../../../utils/core/notebook/target-state.ts';
import type { Target } from '../../../../utils/core/resolution/model.ts';
import { formatNumber } from '../../../shared/format/figures.ts';
import type { Key, Language, Translate } from '../../../shared/i18n/key.ts';

/** Why a target stands as it does, in words: "còn thiếu 30,8 · chưa hết kỳ", "khác địa bàn của mức đề ra". */
export function reasonOf(
  { state, why, gap }: Assessment,
  target: Pick<Target, 'comparator'>,
  t: Translate,
  language: Language,
): string {
  const far = gap === undefined ? '' : gapWords(state, why, gap, target, t, language);
  const tail = isPlain(why) ? '' : t(`why.${why}`);
  return [far, tail].filter(Boolean).join(' · ');
}

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
