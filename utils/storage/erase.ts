import type { ChangeId, RecordId } from '../core/notebook/change.ts';
import { childrenOf } from './children.ts';
import type { NotebookDatabase } from './database.ts';
import { bringUp, storedOf } from './log.ts';
import type { StorageResult } from './result.ts';
import type { Shelf } from './shelf.ts';
import { attempt, writing } from './transaction.ts';

/** What was erased; files that were given away before still hold it. */
export interface Erased {
  readonly records: readonly RecordId[];
  readonly changes: readonly ChangeId[];
}

/** What hangs on a record and goes with it. */
const HANGING = ['value', 'evidence', 'tag', 'reply', 'review'] as const;

/**
 * Takes the content of records, and of all that hangs on them, out of this notebook: their changes, the drafts about
 * them, whatever was made from them. The bare ids of the changes stay, so that a file that still holds them does not
 * bring them back.
 */
export const eraseRecords = (
  db: NotebookDatabase,
  ids: readonly RecordId[],
): Promise<StorageResult<Erased>> =>
  attempt(db, () =>
    writing(db, async (shelf) => {
      const records = await withChildren(shelf, ids);
      // Also what is staged and not seen yet: it would come back with its import.
      const known = new Set(records);
      const stored = (await storedOf(db, records)).filter(({ record }) => known.has(record));
      const changes = stored.map(({ id }) => id);
      await db.changes.bulkDelete(changes);
      await db.erased.bulkPut(changes.map((id) => ({ id, erased: true })));
      await db.signatures.bulkDelete(changes);
      await bringUp(db, shelf, records);
      const drafts = await db.drafts.toCollection().primaryKeys();
      await db.drafts.bulkDelete(drafts.filter((key) => records.some((id) => key.includes(id))));
      return { records, changes };
    }),
  );

async function withChildren(shelf: Shelf, ids: readonly RecordId[]): Promise<RecordId[]> {
  const found = new Set(ids);
  for (let open = [...found]; open.length > 0; ) {
    const lists = await Promise.all(HANGING.map((kind) => childrenOf(shelf, open, kind)));
    const rows = lists.flatMap((list) => [...list.values()].flat());
    open = [...new Set(rows.map(({ id }) => id))].filter((id) => !found.has(id));
    for (const id of open) found.add(id);
  }
  return [...found];
}
