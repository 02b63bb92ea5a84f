import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import type { Change, ErasedChange } from '../../utils/core/notebook/change.ts';
import { foldLog } from '../../utils/core/notebook/fold.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import { verify } from '../../utils/core/notebook/seal.ts';

/** What stands on the disk, read past the extension's own code. */
export interface Notebook {
  readonly changes: readonly Change[];
  readonly erased: readonly ErasedChange[];
  readonly rows: readonly { readonly id: string; readonly record: RecordState }[];
  readonly texts: readonly { readonly id: string }[];
  readonly places: readonly { readonly id: string }[];
}

/** Reads the notebook in an extension page; an empty one where there is none yet. */
export async function readNotebook(inside: Page): Promise<Notebook> {
  const stores = await inside.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const names = ['changes', 'erased', 'rows', 'texts', 'places'];
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'notebook');
    if (!isThere) return names.map(() => []);
    const db = await done(indexedDB.open('notebook'));
    const reading = db.transaction(names);
    const read = await Promise.all(names.map((name) => done(reading.objectStore(name).getAll())));
    db.close();
    return read;
  });
  const [changes, erased, rows, texts, places] = stores as unknown[];
  return { changes, erased, rows, texts, places } as Notebook;
}

const digest = async (text: string): Promise<string> =>
  createHash('sha256').update(text, 'utf8').digest('hex');

/** Fields that the making of an annotation writes in one go. */
const MADE = ['motivation', 'private', 'target', 'text'];

/** What is wrong with a notebook: half a record, rows that are not what the log adds up to, a note made twice. */
export async function problemsOf({ changes, rows, texts, places }: Notebook): Promise<string[]> {
  const problems: string[] = [];
  for (const change of changes)
    if (!(await verify(change, digest))) problems.push(`${change.id} is not the hash of its content`);
  const folded = foldLog(changes);
  const kept = new Map(rows.map(({ id, record }) => [id, record]));
  for (const [id, record] of folded) {
    if (JSON.stringify(kept.get(id)) !== JSON.stringify(record))
      problems.push(`${id}: the row is not what the log says`);
    if (record.kind !== 'annotation') continue;
    const made = changes.filter((change) => change.record === id && change.replaces.length === 0);
    if (
      made
        .map(({ field }) => field)
        .sort()
        .join() !== MADE.join()
    )
      problems.push(`${id} was made of ${made.map(({ field }) => field).sort()}`);
    if (!record.deleted && !(texts.some((each) => each.id === id) && places.some((each) => each.id === id)))
      problems.push(`${id} is not found by its words or its place`);
  }
  for (const id of kept.keys()) if (!folded.has(id)) problems.push(`${id} has a row and no change`);
  return problems;
}
