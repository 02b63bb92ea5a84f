import { afterEach } from 'vitest';
import { type NotebookDatabase, openDatabase } from '../../../utils/storage/database.ts';

const opened: NotebookDatabase[] = [];
let count = 0;

const nextName = (): string => {
  count += 1;
  return `test-${count}-${performance.now()}`;
};

/** A notebook of its own name; deleted after the test. `name` opens one of them once more, as another page would. */
export function open(name = nextName()): NotebookDatabase {
  const db = openDatabase(name);
  opened.push(db);
  return db;
}

export const remove = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });

afterEach(async () => {
  const names = new Set(opened.map(({ name }) => name));
  for (const db of opened.splice(0)) db.close();
  await Promise.all([...names].map(remove));
});

/** All that is made from the log, to be compared. */
export async function dump(db: NotebookDatabase) {
  const [rows, texts, places, provisions] = await Promise.all([
    db.rows.toArray(),
    db.texts.toArray(),
    db.places.toArray(),
    db.provisions.toArray(),
  ]);
  return { rows, texts, places, provisions };
}
