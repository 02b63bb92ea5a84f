import type { RecordId } from '../core/notebook/change.ts';
import type { Filter, Sort } from '../core/notebook/filter.ts';
import type { Period, RecordState, State } from '../core/notebook/model.ts';
import { endOf, startOf } from '../core/notebook/period.ts';
import { subjectOf, valueId } from '../core/notebook/record-id.ts';
import type { NotebookDatabase } from './database.ts';
import { hangingOn, inList, onProvision } from './lists.ts';
import { countOf, pageOf, recordsOf, rowsOf } from './pages.ts';
import { newestPeriodFirst } from './periods.ts';
import type { ProvisionRow, ReportedValue, ReportRow, Row } from './rows.ts';
import { reading, type Shelf } from './shelf.ts';

/** A status note with what hangs on it. */
export interface StatusView {
  readonly state: RecordState<'status'>;
  /** What it comes to: a person's judgement, or else what its values come to. */
  readonly computed: State;
  readonly values: readonly RecordState<'value'>[];
  readonly evidence: readonly RecordState<'annotation'>[];
}

/** The status notes of a provision, newest period first; of one period the newest note first. */
export const statusesOn = (db: NotebookDatabase, resolution: string, eId: string): Promise<StatusView[]> =>
  reading(db, async (shelf) => {
    const rows = await inList(shelf, onProvision('status', resolution, eId)).toArray();
    return viewsOf(shelf, rows.toSorted(newestPeriodFirst));
  });

/** How many status notes a filter leaves over. */
export const countStatuses = (db: NotebookDatabase, filter: Filter): Promise<number> =>
  reading(db, (shelf) => countOf(shelf, 'status', filter));

/** A page of the status notes that a filter leaves over. */
export const pageOfStatuses = (
  db: NotebookDatabase,
  filter: Filter,
  sort: Sort,
  offset: number,
  limit: number,
): Promise<StatusView[]> =>
  reading(db, async (shelf) => viewsOf(shelf, await pageOf(shelf, 'status', filter, sort, offset, limit)));

async function viewsOf(shelf: Shelf, rows: readonly Row[]): Promise<StatusView[]> {
  return Promise.all(
    rows.map(async ({ id, record, status }) => ({
      state: record as RecordState<'status'>,
      computed: status?.state ?? 'not assessed',
      values: recordsOf<'value'>(await inList(shelf, hangingOn(id, 'value')).toArray()).filter(
        ({ deleted }) => !deleted,
      ),
      evidence: recordsOf<'annotation'>(await rowsOf(shelf, status?.evidence ?? [])),
    })),
  );
}

/** The state of each provision that has status notes, by the newest that says one. */
export async function latestStates(
  db: NotebookDatabase,
  resolution: string,
): Promise<Map<string, { readonly state: State; readonly period: Period; readonly id: RecordId }>> {
  const rows = await provisionRowsOf(db, resolution);
  return new Map(
    rows.flatMap(({ eId, reports }) => {
      const newest = reports.find(speaks) ?? reports[0];
      return newest ? [[eId, { state: newest.state, period: newest.period, id: newest.id }]] : [];
    }),
  );
}

const provisionRowsOf = (db: NotebookDatabase, resolution: string): Promise<ProvisionRow[]> =>
  reading(db, (shelf) => shelf.provisions.where('resolution').equals(resolution).toArray());

/** A note of words alone says nothing of the state, and does not hide what was said before it. */
const speaks = ({ state, values }: ReportRow): boolean => state !== 'not assessed' || values.length > 0;

/** What was last reported of a target. */
export interface LatestValue extends ReportedValue {
  readonly period: Period;
  /** Record id of the status note. */
  readonly status: RecordId;
  /** Record id of the value itself. */
  readonly id: RecordId;
}

/** By target, the value of the newest period; with `before` of the newest that ends before that one begins. */
export async function latestValues(
  db: NotebookDatabase,
  resolution: string,
  before?: Period,
): Promise<Map<string, LatestValue>> {
  const rows = await provisionRowsOf(db, resolution);
  const found = new Map<string, LatestValue>();
  for (const { reports } of rows) {
    for (const { id: status, period, values } of reports) {
      if (before && endOf(period) >= startOf(before)) continue;
      for (const value of values) {
        if (!found.has(value.target))
          found.set(value.target, { ...value, period, status, id: valueId(status, value.target) });
      }
    }
  }
  return found;
}

/** The status notes that rest on an annotation, newest period first. */
export async function restingOn(
  db: NotebookDatabase,
  annotation: RecordId,
): Promise<RecordState<'status'>[]> {
  const rows = await reading(db, async (shelf) => {
    const evidence = await inList(shelf, hangingOn(annotation, 'evidence')).toArray();
    const subjects = evidence.map(({ record }) => subjectOf(record.id) ?? '');
    return rowsOf(shelf, [...new Set(subjects)]);
  });
  const resting = rows.filter(
    ({ kind, record, status }) =>
      kind === 'status' && !record.deleted && status?.evidence.includes(annotation),
  );
  return recordsOf<'status'>(resting.toSorted(newestPeriodFirst));
}
