import type { Change, RecordId } from '../core/notebook/change.ts';
import type { RecordState } from '../core/notebook/model.ts';
import type { NotebookDatabase } from './database.ts';
import { materialise } from './materialise.ts';

/** What was written: the changes, and the records they belong to as they are with them. */
export interface Written {
  readonly changes: readonly Change[];
  readonly records: readonly RecordState[];
}

/** Beyond so many records one look at the whole log costs less than one at each record. */
const MANY = 500;

/** Adds changes to the log, and brings what is made from it up to them. Within a transaction of all tables. */
export async function append(db: NotebookDatabase, changes: readonly Change[]): Promise<Written> {
  await db.changes.bulkPut(changes);
  const ids = [...new Set(changes.map(({ record }) => record))];
  return { changes, records: await materialise(db, await changesOf(db, ids)) };
}

/** All changes of some records, by record; a record without any has an empty list. */
export async function changesOf(
  db: NotebookDatabase,
  ids: readonly RecordId[],
): Promise<Map<RecordId, Change[]>> {
  const found = new Map<RecordId, Change[]>(ids.map((id) => [id, []]));
  const changes =
    ids.length > MANY ? await db.changes.toArray() : await db.changes.where('record').anyOf(ids).toArray();
  for (const change of changes) found.get(change.record)?.push(change);
  return found;
}
