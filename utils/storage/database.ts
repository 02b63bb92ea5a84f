import { Dexie, type Table } from 'dexie';
import type { Change, ChangeId, ErasedChange, RecordId } from '../core/notebook/change.ts';
import type { Draft, MetaRow, PlaceRow, ProvisionRow, Row, TextRow } from './rows.ts';

/** The name of the one database of the extension's origin. */
export const NOTEBOOK = 'notebook';

/** The version of the schema below; IndexedDB counts it in tenths, as Dexie does. */
export const SCHEMA_VERSION = 1;

/**
 * The log and what it adds up to. `changes` and `erased` are the log; `rows`, `texts`, `places` and `provisions` can be
 * made from it again at any time ({@link ./rebuild.ts}); `meta` and `drafts` belong to this machine alone.
 */
export interface NotebookDatabase extends Dexie {
  readonly changes: Table<Change, ChangeId>;
  readonly erased: Table<ErasedChange, ChangeId>;
  readonly rows: Table<Row, RecordId>;
  readonly texts: Table<TextRow, RecordId>;
  readonly places: Table<PlaceRow, RecordId>;
  readonly provisions: Table<ProvisionRow, string>;
  readonly meta: Table<MetaRow, MetaRow['key']>;
  readonly drafts: Table<Draft, string>;
}

/**
 * The notebook; opened by its first use. Every transaction that writes asks the browser to have it on the disk before
 * it is called committed. Nothing is answered out of a cache: what a query gives was committed.
 *
 * All queries of this folder may be followed by Dexie's `liveQuery`. It has to be given an `async` function, for only in
 * one it keeps watching past an `await`: `liveQuery(async () => pageOfNotes(…))`.
 */
export function openDatabase(name: string = NOTEBOOK): NotebookDatabase {
  const db = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    cache: 'disabled',
    indexedDB: thisVersionOnly,
  }) as NotebookDatabase;
  db.version(SCHEMA_VERSION).stores({
    changes: 'id, record',
    erased: 'id',
    rows: 'id, *listed, place',
    texts: 'id, *words',
    places: 'id, on',
    provisions: 'id, resolution',
    meta: 'key',
    drafts: 'key',
  });
  // A later version that wants to be installed is let through; the next use opens what is there then.
  db.on('versionchange', () => db.close({ disableAutoOpen: false }));
  return db;
}

/**
 * Dexie opens a database of a later version by asking for whatever is there, and mends one of another shape by raising
 * its version. Both would change what a later version of the extension wrote: here they are refused.
 */
const thisVersionOnly = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (version !== SCHEMA_VERSION * 10)
      throw new DOMException('the notebook was written by another version', 'VersionError');
    return indexedDB.open(name, version);
  },
  deleteDatabase: (name: string): IDBOpenDBRequest => indexedDB.deleteDatabase(name),
  // Without it Dexie keeps a database of its own with the names of the others.
  databases: (): Promise<IDBDatabaseInfo[]> => indexedDB.databases(),
};
