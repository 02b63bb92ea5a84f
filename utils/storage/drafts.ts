import type { ChangeId } from '../core/notebook/change.ts';
import type { NotebookDatabase } from './database.ts';
import type { StorageResult } from './result.ts';
import type { Draft } from './rows.ts';
import { attempt } from './transaction.ts';

/**
 * What is being typed: outside the log, on this machine alone, and on the disk at every pause of the hand, so that a
 * browser that dies loses a few words at most. `key` says what is typed where ("annotation:… text"); a key that holds a
 * record's id goes when the record is erased.
 */
export const keepDraft = (
  db: NotebookDatabase,
  key: string,
  { text, knowing }: { readonly text: string; readonly knowing: readonly ChangeId[] },
): Promise<StorageResult<void>> =>
  attempt(db, async () => {
    await db.drafts.put({ key, text, knowing, wall: new Date().toISOString() });
  });

export const readDraft = async (db: NotebookDatabase, key: string): Promise<Draft | null> =>
  (await db.drafts.get(key)) ?? null;

/** Done with it: it was written, or given up. */
export const dropDraft = (db: NotebookDatabase, key: string): Promise<StorageResult<void>> =>
  attempt(db, async () => db.drafts.delete(key));

/** By key; `prefix` narrows. */
export const listDrafts = (db: NotebookDatabase, prefix = ''): Promise<Draft[]> =>
  Promise.resolve(db.drafts.where('key').startsWith(prefix).toArray());
