import type { RecordId } from '../core/notebook/change.ts';
import type { RecordState, State } from '../core/notebook/model.ts';
import { comparePeriods } from '../core/notebook/period.ts';
import { stateOf } from '../core/notebook/status.ts';
import type { Knowing } from '../core/notebook/target-state.ts';
import type { Provision } from '../core/resolution/model.ts';
import { newestPeriodFirst } from './periods.ts';
import type { Row } from './rows.ts';

type Earlier = NonNullable<Knowing['earlier']>;

/**
 * The state of each status note of one provision. All of them at once, for a value that fell behind the report before
 * is at risk.
 * @param rows all status notes of the provision
 * @param provision null where the resolution is not known here: then a person's judgement alone counts
 * @param today ISO day; it matters by its year only, as plans end with a year
 */
export function statesOf(
  rows: readonly Row[],
  provision: Pick<Provision, 'targets'> | null,
  today: string,
): Map<RecordId, State> {
  const reported: { readonly target: string; readonly earlier: Earlier }[] = [];
  const states = new Map<RecordId, State>();
  for (const { id, record, status } of rows.toSorted(newestPeriodFirst).reverse()) {
    const {
      period,
      territory = { kind: 'as adopted' },
      judgement = null,
    } = (record as RecordState<'status'>).fields;
    if (!period || !provision) {
      states.set(id, judgement?.state ?? 'not assessed');
      continue;
    }
    const values = status?.values ?? [];
    const before = reported.filter(({ earlier }) => comparePeriods(earlier.period, period) < 0);
    const earlier = new Map(before.map((each) => [each.target, each.earlier]));
    const own = new Map(values.map(({ target, value, unit }) => [target, { value, unit }]));
    states.set(id, stateOf({ period, territory, judgement }, provision, own, { today, earlier }).state);
    if (territory.kind === 'as adopted')
      reported.push(
        ...values.map(({ target, value, unit }) => ({ target, earlier: { value, unit, period } })),
      );
  }
  return states;
}

/** The day here, ISO. */
export const today = (now: Date = new Date()): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;

const two = (number: number): string => String(number).padStart(2, '0');
