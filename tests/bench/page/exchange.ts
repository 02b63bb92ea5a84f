import { Dexie } from 'dexie';
import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { openDatabase } from '../../../utils/storage/database.ts';
import { recordsOut } from '../../../utils/storage/export.ts';
import { listImports, undoImport } from '../../../utils/storage/imports.ts';
import type { StorageResult } from '../../../utils/storage/result.ts';
import { openStaging } from '../../../utils/storage/staging.ts';
import { entries, readEntries } from './large-file.ts';

/**
 * Runs in a worker of the bench: makes a large file of records, takes it in and out by the product's own functions, and
 * writes the same records bare, so that all of it is of one run.
 */

export type Order =
  | { readonly what: 'make'; readonly resolution: Resolution; readonly notes: number }
  | { readonly what: 'bare' | 'in' | 'out' | 'undo' };

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

/** Writes entries to a file, one a line. @returns how many, and the bytes */
async function write(
  name: string,
  portions: AsyncIterable<readonly RecordEntry[]>,
): Promise<{ records: number; changes: number; bytes: number }> {
  const handle = await ((await file(name)) as Writable).createSyncAccessHandle();
  const encoder = new TextEncoder();
  const told = { records: 0, changes: 0, bytes: 0 };
  try {
    handle.truncate(0);
    for await (const portion of portions) {
      const text = portion.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      told.bytes += handle.write(encoder.encode(text), { at: told.bytes });
      told.records += portion.length;
      for (const { changes } of portion) told.changes += changes.length;
    }
    handle.flush();
  } finally {
    handle.close();
  }
  return told;
}

async function* portionsOut(): AsyncGenerator<readonly RecordEntry[]> {
  let portion: RecordEntry[] = [];
  for await (const entry of recordsOut(db, {}, { withPrivate: true })) {
    portion.push(entry);
    if (portion.length < 500) continue;
    yield portion;
    portion = [];
  }
  yield portion;
}

const done = <T>(result: StorageResult<T>): T => {
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

const deeds = {
  make: ({ resolution, notes }: Extract<Order, { what: 'make' }>) =>
    write('made', entries(resolution, notes)),
  async in(): Promise<Told> {
    const begun = performance.now();
    const staging = done(await openStaging(db, { name: 'bench' }));
    for await (const portion of readEntries(await (await file('made')).getFile()))
      done(await staging.add(portion));
    const staged = performance.now();
    done(await staging.commit());
    return { stage: staged - begun, commit: performance.now() - staged };
  },
  async out(): Promise<Told> {
    const begun = performance.now();
    const { bytes } = await write('out', portionsOut());
    return { out: performance.now() - begun, bytes };
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
    for await (const portion of readEntries(await (await file('made')).getFile())) {
      const changes = portion.flatMap((entry) => entry.changes);
      const begun = performance.now();
      await bare.table('changes').bulkPut(changes);
      bulk += performance.now() - begun;
    }
    await bare.delete();
    return { bare: bulk };
  },
};

addEventListener('message', async ({ data }: MessageEvent<Order>) => {
  try {
    const told = data.what === 'make' ? await deeds.make(data) : await deeds[data.what]();
    postMessage({ ok: true, told });
  } catch (error) {
    postMessage({ ok: false, told: String(error) });
  }
});
