import type { Change, RecordId } from '../core/notebook/change.ts';
import { foldRecord } from '../core/notebook/fold.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { profileId } from '../core/notebook/record-id.ts';
import type { NotebookDatabase } from './database.ts';
import { type ImportPlan, PLAN_KINDS, type PlanKind, type PlannedRecord } from './import-plan.ts';
import { knownOf } from './known.ts';
import type { Planned } from './planned.ts';

/** How many records there are of each kind; of those left out none. */
export function countsOf(planned: Iterable<Planned>): ImportPlan['counts'] {
  const counts = Object.fromEntries(PLAN_KINDS.map((kind) => [kind, 0])) as Record<PlanKind, number>;
  for (const { kind, leftOut } of planned) if (!leftOut) counts[kind] += 1;
  return counts;
}

/** What an import would do as it stands: without what was left out. */
export async function planOf(
  db: NotebookDatabase,
  batch: string,
  planned: ReadonlyMap<RecordId, Planned>,
): Promise<ImportPlan> {
  const records = new Map<string, number>();
  for (const { by, leftOut } of planned.values())
    if (!leftOut) for (const author of by) records.set(author, (records.get(author) ?? 0) + 1);
  const ids = [...records.keys()].map(profileId);
  const states = await statesOf(db, batch, ids);
  const authors = [...records].map(([author, count]) => {
    const { before, after } = states.get(profileId(author)) ?? {};
    const profile = (after ?? before) as RecordState<'profile'> | null | undefined;
    return { author, name: profile?.fields.name ?? '', records: count };
  });
  return { counts: countsOf(planned.values()), authors };
}

/** Some of the records of one kind, in the order of the file; those left out too. */
export async function pageOfPlan(
  db: NotebookDatabase,
  batch: string,
  planned: ReadonlyMap<RecordId, Planned>,
  kind: PlanKind,
  offset: number,
  limit: number,
): Promise<PlannedRecord[]> {
  const own: [RecordId, Planned][] = [];
  let skipped = 0;
  for (const each of planned) {
    if (each[1].kind !== kind) continue;
    if (skipped < offset) skipped += 1;
    else if (own.push(each) >= limit) break;
  }
  const states = await statesOf(
    db,
    batch,
    own.map(([id]) => id),
  );
  return own.map(([id, { integrity, leftOut, refusal }]) => {
    const { before = null, after = null } = states.get(id) ?? {};
    const isTaken = kind !== 'refused' && kind !== 'erased';
    return {
      id,
      kind,
      before,
      after: isTaken ? after : null,
      integrity,
      leftOut,
      ...(refusal && { refusal }),
    };
  });
}

/** Records as they are seen here, and as they would stand. */
async function statesOf(
  db: NotebookDatabase,
  batch: string,
  ids: readonly RecordId[],
): Promise<Map<RecordId, { readonly before: RecordState | null; readonly after: RecordState | null }>> {
  const { here, staged } = await db.transaction('r', [db.changes, db.imports, db.erased], () =>
    knownOf(db, batch, ids, []),
  );
  const of = (side: ReadonlyMap<RecordId, readonly Change[]>, id: RecordId) => side.get(id) ?? [];
  return new Map(
    ids.map((id) => [
      id,
      { before: foldRecord(of(here, id)), after: foldRecord([...of(here, id), ...of(staged, id)]) },
    ]),
  );
}
