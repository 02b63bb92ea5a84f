import type { Table } from 'dexie';
import type { RecordId } from '../core/notebook/change.ts';
import type { NotebookDatabase } from './database.ts';
import type { PlaceRow, ProvisionRow, Row, TextRow } from './rows.ts';

/**
 * What is made from the log lies on one of two shelves, and `meta.shelf` says which is seen. Much is made at a time on
 * the other one, where nobody looks, and a transaction that changes that one word shows all of it at once.
 */
export const SHELVES = ['1', '2'] as const;
export type ShelfName = (typeof SHELVES)[number];

/** One of the two sets of tables. Queries and writes get it from {@link reading} and from `writing`. */
export interface Shelf {
  readonly name: ShelfName;
  readonly rows: Table<Row, RecordId>;
  readonly texts: Table<TextRow, RecordId>;
  readonly places: Table<PlaceRow, RecordId>;
  readonly provisions: Table<ProvisionRow, string>;
}

/** A shelf by its name, whether it is seen or not. */
export function shelfOf(db: NotebookDatabase, name: ShelfName): Shelf {
  const end = name === '1' ? '' : name;
  return {
    name,
    rows: db.table(`rows${end}`),
    texts: db.table(`texts${end}`),
    places: db.table(`places${end}`),
    provisions: db.table(`provisions${end}`),
  };
}

export const otherShelf = (name: ShelfName): ShelfName => (name === '1' ? '2' : '1');

export const tablesOf = ({ rows, texts, places, provisions }: Shelf): Table[] => [
  rows,
  texts,
  places,
  provisions,
];

/** The shelf that is seen, as `meta` says. */
export const seenShelf = async (db: NotebookDatabase): Promise<ShelfName> =>
  ((await db.meta.get('shelf'))?.value as ShelfName | undefined) ?? '1';

/** Where each notebook's shelf was last seen: a transaction names its tables before it can ask. */
const lastSeen = new WeakMap<NotebookDatabase, ShelfName>();

/** Asks the shelf that is seen, in one transaction that also looks which one that is; `others` are read in it too. */
export const reading = <T>(
  db: NotebookDatabase,
  work: (shelf: Shelf) => Promise<T>,
  others: readonly Table[] = [],
): Promise<T> => onSeenShelf(db, 'r', others, work);

/**
 * Does something in one transaction over `meta`, the shelf that is seen, and other tables. Where another page has shown
 * the other shelf meanwhile it begins again with that one; nothing was done by then.
 */
export async function onSeenShelf<T>(
  db: NotebookDatabase,
  mode: 'r' | 'rw',
  others: readonly Table[],
  work: (shelf: Shelf) => Promise<T>,
): Promise<T> {
  for (;;) {
    const shelf = shelfOf(db, lastSeen.get(db) ?? '1');
    const answer = await db.transaction(mode, [db.meta, ...tablesOf(shelf), ...others], async () => {
      const seen = await seenShelf(db);
      if (seen === shelf.name) return { value: await work(shelf) };
      lastSeen.set(db, seen);
      return null;
    });
    if (answer) return answer.value;
  }
}
