import { afterEach } from 'vitest';
import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import type { Change } from '../../../utils/core/notebook/change.ts';
import { type NotebookDatabase, openDatabase } from '../../../utils/storage/database.ts';
import type { Committed, WorkOptions } from '../../../utils/storage/import-plan.ts';
import { plain } from '../../../utils/storage/log.ts';
import type { StorageResult } from '../../../utils/storage/result.ts';
import { type Shelf, seenShelf, shelfOf } from '../../../utils/storage/shelf.ts';
import { openStaging } from '../../../utils/storage/staging.ts';

const opened: NotebookDatabase[] = [];
let count = 0;

const nextName = (): string => {
  count += 1;
  return `test-${count}-${performance.now()}`;
};

/** A notebook of its own name; deleted after the test. `name` opens one of them once more, as another page would. */
export function open(name = nextName()): NotebookDatabase {
  const db = openDatabase(name);
  opened.push(db);
  return db;
}

export const remove = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

afterEach(async () => {
  const names = new Set(opened.map(({ name }) => name));
  for (const db of opened.splice(0)) db.close();
  await Promise.all([...names].map(remove));
});

/** The shelf that is seen. */
export const shelfIn = async (db: NotebookDatabase): Promise<Shelf> => shelfOf(db, await seenShelf(db));

/** All that is made from the log, to be compared. */
export async function dump(db: NotebookDatabase) {
  const shelf = await shelfIn(db);
  const [rows, texts, places, provisions] = await Promise.all([
    shelf.rows.toArray(),
    shelf.texts.toArray(),
    shelf.places.toArray(),
    shelf.provisions.toArray(),
  ]);
  return { rows, texts, places, provisions };
}

/** The log, without what this notebook alone knows of it. */
export const logOf = async (db: NotebookDatabase): Promise<Change[]> =>
  (await db.changes.toArray()).map(plain);

/** Changes as a file has them, by record. */
export function entriesOf(changes: readonly Change[]): RecordEntry[] {
  const records = Map.groupBy(changes, ({ record }) => record);
  return [...records]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ({ id, changes: own, signatures: {} }));
}

/** Takes changes in as those of a file. */
export async function takeIn(
  db: NotebookDatabase,
  changes: readonly Change[],
  options?: WorkOptions,
): Promise<StorageResult<Committed>> {
  const staging = await openStaging(db, { name: 'tệp' });
  if (!staging.ok) return staging;
  const added = await staging.value.add(entriesOf(changes));
  const done = added.ok ? await staging.value.commit(options) : added;
  if (!done.ok) await staging.value.discard();
  return done;
}
