import type { Period, RecordState } from '../core/notebook/model.ts';
import type { Row } from './rows.ts';

/** For sorting rows of status notes: newest period first, of one period the newest note; those without one last. */
export function newestPeriodFirst(a: Row, b: Row): number {
  const [one, other] = [a, b].map(({ record }) => (record as RecordState<'status'>).fields.period);
  if (!one || !other) return Number(!one) - Number(!other);
  return comparePeriods(other, one) || (b.record.created.at < a.record.created.at ? -1 : 1);
}

const endOf = (period: Period): string => {
  switch (period.kind) {
    case 'year':
      return `${period.year}-12-31`;
    case 'quarter':
      return `${period.year}-${String(period.quarter * 3).padStart(2, '0')}-31`;
    case 'date':
      return period.date;
    case 'span':
      return `${period.to}-12-31`;
  }
};

/** Oldest first, by their ends. */
export function comparePeriods(a: Period, b: Period): number {
  const [one, other] = [endOf(a), endOf(b)];
  return one < other ? -1 : one > other ? 1 : 0;
}
