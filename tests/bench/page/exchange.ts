import { Dexie } from 'dexie';
import { notebookText } from '../../../utils/core/exchange/write.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { openDatabase } from '../../../utils/storage/database.ts';
import { countRecords, recordsOut } from '../../../utils/storage/export.ts';
import { listImports, undoImport } from '../../../utils/storage/imports.ts';
import type { StorageResult } from '../../../utils/storage/result.ts';
import { openStaging } from '../../../utils/storage/staging.ts';
import { headerOf, largeFile, nameOf, readEntries } from './large-file.ts';

/**
 * Runs in a worker of the bench: makes a large file of records, takes it in and out by the product's own functions, and
 * writes the same records bare, so that all of it is of one run.
 */

export type Order =
  | { readonly what: 'make'; readonly resolution: Resolution; readonly notes: number }
  | { readonly what: 'out'; readonly resolution: Resolution }
  | { readonly what: 'bare' | 'in' | 'undo' };

/** What a piece of work took, in milliseconds, and what it was about. */
export type Told = Readonly<Record<string, number>>;

const db = openDatabase();

/** The file of the run, in the origin's private file system. */
async function file(name: string): Promise<FileSystemFileHandle> {
  return (await navigator.storage.getDirectory()).getFileHandle(name, { create: true });
}

/** What only workers have. */
interface Writable extends FileSystemFileHandle {
  createSyncAccessHandle(): Promise<{
    write(bytes: Uint8Array, options: { at: number }): number;
    truncate(size: number): void;
    flush(): void;
    close(): void;
  }>;
}

/** Writes a text to a file piece by piece. @returns its bytes */
async function write(name: string, text: AsyncIterable<string>): Promise<number> {
  const handle = await ((await file(name)) as Writable).createSyncAccessHandle();
  const encoder = new TextEncoder();
  let at = 0;
  try {
    handle.truncate(0);
    for await (const piece of text) at += handle.write(encoder.encode(piece), { at });
    handle.flush();
  } finally {
    handle.close();
  }
  return at;
}

const done = <T>(result: StorageResult<T>): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

const deeds = {
  async make({ resolution, notes }: Extract<Order, { what: 'make' }>): Promise<Told> {
    return { bytes: await write('made', largeFile(resolution, notes)) };
  },
  async in(): Promise<Told> {
    const begun = performance.now();
    const staging = done(await openStaging(db, { name: 'bench' }));
    for await (const portion of readEntries(await (await file('made')).getFile()))
      done(await staging.add(portion));
    const staged = performance.now();
    done(await staging.commit());
    return { stage: staged - begun, commit: performance.now() - staged };
  },
  async out({ resolution }: Extract<Order, { what: 'out' }>): Promise<Told> {
    const begun = performance.now();
    const counts = await countRecords(db, {}, { withPrivate: true });
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const records = recordsOut(db, {}, { withPrivate: true });
    const bytes = await write('out', notebookText(headerOf(resolution, total), records, { nameOf }));
    return { out: performance.now() - begun, bytes, records: total };
  },
  async undo(): Promise<Told> {
    const begun = performance.now();
    const [row] = await listImports(db);
    done(await undoImport(db, row?.id ?? ''));
    return { undo: performance.now() - begun };
  },
  async bare(): Promise<Told> {
    const bare = new Dexie('bare');
    bare.version(1).stores({ changes: 'id, record' });
    let bulk = 0;
    let count = 0;
    for await (const portion of readEntries(await (await file('made')).getFile())) {
      const changes = portion.flatMap((entry) => entry.changes);
      const begun = performance.now();
      await bare.table('changes').bulkPut(changes);
      bulk += performance.now() - begun;
      count += changes.length;
    }
    await bare.delete();
    return { bare: bulk, changes: count };
  },
};

const perform = (order: Order): Promise<Told> => {
  if (order.what === 'make') return deeds.make(order);
  return order.what === 'out' ? deeds.out(order) : deeds[order.what]();
};

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    postMessage({ ok: true, told: await perform(data) });
  } catch (error) {
    postMessage({ ok: false, told: String(error) });
  }
});
