import { COMPARATOR_SIGNS, type Target } from '../../../utils/core/resolution/model.ts';
import type { Key, Language, Translate } from '../i18n/key.ts';
import { formatNumber, NARROW, NO_BREAK } from './figures.ts';

type Level = Pick<Target, 'comparator' | 'stated' | 'value' | 'upper' | 'unit'>;

/**
 * A target's level as data: "≥ 8 %/năm", "95 %", "7,5–8 %". The sign stands only where the text itself states the
 * comparison; what is merely implied by the genre is not put into the resolution's mouth.
 */
export function formatLevel(target: Level, t: Translate, language: Language): string {
  const sign = target.stated === null ? '' : COMPARATOR_SIGNS[target.comparator];
  return `${sign && sign + NO_BREAK}${figure(target, t, language)}`;
}

/** The same in words, for screen readers, which read "≥" poorly or not at all: "từ 8 %/năm trở lên". */
export function speakLevel(target: Level, t: Translate, language: Language): string {
  const comparator = target.stated === null && target.upper === undefined ? 'exactly' : target.comparator;
  return t(`target.${comparator}`, { value: figure(target, t, language) });
}

/** "bình quân 2021–2025" or "đến 2025". */
export function formatPeriod({ period }: Pick<Target, 'period'>, t: Translate): string {
  return t(`target.${period.kind}`, { from: period.from, to: period.to });
}

function figure({ value, upper, unit }: Level, t: Translate, language: Language): string {
  const low = formatNumber(value, language);
  const number = upper === undefined ? low : `${low}–${formatNumber(upper, language)}`;
  if (unit === '') return number;
  const gap = unit.startsWith('%') ? NARROW : NO_BREAK;
  return number + gap + unitName(unit, t);
}

/** A unit that the interface has no word for stays as the resolution has it. */
function unitName(unit: string, t: Translate): string {
  const key = `unit.${unit}`;
  const name = t(key as Key);
  return name === key ? unit : name;
}
