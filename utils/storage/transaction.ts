import type { NotebookDatabase } from './database.ts';
import { learnAdded } from './resolutions.ts';
import { errorCode, type StorageError, type StorageResult } from './result.ts';
import { hasRoom } from './room.ts';
import { onSeenShelf, type Shelf } from './shelf.ts';

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
 * Writes something and says how it went. Where the disk is nearly full the database is not even opened, for that writes
 * too; one that the browser took away is opened again. What throws inside a transaction takes back all of it.
 */
export async function attempt<T>(db: NotebookDatabase, work: () => Promise<T>): Promise<StorageResult<T>> {
  try {
    if (!(await hasRoom())) throw new Refusal('full');
    if (!db.isOpen()) await db.open();
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, error: error instanceof Refusal ? error.code : await reasonOf(error) };
  }
}

/**
 * The code of an error. On a full disk Chromium says no more than that its files failed (`DataError`), and then that it
 * cannot open them (`UnknownError`): whether there is room left tells what was meant.
 */
async function reasonOf(error: unknown): Promise<StorageError> {
  const code = errorCode(error);
  return (code === 'unknown' || code === 'closed') && !(await hasRoom()) ? 'full' : code;
}

/** One transaction that writes, over the log and all that is made from it. Resolves when it is committed. */
export const writing = <T>(db: NotebookDatabase, work: (shelf: Shelf) => Promise<T>): Promise<T> =>
  onSeenShelf(
    db,
    'rw',
    [db.changes, db.erased, db.signatures, db.imports, db.portions, db.touched, db.resolutions, db.drafts],
    async (shelf) => {
      await learnAdded(db);
      return work(shelf);
    },
  );
