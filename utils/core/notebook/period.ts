import type { Target } from '../resolution/model.ts';
import type { Period } from './model.ts';

/** First day, ISO. Of a `date` the day itself: the figure is as of that day. */
export function startOf(period: Period): string {
  if (period.kind === 'date') return period.date;
  if (period.kind === 'quarter') return `${year(period.year)}-${two(period.quarter * 3 - 2)}-01`;
  return `${year(period.kind === 'span' ? period.from : period.year)}-01-01`;
}

/** Last day, ISO. */
export function endOf(period: Period): string {
  if (period.kind === 'date') return period.date;
  if (period.kind === 'quarter') return `${year(period.year)}-${QUARTER_ENDS[period.quarter]}`;
  return `${year(period.kind === 'span' ? period.to : period.year)}-12-31`;
}

/** For sorting, oldest first: by the last day; of those that end together the longer is the older, as it began before. */
export function comparePeriods(a: Period, b: Period): number {
  return compare(endOf(a), endOf(b)) || compare(startOf(a), startOf(b)) || compare(a.kind, b.kind);
}

/** Whether all days of a period lie in another. */
export function contains(outer: Period, inner: Period): boolean {
  return startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
}

/** The period of its kind before it, to compare with: of a day the same day of the year before, of years as many years. */
export function previousPeriod(period: Period): Period {
  switch (period.kind) {
    case 'year':
      return { ...period, year: period.year - 1 };
    case 'quarter':
      return period.quarter === 1
        ? { kind: 'quarter', year: period.year - 1, quarter: 4 }
        : { ...period, quarter: (period.quarter - 1) as 1 | 2 | 3 };
    case 'date': {
      const [own = '', month, day] = period.date.split('-');
      const isLeapDay = month === '02' && day === '29';
      return { kind: 'date', date: `${year(Number(own) - 1)}-${month}-${isLeapDay ? '28' : day}` };
    }
    case 'span': {
      const length = period.to - period.from + 1;
      return { kind: 'span', from: period.from - length, to: period.to - length };
    }
  }
}

/** One text for one period: "2024", "2024-Q3", "2024-06-30", "2021..2025"; part of the id of a closing. */
export function keyOfPeriod(period: Period): string {
  switch (period.kind) {
    case 'year':
      return year(period.year);
    case 'quarter':
      return `${year(period.year)}-Q${period.quarter}`;
    case 'date':
      return period.date;
    case 'span':
      return `${year(period.from)}..${year(period.to)}`;
  }
}

/** The period that a target itself speaks of: the years as a whole, or the year by whose end it is to be reached. */
export function periodOfTarget({ period: { kind, from, to } }: Pick<Target, 'period'>): Period {
  return kind === 'yearly' ? { kind: 'span', from, to } : { kind: 'year', year: to };
}

const QUARTER_ENDS = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' } as const;

const year = (number: number): string => String(number).padStart(4, '0');
const two = (number: number): string => String(number).padStart(2, '0');
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
