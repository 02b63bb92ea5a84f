import type { NotebookDatabase } from './database.ts';
import { errorCode, type StorageError, type StorageResult } from './result.ts';

/** A reason to leave a transaction, which thereby writes nothing. */
export class Refusal extends Error {
  readonly code: StorageError;

  constructor(code: StorageError) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
  }
}

/**
 * Does something with the notebook and says how it went. A database that the browser took away is opened again first.
 * What throws inside a transaction takes back all of it.
 */
export async function attempt<T>(db: NotebookDatabase, work: () => Promise<T>): Promise<StorageResult<T>> {
  try {
    if (!db.isOpen()) await db.open();
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: error instanceof Refusal ? error.code : errorCode(error) };
  }
}

/** One transaction that writes, over the log and all that is made from it. Resolves when it is committed. */
export const writing = <T>(db: NotebookDatabase, work: () => Promise<T>): Promise<T> =>
  Promise.resolve(
    db.transaction(
      'rw',
      [db.changes, db.erased, db.rows, db.texts, db.places, db.provisions, db.meta, db.drafts],
      work,
    ),
  );
