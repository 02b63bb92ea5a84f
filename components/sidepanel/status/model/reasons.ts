import type { Target } from '../../../../utils/core/resolution/model.ts';
import { formatNumber } from '../../../shared/format/figures.ts';
import type { Key, Language, Translate } from '../../../shared/i18n/key.ts';
import type { Assessment } from './views.ts';

/** Why a target stands as it does, in words: "còn thiếu 30,8", "khác địa bàn của mức đề ra"; '' where the state says it all. */
export function reasonOf(assessment: Assessment, target: Target, t: Translate, language: Language): string {
  const { why, gap } = assessment;
  const words = t(`why.${why}` as Key, { to: target.period.to });
  if (gap === undefined || gap === 0) return words;
  return [t('why.gap', { value: formatNumber(Math.abs(gap), language) }), words].filter(Boolean).join(' · ');
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
