import type { Change, ChangeId, RecordId } from '../core/notebook/change.ts';
import type { NotebookDatabase } from './database.ts';
import { hiddenBatches, isHidden } from './log.ts';
import type { StoredChange } from './rows.ts';

/** What a notebook has of some records before more of them is staged. */
export interface Known {
  /** What is seen, by record. */
  readonly here: ReadonlyMap<RecordId, readonly Change[]>;
  /** What the same import staged before, by record. */
  readonly staged: ReadonlyMap<RecordId, readonly Change[]>;
  /** Those of the changes asked for that were erased here. */
  readonly erased: ReadonlySet<ChangeId>;
}

/**
 * Looks up what is here of some records. Files are ordered by record, so the log is read as one range of its index, and
 * only where that holds far more than was asked for at each record.
 * @param batch id of the import that asks
 */
export async function knownOf(
  db: NotebookDatabase,
  batch: string,
  ids: readonly RecordId[],
  changes: readonly ChangeId[],
): Promise<Known> {
  const [hidden, stored, erased] = await Promise.all([
    hiddenBatches(db),
    storedNear(db, ids, changes.length),
    erasedAmong(db, changes),
  ]);
  const known = { here: new Map<RecordId, Change[]>(), staged: new Map<RecordId, Change[]>(), erased };
  const wanted = new Set(ids);
  for (const change of stored) {
    if (!wanted.has(change.record)) continue;
    const side = change.batch === batch ? known.staged : isHidden(change, hidden) ? null : known.here;
    if (!side) continue;
    const own = side.get(change.record);
    if (own) own.push(change);
    else side.set(change.record, [change]);
  }
  return known;
}

async function storedNear(
  db: NotebookDatabase,
  ids: readonly RecordId[],
  count: number,
): Promise<StoredChange[]> {
  const [first, last] = [...ids].sort().flatMap((id, i, all) => (i === 0 || i === all.length - 1 ? id : []));
  if (first === undefined) return [];
  const most = 4 * count + 1000;
  const near = await db.changes
    .where('record')
    .between(first, last ?? first, true, true)
    .limit(most)
    .toArray();
  return near.length < most ? near : db.changes.where('record').anyOf(ids).toArray();
}

async function erasedAmong(db: NotebookDatabase, ids: readonly ChangeId[]): Promise<Set<ChangeId>> {
  if ((await db.erased.count()) === 0) return new Set();
  const found = await db.erased.bulkGet([...ids]);
  return new Set(found.flatMap((entry) => (entry ? [entry.id] : [])));
}
