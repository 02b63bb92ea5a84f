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
  readonly imports: readonly { readonly id: string; readonly state: string; readonly changes: number }[];
  /** How many rows lie about that should be nowhere: on the shelf that is not seen, and notes of what was touched. */
  readonly lying: number;
}

/** Reads the notebook in an extension page; an empty one where there is none yet. */
export async function readNotebook(inside: Page): Promise<Notebook> {
  const stores = await inside.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const isThere = (await indexedDB.databases()).some(({ name }) => name === 'notebook');
    if (!isThere) return null;
    const db = await done(indexedDB.open('notebook'));
    const all = db.transaction([...db.objectStoreNames]);
    const seen = (await done(all.objectStore('meta').get('shelf')))?.value === '2' ? '2' : '';
    const names = ['changes', 'erased', `rows${seen}`, `texts${seen}`, `places${seen}`, 'imports'];
    const read = await Promise.all(names.map((name) => done(all.objectStore(name).getAll())));
    const unseen = ['rows', 'texts', 'places', 'provisions'].map((name) => (seen === '' ? `${name}2` : name));
    const counts = [...unseen, 'touched'].map((name) => done(all.objectStore(name).count()));
    const lying = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    db.close();
    return [...read, lying];
  });
  const [changes, erased, rows, texts, places, imports, lying] = stores ?? [[], [], [], [], [], [], 0];
  return { changes, erased, rows, texts, places, imports, lying } as Notebook;
}

/** What is wrong with a notebook of own notes and at most one import, after somebody tidied up. */
export function importProblemsOf(
  { changes, imports, rows, lying }: Notebook,
  { own, taken }: { readonly own: number; readonly taken: number },
): string[] {
  const problems: string[] = [];
  const came = changes.filter((change) => 'batch' in change).length;
  const expected = imports.reduce((sum, row) => sum + row.changes, 0);
  if (imports.some(({ state }) => state !== 'in')) problems.push('an import is neither in nor out');
  if (came !== expected) problems.push(`${came} changes came in, the imports say ${expected}`);
  const notes = rows.filter(({ id }) => id.startsWith('annotation:')).length;
  if (notes !== own + imports.length * taken) problems.push(`there are ${notes} notes`);
  if (lying > 0) problems.push(`${lying} rows lie about`);
  return problems;
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
