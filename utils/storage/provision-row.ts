import type { RecordId } from '../core/notebook/change.ts';
import type { RecordState, State } from '../core/notebook/model.ts';
import { provisionSubject } from '../core/notebook/record-id.ts';
import { isAttached } from '../core/notebook/state.ts';
import { hangingOn, inList, onProvision } from './lists.ts';
import { newestPeriodFirst } from './periods.ts';
import { resolutionOf } from './resolutions.ts';
import { rowOf } from './row-of.ts';
import { type ProvisionRow, provisionKey, type ReportRow, type Row } from './rows.ts';
import type { Shelf } from './shelf.ts';
import { annotationsOf } from './standing.ts';
import { statesOf, today } from './states.ts';

/**
 * Makes what is told of a provision again, from the rows as they stand, and the states of its status notes. Nothing is
 * kept of a provision that has nothing.
 */
export async function putProvision(
  shelf: Shelf,
  { resolution, eId }: { readonly resolution: string; readonly eId: string },
  day: string = today(),
): Promise<void> {
  const [all, questions, notes, own] = await Promise.all([
    inList(shelf, onProvision('annotation', resolution, eId)).count(),
    inList(shelf, onProvision('question', resolution, eId)).count(),
    inList(shelf, onProvision('status', resolution, eId)).toArray(),
    inList(shelf, hangingOn(provisionSubject(resolution, eId), 'evidence')).toArray(),
  ]);
  const provision = resolutionOf(resolution)?.provisions.get(eId) ?? null;
  const statuses = await withStates(shelf, notes, statesOf(notes, provision, day));
  const attached = own.map(({ record }) => record as RecordState<'evidence'>).filter(isAttached);
  const evidence = await annotationsOf(shelf, attached);
  const row = provisionRowOf({ resolution, eId }, { all, questions, statuses, evidence });
  if (row) await shelf.provisions.put(row);
  else await shelf.provisions.delete(provisionKey(resolution, eId));
}

/**
 * What is told of a provision; null of one that has nothing.
 * @param around `all`: its annotations, questions among them; `evidence`: its own, that of its status notes is added
 */
export function provisionRowOf(
  { resolution, eId }: { readonly resolution: string; readonly eId: string },
  around: {
    readonly all: number;
    readonly questions: number;
    readonly statuses: readonly Row[];
    readonly evidence: Iterable<RecordId>;
  },
): ProvisionRow | null {
  const { all, questions, statuses } = around;
  const evidence = new Set([...around.evidence, ...statuses.flatMap(({ status }) => status?.evidence ?? [])]);
  if (all + statuses.length + evidence.size === 0) return null;
  const counts = { notes: all - questions, questions, statuses: statuses.length, evidence: evidence.size };
  return { id: provisionKey(resolution, eId), resolution, eId, counts, reports: reportsOf(statuses) };
}

/** Puts the states right that are not, and gives the rows with them. */
async function withStates(
  shelf: Shelf,
  rows: readonly Row[],
  states: ReadonlyMap<RecordId, State>,
): Promise<Row[]> {
  const changed = new Map<string, Row>();
  for (const { id, record, status } of rows) {
    const state = states.get(id);
    if (!status || !state || state === status.state) continue;
    changed.set(id, rowOf(record, { standing: { ...status, state } }));
  }
  await shelf.rows.bulkPut([...changed.values()]);
  return rows.map((row) => changed.get(row.id) ?? row);
}

function reportsOf(statuses: readonly Row[]): ReportRow[] {
  return statuses.toSorted(newestPeriodFirst).flatMap(({ id, record, status }) => {
    const { period } = (record as RecordState<'status'>).fields;
    return period && status ? [{ id, period, state: status.state, values: status.values }] : [];
  });
}
