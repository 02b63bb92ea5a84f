import type { Change } from '../core/notebook/change.ts';
import { observe } from '../core/notebook/clock.ts';
import { seal } from '../core/notebook/seal.ts';
import type { NotebookDatabase } from './database.ts';
import { digest } from './digest.ts';
import { append, type Written } from './log.ts';
import type { StorageResult } from './result.ts';
import { attempt, Refusal, writing } from './transaction.ts';

/**
 * Takes changes from elsewhere into the log, in one transaction. Those that are known or were erased here are passed
 * over. One whose id is not the hash of its content refuses all of them.
 * @returns what was new, and its records as they are with it
 */
export const applyChanges = (
  db: NotebookDatabase,
  changes: readonly Change[],
): Promise<StorageResult<Written>> =>
  attempt(db, async () => {
    const sealed = await Promise.all(changes.map(resealed));
    return writing(db, async () => {
      const ids = sealed.map(({ id }) => id);
      const [known, erased] = await Promise.all([db.changes.bulkGet(ids), db.erased.bulkGet(ids)]);
      const fresh = new Map(
        sealed.filter((_, i) => !known[i] && !erased[i]).map((change) => [change.id, change]),
      );
      if (fresh.size === 0) return { changes: [], records: [] };
      await setClock(db, [...fresh.values()]);
      return append(db, [...fresh.values()]);
    });
  });

/** The change as it was hashed, without whatever else came along. @throws Refusal where its id is another */
async function resealed(change: Change): Promise<Change> {
  const again = await seal(change, digest).catch((error: unknown) => {
    throw error instanceof RangeError || error instanceof TypeError ? new Refusal('malformed') : error;
  });
  if (again.id !== change.id) throw new Refusal('malformed');
  return again;
}

async function setClock(db: NotebookDatabase, changes: readonly Change[]): Promise<void> {
  const now = Date.now();
  const last = (await db.meta.get('clock'))?.value ?? null;
  const clock = changes.reduce<string | null>((seen, { at }) => observe(seen, at, now), last);
  if (clock !== null) await db.meta.put({ key: 'clock', value: clock });
}
