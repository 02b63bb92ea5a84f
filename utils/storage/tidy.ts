import type { NotebookDatabase } from './database.ts';
import { openDatabase } from './database.ts';
import { holdImports } from './lock.ts';
import { portionKey, type StoredChange } from './rows.ts';
import { otherShelf, seenShelf, shelfOf, tablesOf } from './shelf.ts';

/**
 * Clears away what imports left behind that died with their page, and the shelf that nobody sees. To be called when the
 * extension starts; where an import is going on it does nothing.
 */
export async function tidyImports(db: NotebookDatabase): Promise<void> {
  const letGo = await holdImports(db);
  if (!letGo) return;
  try {
    await sweep(db);
  } finally {
    letGo();
  }
}

/** The same for whoever holds the lock. */
export async function sweep(db: NotebookDatabase): Promise<void> {
  await clearUnseen(db);
  const rows = await db.imports.toArray();
  for (const { id, state } of rows) if (state !== 'in') await takeAway(db, id);
}

/**
 * Gives up what was built and never shown: the other shelf, and the notes of what was written meanwhile. Nobody reads or
 * writes that shelf, so that nobody waits until it is empty.
 */
export async function clearUnseen(db: NotebookDatabase): Promise<void> {
  const shelf = shelfOf(db, otherShelf(await seenShelf(db)));
  if ((await db.meta.get('building')) || (await db.touched.count()) > 0)
    await db.transaction('rw', [db.meta, db.touched], async () => {
      await db.meta.delete('building');
      await db.touched.clear();
    });
  const counts = await Promise.all(tablesOf(shelf).map((table) => table.count()));
  if (counts.some((count) => count > 0))
    await db.transaction('rw', tablesOf(shelf), () =>
      Promise.all(tablesOf(shelf).map((table) => table.clear())),
    );
}

/** Takes the changes of an import that nobody sees out of the log, and then its row. */
export async function takeAway(
  db: NotebookDatabase,
  id: string,
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  const aside = openDatabase(db.name, 'relaxed');
  try {
    let done = 0;
    for (const portion of await portionsOf(aside, id)) {
      await aside.transaction('rw', [aside.changes, aside.portions, aside.signatures], async () => {
        const own = await changesIn(aside, id, portion);
        await removeChanges(aside, own);
        await aside.portions.delete(portion);
        done += own.length;
      });
      onProgress(done);
    }
  } finally {
    aside.close();
  }
  await db.imports.delete(id);
}

/** Keys of the portions that an import came in. */
export const portionsOf = (db: NotebookDatabase, id: string): Promise<string[]> =>
  Promise.resolve(db.portions.where('id').startsWith(portionKey(id, '')).primaryKeys());

/** The changes of a portion that are here; some may have been erased, or left out and brought by another import since. */
export async function changesIn(db: NotebookDatabase, id: string, portion: string): Promise<StoredChange[]> {
  const { changes = [] } = (await db.portions.get(portion)) ?? {};
  const found = await db.changes.bulkGet([...changes]);
  return found.filter((change) => change !== undefined && change.batch === id) as StoredChange[];
}

export async function removeChanges(db: NotebookDatabase, changes: readonly StoredChange[]): Promise<void> {
  const ids = changes.map((change) => change.id);
  await db.changes.bulkDelete(ids);
  if ((await db.signatures.count()) > 0) await db.signatures.bulkDelete(ids);
}
