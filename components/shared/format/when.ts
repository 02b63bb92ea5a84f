import type { Language, Translate } from '../i18n/key.ts';

const DAY = 86_400_000;

const midnight = (date: Date): number =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();

/** "10:42", by the machine's own clock, on 24 hours in both languages. */
export function formatTime(wall: string): string {
  const date = new Date(wall);
  if (Number.isNaN(date.getTime())) return '';
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

const day = (date: Date): string =>
  [date.getDate(), date.getMonth() + 1].map((part) => String(part).padStart(2, '0')).join('/') +
  `/${date.getFullYear()}`;

/**
 * When something was written, as near as a reader needs it: "10:42" today, "hôm qua", "3 ngày trước", "12/02/2025".
 * @param wall ISO 8601, UTC
 * @param now what counts as now, in milliseconds
 */
export function formatWhen(wall: string, now: number, t: Translate): string {
  const date = new Date(wall);
  if (Number.isNaN(date.getTime())) return '';
  const days = Math.round((midnight(new Date(now)) - midnight(date)) / DAY);
  if (days === 0) return formatTime(wall);
  if (days === 1) return t('when.yesterday');
  if (days > 1 && days < 7) return t('when.days', { count: days });
  return day(date);
}

/** The full moment: "10:42 12/02/2025". */
export function formatMoment(wall: string): string {
  const date = new Date(wall);
  return Number.isNaN(date.getTime()) ? '' : `${formatTime(wall)} ${day(date)}`;
}

/** How many, in the digits of the language, and no more than a tab has room for: "12", "1.204", "20.000". */
export const formatCount = (count: number, language: Language): string =>
  new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(count);
