import { describe, expect, test } from 'vitest';
import { createAnnotation } from '../../../utils/core/notebook/edits.ts';
import { countNotes } from '../../../utils/storage/annotations.ts';
import { SCHEMA_VERSION } from '../../../utils/storage/database.ts';
import { keepDraft } from '../../../utils/storage/drafts.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import { onPlan } from './passages.ts';
import { open } from './stage.ts';

const note = createAnnotation('annotation:a', {
  target: onPlan(5, ['art_1']),
  motivation: 'commenting',
  text: 'x',
  private: false,
});

/** A database as another version would leave it, without Dexie. */
function make(name: string, version: number, upgrade: (db: IDBDatabase) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** What stands in a database: version, stores, indexes, records. */
function contents(name: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(request.error);
    request.onsuccess = async () => {
      const db = request.result;
      const found: unknown[] = [db.version];
      for (const store of db.objectStoreNames) {
        const table = db.transaction(store).objectStore(store);
        const all = table.getAll();
        await new Promise((done) => (all.onsuccess = done));
        found.push([store, [...table.indexNames], all.result]);
      }
      db.close();
      resolve(found);
    };
  });
}

describe('a notebook that this version did not write', () => {
  test.each([
    ['of the next version', (SCHEMA_VERSION + 1) * 10],
    ['of a version mended by Dexie', SCHEMA_VERSION * 10 + 1],
    ['of a version far ahead', 990],
  ])('%s is refused with a code, and not touched', async (_, version) => {
    const db = open();
    await make(db.name, version, (raw) => {
      raw.createObjectStore('changes', { keyPath: 'id' }).put({ id: 'from the future', shape: 'unknown' });
      raw.createObjectStore('wishes').put('kept', 1);
    });
    const before = await contents(db.name);
    expect(await writeEdits(db, note)).toEqual({ ok: false, error: 'newer' });
    expect(await keepDraft(db, 'a', { text: 'x', knowing: [] })).toEqual({ ok: false, error: 'newer' });
    await expect(countNotes(db, {})).rejects.toThrow();
    expect(await writeEdits(db, note)).toEqual({ ok: false, error: 'newer' });
    expect(await contents(db.name)).toEqual(before);
  });

  test('of another shape under this version’s number is refused and not mended', async () => {
    const db = open();
    await make(db.name, SCHEMA_VERSION * 10, (raw) => raw.createObjectStore('changes', { keyPath: 'id' }));
    const before = await contents(db.name);
    expect(await writeEdits(db, note)).toMatchObject({ ok: false });
    expect(await contents(db.name)).toEqual(before);
  });
});

describe('a later version that comes while this one is open', () => {
  test('may install itself, and this one then steps aside', async () => {
    const db = open();
    expect(await writeEdits(db, note)).toMatchObject({ ok: true });
    await make(db.name, (SCHEMA_VERSION + 1) * 10, () => {});
    expect(await writeEdits(db, note)).toEqual({ ok: false, error: 'newer' });
  });
});

describe('a notebook that the browser took away', () => {
  test('is opened again by the next write', async () => {
    const db = open();
    expect(await writeEdits(db, note)).toMatchObject({ ok: true });
    db.close();
    expect(
      await writeEdits(
        db,
        createAnnotation('annotation:b', {
          target: onPlan(5, ['art_1']),
          motivation: 'commenting',
          text: 'y',
          private: false,
        }),
      ),
    ).toMatchObject({ ok: true });
    expect(await countNotes(db, {})).toBe(2);
  });
});
