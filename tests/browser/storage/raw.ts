/** A database as IndexedDB has it, without Dexie: to freeze one, and to lay a frozen one down again. */
export interface RawDatabase {
  readonly version: number;
  readonly stores: readonly RawStore[];
}

export interface RawStore {
  readonly name: string;
  readonly keyPath: string;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string;
    readonly multiEntry: boolean;
  }[];
  readonly records: readonly unknown[];
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Reads all of a database. */
export async function freeze(name: string): Promise<RawDatabase> {
  const db = await done(indexedDB.open(name));
  const stores: RawStore[] = [];
  for (const store of db.objectStoreNames) {
    const table = db.transaction(store).objectStore(store);
    const indexes = [...table.indexNames].map((index) => {
      const { keyPath, multiEntry } = table.index(index);
      return { name: index, keyPath: String(keyPath), multiEntry };
    });
    stores.push({
      name: store,
      keyPath: String(table.keyPath),
      indexes,
      records: await done(table.getAll()),
    });
  }
  db.close();
  return { version: db.version, stores };
}

/** Lays a database down as it was frozen. */
export async function thaw(name: string, { version, stores }: RawDatabase): Promise<void> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    for (const { name: store, keyPath, indexes, records } of stores) {
      const table = request.result.createObjectStore(store, { keyPath });
      for (const index of indexes)
        table.createIndex(index.name, index.keyPath, { multiEntry: index.multiEntry });
      for (const each of records) table.put(each);
    }
  };
  (await done(request)).close();
}
