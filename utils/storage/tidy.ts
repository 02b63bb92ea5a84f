import type { NotebookDatabase } from './database.ts';
import { openDatabase } from './database.ts';
import { holdImports } from './lock.ts';
import { otherShelf, seenShelf, shelfOf, tablesOf } from './shelf.ts';

/** Changes that are taken away in one transaction. */
const PORTION = 2000;

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
    for (let done = 0; ; ) {
      const ids = await aside.transaction('rw', [aside.changes, aside.signatures], async () => {
        const own = await aside.changes.where('batch').equals(id).limit(PORTION).primaryKeys();
        await aside.changes.bulkDelete(own);
        await aside.signatures.bulkDelete(own);
        return own;
      });
      done += ids.length;
      onProgress(done);
      if (ids.length < PORTION) break;
    }
  } finally {
    aside.close();
  }
  await db.imports.delete(id);
}
