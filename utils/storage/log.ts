import type { Change, RecordId } from '../core/notebook/change.ts';
import type { RecordState } from '../core/notebook/model.ts';
import type { NotebookDatabase } from './database.ts';
import { materialise } from './materialise.ts';
import type { StoredChange } from './rows.ts';
import type { Shelf } from './shelf.ts';

/** What was written: the changes, and the records they belong to as they are with them. */
export interface Written {
  readonly changes: readonly Change[];
  readonly records: readonly RecordState[];
}

/** Beyond so many records one look at the whole log costs less than one at each record, where it is not far larger. */
const MANY = 500;
const FAR = 40;

/**
 * Adds changes to the log, and brings what is made from it up to them. Within a transaction of all tables.
 * @param changes none of them of an import that is not seen
 */
export async function append(
  db: NotebookDatabase,
  shelf: Shelf,
  changes: readonly StoredChange[],
): Promise<Written> {
  await db.changes.bulkPut(changes);
  const ids = [...new Set(changes.map(({ record }) => record))];
  return { changes, records: await bringUp(db, shelf, ids) };
}

/**
 * Makes all that is made from some records again, and notes them for whoever is making the other shelf meanwhile.
 * Within a transaction of all tables.
 */
export async function bringUp(
  db: NotebookDatabase,
  shelf: Shelf,
  ids: readonly RecordId[],
): Promise<RecordState[]> {
  if (await db.meta.get('building')) await db.touched.bulkPut(ids.map((id) => ({ id })));
  return materialise(shelf, await changesOf(db, ids));
}

/** All changes of some records that are seen, by record; a record without any has an empty list. */
export async function changesOf(
  db: NotebookDatabase,
  ids: readonly RecordId[],
): Promise<Map<RecordId, Change[]>> {
  const hidden = await hiddenBatches(db);
  const found = new Map<RecordId, Change[]>(ids.map((id) => [id, []]));
  for (const change of await storedOf(db, ids))
    if (!isHidden(change, hidden)) found.get(change.record)?.push(plain(change));
  return found;
}

/** All changes of some records, those too that nobody is to see: for whoever takes them away. */
export async function storedOf(db: NotebookDatabase, ids: readonly RecordId[]): Promise<StoredChange[]> {
  const isLargePart = ids.length > MANY && (await db.changes.count()) < ids.length * FAR;
  return isLargePart ? db.changes.toArray() : db.changes.where('record').anyOf(ids).toArray();
}

/** Imports that nobody sees: they are still staged, or were taken back. */
export async function hiddenBatches(db: NotebookDatabase): Promise<ReadonlySet<string>> {
  const rows = await db.imports.toArray();
  return new Set(rows.filter(({ state }) => state !== 'in').map(({ id }) => id));
}

export const isHidden = ({ batch }: StoredChange, hidden: ReadonlySet<string>): boolean =>
  batch !== undefined && hidden.has(batch);

/** A change as everybody has it: by which file it came is known to this notebook only. */
export function plain({ batch: _, ...change }: StoredChange): Change {
  return change;
}
