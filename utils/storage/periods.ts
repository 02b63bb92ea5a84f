import type { RecordState } from '../core/notebook/model.ts';
import { comparePeriods } from '../core/notebook/period.ts';
import type { Row } from './rows.ts';

/** For sorting rows of status notes: newest period first, of one period the newest note; those without one last. */
export function newestPeriodFirst(a: Row, b: Row): number {
  const [one, other] = [a, b].map(({ record }) => (record as RecordState<'status'>).fields.period);
  if (!one || !other) return Number(!one) - Number(!other);
  return comparePeriods(other, one) || (b.record.created.at < a.record.created.at ? -1 : 1);
}
