import { showAside } from './aside.ts';
import { DIRECT } from './commit.ts';
import type { NotebookDatabase } from './database.ts';
import type { ImportRow, Shown, WorkOptions } from './import-plan.ts';
import { holdImports } from './lock.ts';
import { bringUp, hiddenBatches } from './log.ts';
import type { StorageResult } from './result.ts';
import { changesIn, portionsOf, removeChanges, takeAway } from './tidy.ts';
import { attempt, Refusal, writing } from './transaction.ts';

/** The imports that are seen, the newest first. May be followed by `liveQuery`. */
export async function listImports(db: NotebookDatabase): Promise<ImportRow[]> {
  const rows = (await db.imports.toArray()).filter(({ state }) => state === 'in');
  return rows.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/**
 * Takes an import back: its changes leave the log, so that the file can be taken in again and nothing of the undo
 * travels. What was written on its records since stays; what a later file held too goes with it, and comes again with
 * that file.
 */
export async function undoImport(
  db: NotebookDatabase,
  id: string,
  options: WorkOptions = {},
): Promise<StorageResult<Shown>> {
  const letGo = await holdImports(db);
  if (!letGo) return { ok: false, error: 'busy' };
  try {
    return await attempt(db, async () => {
      const row = await db.imports.get(id);
      if (row?.state !== 'in') throw new Refusal('missing');
      if (row.changes <= (options.direct ?? DIRECT)) return undoDirectly(db, id);
      const hidden = new Set(await hiddenBatches(db)).add(id);
      const shown = await showAside(
        db,
        hidden,
        async () => void (await db.imports.put({ ...row, state: 'leaving' })),
        options,
      );
      await takeAway(db, id, (done) => options.onProgress?.({ done, total: row.changes, step: 'clearing' }));
      return shown;
    });
  } finally {
    letGo();
  }
}

const undoDirectly = (db: NotebookDatabase, id: string): Promise<Shown> =>
  writing(db, async (shelf) => {
    const portions = await portionsOf(db, id);
    const own = (await Promise.all(portions.map((portion) => changesIn(db, id, portion)))).flat();
    await removeChanges(db, own);
    await db.portions.bulkDelete(portions);
    await db.imports.delete(id);
    const touched = [...new Set(own.map(({ record }) => record))];
    const records = await bringUp(db, shelf, touched);
    const left = new Set(records.map((record) => record.id));
    return { records, gone: touched.filter((each) => !left.has(each)) };
  });
