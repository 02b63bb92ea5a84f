import type { Period } from '../../../../utils/core/notebook/model.ts';
import { formatDate } from '../../../shared/format/figures.ts';
import type { Translate } from '../../../shared/i18n/key.ts';

type Years = { readonly from: number; readonly to: number };
export type PeriodKind = Period['kind'];
export const PERIOD_KINDS: readonly PeriodKind[] = ['year', 'quarter', 'date', 'span'];

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** "Năm 2024", "Quý II/2024", "Đến 30/06/2024", "Cả giai đoạn 2021–2025". */
export function formatWhen(period: Period, t: Translate): string {
  switch (period.kind) {
    case 'year':
      return t('period.year', { value: period.year });
    case 'quarter':
      return t('period.quarter', { number: ROMAN[period.quarter - 1] ?? '', value: period.year });
    case 'date':
      return t('period.date', { value: formatDate(period.date) });
    case 'span':
      return t('period.span', { from: period.from, to: period.to });
  }
}

/** The last year that has ended, within the plan's years: what is reported on most often. */
export function usualPeriod(years: Years, today: string): Period {
  const ended = Number(today.slice(0, 4)) - 1;
  return { kind: 'year', year: Math.min(Math.max(ended, years.from), years.to) };
}

/** The one year of the plan that words name ("năm 2024 đạt 119,2"); null where they name none or several. */
export function namedYear(words: string, { from, to }: Years): number | null {
  const named = [...words.matchAll(/(?<![\d.,/])\d{4}(?![.,]?\d)/gu)].map(([text]) => Number(text));
  const years = new Set(named.filter((year) => year >= from && year <= to));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** The same moment told as another kind: what was chosen is carried over as far as it goes. */
export function asKind(period: Period, kind: PeriodKind, years: Years, today: string): Period {
  if (period.kind === kind) return period;
  const year = yearOf(period);
  if (kind === 'span') return { kind, ...years };
  if (kind === 'year') return { kind, year };
  if (kind === 'quarter') return { kind, year, quarter: 4 };
  const end = `${year}-12-31`;
  return { kind, date: end < today ? end : today };
}

/** The year that a period ends in. */
export const yearOf = (period: Period): number => Number(endOf(period).slice(0, 4));

/** ISO day on which a period ends. */
export function endOf(period: Period): string {
  switch (period.kind) {
    case 'year':
      return `${period.year}-12-31`;
    case 'quarter':
      return `${period.year}-${['03-31', '06-30', '09-30', '12-31'][period.quarter - 1]}`;
    case 'date':
      return period.date;
    case 'span':
      return `${period.to}-12-31`;
  }
}

/**
 * Where a period stands on an axis of years: a year in the middle of its slot, a quarter or a day at its end within
 * the slot (slot of 2024: 2023,5 … 2024,5).
 */
export function placeOf(period: Period): number {
  if (period.kind === 'year') return period.year;
  if (period.kind === 'span') return period.to;
  const [year = 0, month = 1, day = 1] = endOf(period).split('-').map(Number);
  return year - 0.5 + (month - 1 + day / 31) / 12;
}

/** Whether two periods are the same one. */
export const samePeriod = (one: Period, other: Period): boolean => periodKey(one) === periodKey(other);

/** A short text that tells periods apart, for keys of lists and of drafts. */
export const periodKey = (period: Period): string =>
  period.kind === 'span' ? `span ${period.from} ${period.to}` : `${period.kind} ${placeOf(period)}`;

/** A day that exists ("2024-02-30" does not). */
export function isDay(iso: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return false;
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
