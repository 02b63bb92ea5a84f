import { Dexie, type Table, type Transaction } from 'dexie';
import type { ChangeId, ErasedChange, RecordId } from '../core/notebook/change.ts';
import type { Resolution } from '../core/resolution/model.ts';
import type { ImportRow } from './import-plan.ts';
import { learn } from './resolutions.ts';
import { placeRowOf } from './row-of.ts';
import type {
  Draft,
  KeyRow,
  MetaRow,
  PlaceRow,
  PortionRow,
  Row,
  SignatureRow,
  StoredChange,
} from './rows.ts';

/** The name of the one database of the extension's origin. */
export const NOTEBOOK = 'notebook';

/** The version of the schema below; IndexedDB counts it in tenths, as Dexie does. */
export const SCHEMA_VERSION = 2;

/**
 * The log and what it adds up to. `changes`, `erased` and `signatures` are the log; `imports` says which of its changes
 * came in together and whether they are seen yet, `portions` names these changes. What is made from the log lies on two shelves ({@link ./shelf.ts})
 * and can be made again at any time ({@link ./rebuild.ts}); `touched` names what was written while that is done.
 * `resolutions` are those that came with a file; `keys`, `meta` and `drafts` belong to this machine alone.
 */
export interface NotebookDatabase extends Dexie {
  readonly changes: Table<StoredChange, ChangeId>;
  readonly erased: Table<ErasedChange, ChangeId>;
  readonly signatures: Table<SignatureRow, ChangeId>;
  readonly imports: Table<ImportRow, string>;
  readonly portions: Table<PortionRow, string>;
  readonly touched: Table<{ readonly id: RecordId }, RecordId>;
  readonly resolutions: Table<Resolution, string>;
  readonly keys: Table<KeyRow, string>;
  readonly meta: Table<MetaRow, MetaRow['key']>;
  readonly drafts: Table<Draft, string>;
}

const SHELF = {
  rows: 'id, *listed, place',
  texts: 'id, *words',
  places: 'id, on',
  provisions: 'id, resolution',
} as const;

/**
 * The notebook; opened by its first use. Every transaction that writes asks the browser to have it on the disk before
 * it is called committed. Nothing is answered out of a cache: what a query gives was committed.
 *
 * All queries of this folder may be followed by Dexie's `liveQuery`. It has to be given an `async` function, for only in
 * one it keeps watching past an `await`: `liveQuery(async () => pageOfNotes(…))`.
 *
 * @param durability `relaxed` only for what nobody sees until a strict transaction shows it
 */
export function openDatabase(
  name: string = NOTEBOOK,
  durability: 'strict' | 'relaxed' = 'strict',
): NotebookDatabase {
  const db = new Dexie(name, {
    chromeTransactionDurability: durability,
    cache: 'disabled',
    indexedDB: thisVersionOnly,
  }) as NotebookDatabase;
  const first = { changes: 'id, record', erased: 'id', ...SHELF, meta: 'key', drafts: 'key' };
  db.version(1).stores(first);
  db.version(SCHEMA_VERSION)
    .stores({
      rows2: SHELF.rows,
      texts2: SHELF.texts,
      places2: SHELF.places,
      provisions2: SHELF.provisions,
      imports: 'id',
      portions: 'id',
      touched: 'id',
      signatures: 'id',
      keys: 'id',
      resolutions: 'id',
    })
    .upgrade(toSecond);
  // A later version that wants to be installed is let through; the next use opens what is there then.
  db.on('versionchange', () => db.close({ disableAutoOpen: false }));
  // Before the first query: what is made of status notes needs the targets of every document that is here.
  db.on('ready', (opened) => opened.table<Resolution, string>('resolutions').each(learn), true);
  return db;
}

/** The places of version 1 did not say which text their spans count in. */
async function toSecond(tx: Transaction): Promise<void> {
  const places = tx.table<PlaceRow, RecordId>('places');
  const before = await places.toArray();
  const rows = await tx.table<Row, RecordId>('rows').bulkGet(before.map(({ id }) => id));
  await places.bulkPut(rows.flatMap((row) => (row && placeRowOf(row.record)) ?? []));
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
