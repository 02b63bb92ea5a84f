import type { RecordState } from '../core/notebook/model.ts';
import { provisionSubject } from '../core/notebook/record-id.ts';
import { isAttached } from '../core/notebook/state.ts';
import type { NotebookDatabase } from './database.ts';
import { hangingOn, inList, onProvision } from './lists.ts';
import { newestPeriodFirst } from './periods.ts';
import { type ProvisionRow, provisionKey, type ReportRow, type Row } from './rows.ts';
import { annotationsOf } from './standing.ts';

/** Makes what is told of a provision again, from the rows as they stand; nothing is kept of one that has nothing. */
export async function provisionRowOf(
  db: NotebookDatabase,
  { resolution, eId }: { readonly resolution: string; readonly eId: string },
): Promise<void> {
  const id = provisionKey(resolution, eId);
  const [all, questions, statuses, own] = await Promise.all([
    inList(db, onProvision('annotation', resolution, eId)).count(),
    inList(db, onProvision('question', resolution, eId)).count(),
    inList(db, onProvision('status', resolution, eId)).toArray(),
    inList(db, hangingOn(provisionSubject(resolution, eId), 'evidence')).toArray(),
  ]);
  const attached = own.map(({ record }) => record as RecordState<'evidence'>).filter(isAttached);
  const evidence = new Set([
    ...(await annotationsOf(db, attached)),
    ...statuses.flatMap(({ status }) => status?.evidence ?? []),
  ]);
  const counts = { notes: all - questions, questions, statuses: statuses.length, evidence: evidence.size };
  if (all + statuses.length + evidence.size === 0) {
    await db.provisions.delete(id);
    return;
  }
  const row: ProvisionRow = { id, resolution, eId, counts, reports: reportsOf(statuses) };
  await db.provisions.put(row);
}

function reportsOf(statuses: readonly Row[]): ReportRow[] {
  return statuses.toSorted(newestPeriodFirst).flatMap(({ id, record, status }) => {
    const { period } = (record as RecordState<'status'>).fields;
    return period && status ? [{ id, period, state: status.state, values: status.values }] : [];
  });
}
