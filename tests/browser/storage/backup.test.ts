import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupDeeds } from '../../../entrypoints/dashboard/worker/backup/deeds.ts';
import { backupBytes } from '../../../entrypoints/dashboard/worker/backup/write.ts';
import type { Work } from '../../../entrypoints/dashboard/worker/serve.ts';
import { createAnnotation, setProfile } from '../../../utils/core/notebook/edits.ts';
import { mergeLogs } from '../../../utils/core/notebook/merge.ts';
import { annotationId } from '../../../utils/core/notebook/record-id.ts';
import { lock } from '../../../utils/crypto/passphrase.ts';
import { makeDeviceKey } from '../../../utils/crypto/signing.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { keepDraft, listDrafts } from '../../../utils/storage/drafts.ts';
import { eraseRecords } from '../../../utils/storage/erase.ts';
import { knownIdentity, whoAmI } from '../../../utils/storage/identity.ts';
import { listImports, undoImport } from '../../../utils/storage/imports.ts';
import { deviceKey, knownKeys, ownKeys, rememberKeys } from '../../../utils/storage/keys.ts';
import { openStaging } from '../../../utils/storage/staging.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import { onNews } from './passages.ts';
import { dump, open, takeIn } from './stage.ts';
import { PAGES, type Step, steps, tell } from './story.ts';

const PASSPHRASE = 'mật khẩu của bản sao lưu';
const MADE = '2025-06-01T00:00:00.000Z';
const SETTINGS = { options: { language: 'en' }, office: { issuer: 'HĐND tỉnh' } };
const work = (signal = new AbortController().signal): Work => ({ signal, onProgress: () => {} });

async function gathered(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of bytes) pieces.push(piece as Uint8Array<ArrayBuffer>);
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** What is in a backup, before it is locked; cheap derivation, for what is tried here is not how long it takes. */
const plainOf = (db: NotebookDatabase) =>
  gathered(backupBytes(db, { settings: SETTINGS, made: MADE }, work()));
const textOf = async (db: NotebookDatabase) => new TextDecoder().decode(await plainOf(db));
const locked = async (bytes: Uint8Array) =>
  new File([await gathered(lock(one(bytes), PASSPHRASE, 2))], 'a.sonq-backup.age');
const backupOf = async (db: NotebookDatabase) => locked(await plainOf(db));

async function restore(db: NotebookDatabase, file: File, adopt: boolean) {
  const deeds = backupDeeds(db);
  const opened = await deeds.openBackup({ file, passphrase: PASSPHRASE }, work());
  if (opened.state !== 'open') throw new Error(opened.fault);
  return { preview: opened.preview, ...(await deeds.restoreBackup({ adopt }, work())) };
}

const note = (id: string, isPrivate = false) =>
  createAnnotation(annotationId(id), {
    target: onNews(PAGES[0] as string),
    motivation: 'commenting',
    text: id,
    private: isPrivate,
  });

/** A notebook with something of everything. */
async function kept(name = 'Người sao lưu'): Promise<NotebookDatabase> {
  const db = open();
  const { author } = await whoAmI(db);
  await writeEdits(db, [
    ...setProfile(null, author, { name, role: '', unit: '' }),
    ...note('a'),
    ...note('secret', true),
  ]);
  await writeEdits(db, note('gone'));
  await eraseRecords(db, [annotationId('gone')]);
  await keepDraft(db, 'annotation:a text', { text: 'đang gõ', knowing: [] });
  await deviceKey(db, makeDeviceKey);
  const other = await makeDeviceKey('another-device');
  if (other) await rememberKeys(db, [other]);
  return db;
}

describe('into an empty notebook', () => {
  test('all of it comes back, equal in every byte, whatever the story', async () => {
    await fc.assert(
      fc.asyncProperty(steps(40), async (story: Step[]) => {
        const [db, empty] = [await kept(), open()];
        await takeIn(db, await tell(story));
        const { preview, settings } = await restore(empty, await backupOf(db), true);
        expect(preview).toMatchObject({ here: 0, refused: 0, drafts: 1, unused: true, mine: false });
        expect(settings).toEqual(SETTINGS);
        expect(await textOf(empty)).toBe(await textOf(db));
        expect(await dump(empty)).toEqual(await dump(db));
        expect(await ownKeys(empty)).toEqual(await ownKeys(db));
        expect(await knownIdentity(empty)).toEqual(await knownIdentity(db));
      }),
      { numRuns: 15, seed: 20201211 },
    );
  }, 120_000);

  test('without becoming its writer: own id and own key', async () => {
    const [db, empty] = [await kept(), open()];
    const before = await whoAmI(empty);
    await restore(empty, await backupOf(db), false);
    expect(await whoAmI(empty)).toEqual(before);
    const key = await deviceKey(empty, makeDeviceKey);
    expect(key?.device).toBe(before.device);
    expect((await ownKeys(empty)).length).toBe(2);
  });

  test('one undo takes its records back', async () => {
    const [db, empty] = [await kept(), open()];
    await restore(empty, await backupOf(db), true);
    const [row] = await listImports(empty);
    await undoImport(empty, row?.id ?? '');
    expect(await empty.changes.count()).toBe(0);
  });
});

describe('into a notebook that is used', () => {
  test('nothing that is there is overwritten, and nothing is lost', async () => {
    const [db, used] = [await kept(), await kept('Người ở đây')];
    await keepDraft(used, 'annotation:a text', { text: 'gõ ở đây', knowing: [] });
    await keepDraft(db, 'annotation:b text', { text: 'chỉ ở bản sao', knowing: [] });
    const before = await whoAmI(used);
    const logs = await Promise.all([db, used].map((each) => each.changes.toArray()));
    const { preview } = await restore(used, await backupOf(db), false);
    expect(preview).toMatchObject({ unused: false, mine: false, name: 'Người sao lưu' });
    const union = mergeLogs(logs[0] ?? [], logs[1] ?? []).map(({ id }) => id);
    expect((await used.changes.toCollection().primaryKeys()).sort()).toEqual(union);
    const drafts = await listDrafts(used);
    expect(drafts.map(({ text }) => text)).toEqual(['gõ ở đây', 'chỉ ở bản sao']);
    expect(await whoAmI(used)).toEqual(before);
    expect((await ownKeys(used)).length).toBe(2);
  });

  test('going on as its writer keeps this device and its key', async () => {
    const [db, used] = [await kept(), await kept('Người ở đây')];
    const [{ device }, { author }] = [await whoAmI(used), await whoAmI(db)];
    await restore(used, await backupOf(db), true);
    expect(await whoAmI(used)).toEqual({ author, device });
    expect((await deviceKey(used, makeDeviceKey))?.device).toBe(device);
  });

  test('again is nothing new', async () => {
    const db = await kept();
    const file = await backupOf(db);
    const text = await textOf(db);
    const { preview, records } = await restore(db, file, true);
    expect(preview).toMatchObject({ taking: 0, mine: true, unused: false });
    expect(records).toBe(0);
    expect(await textOf(db)).toBe(text);
    expect(await listImports(db)).toEqual([]);
  });

  test('what was erased here does not come back; what was erased there and stands here stays', async () => {
    const db = open();
    await writeEdits(db, note('a'));
    await writeEdits(db, note('b'));
    const both = await backupOf(db);
    await eraseRecords(db, [annotationId('a')]);
    const erased = await backupOf(db);
    await restore(db, both, true);
    expect(await db.changes.where('record').equals(annotationId('a')).count()).toBe(0);
    const other = open();
    await restore(other, both, true);
    await restore(other, erased, true);
    expect(await other.changes.where('record').equals(annotationId('a')).count()).toBeGreaterThan(0);
    expect(await other.erased.count()).toBe(0);
  });
});

describe('what is told, with nothing written', () => {
  const spoilt = (text: string, change: (head: Record<string, unknown>) => unknown): Uint8Array => {
    const end = text.indexOf('\n');
    const head = JSON.stringify(change(JSON.parse(text.slice(0, end))));
    return new TextEncoder().encode(`${head}${text.slice(end)}`);
  };
  const cases: readonly (readonly [
    name: string,
    make: (text: string) => Promise<File>,
    fault: string,
    passphrase: string,
  ])[] = [
    [
      'a wrong passphrase',
      async (text) => locked(new TextEncoder().encode(text)),
      'wrong passphrase',
      'khác',
    ],
    ['no passphrase', async (text) => locked(new TextEncoder().encode(text)), 'empty passphrase', ''],
    ['not locked', async (text) => new File([text], 'a'), 'not locked', PASSPHRASE],
    ['nothing', async () => new File([], 'a'), 'not locked', PASSPHRASE],
    [
      'cut off',
      async (text) => new File([(await locked(new TextEncoder().encode(text))).slice(0, -9)], 'a'),
      'truncated',
      PASSPHRASE,
    ],
    [
      'a byte changed',
      async (text) => {
        const bytes = new Uint8Array(
          await (await locked(new TextEncoder().encode(text.repeat(30)))).arrayBuffer(),
        );
        bytes[1000] = (bytes[1000] ?? 0) ^ 1;
        return new File([bytes], 'a');
      },
      'damaged',
      PASSPHRASE,
    ],
    [
      'a notebook file',
      async (text) => locked(new TextEncoder().encode(text.slice(text.indexOf('\n') + 1))),
      'not a backup',
      PASSPHRASE,
    ],
    [
      'no line',
      async () => locked(new TextEncoder().encode('{"format":"so-nghi-quyet/backup"}')),
      'not a backup',
      PASSPHRASE,
    ],
    ['no UTF-8', async () => locked(new Uint8Array([0xff, 0xfe, 10, 1])), 'not a backup', PASSPHRASE],
    [
      'a later version',
      async (text) => locked(spoilt(text, (head) => ({ ...head, version: 2 }))),
      'newer',
      PASSPHRASE,
    ],
    [
      'a member missing',
      async (text) => locked(spoilt(text, ({ identity: _, ...head }) => head)),
      'malformed',
      PASSPHRASE,
    ],
    [
      'a key that is none',
      async (text) => locked(spoilt(text, (head) => ({ ...head, keys: [{ id: 'x' }] }))),
      'malformed',
      PASSPHRASE,
    ],
    [
      'a resolution that was altered',
      async (text) =>
        locked(
          spoilt(text, (head) => ({ ...head, resolutions: [{ id: 'x/2020/y', hash: 'a'.repeat(64) }] })),
        ),
      'malformed',
      PASSPHRASE,
    ],
    [
      'records cut off',
      async (text) => locked(new TextEncoder().encode(text.slice(0, -300))),
      'malformed',
      PASSPHRASE,
    ],
    [
      'no records',
      async (text) => locked(new TextEncoder().encode(text.slice(0, text.indexOf('\n') + 1))),
      'malformed',
      PASSPHRASE,
    ],
  ];
  test.each(cases)('%s', async (_, make, fault, passphrase) => {
    const text = await textOf(await kept());
    const db = open();
    const answer = await backupDeeds(db).openBackup({ file: await make(text), passphrase }, work());
    expect(answer).toEqual({ state: 'failed', fault });
    const tables = [db.changes, db.erased, db.keys, db.drafts, db.imports, db.signatures, db.resolutions];
    expect(await Promise.all(tables.map((table) => table.count()))).toEqual(tables.map(() => 0));
    const next = await openStaging(db, { name: 'sau' });
    expect(next.ok).toBe(true);
    if (next.ok) await next.value.discard();
  });

  test('cancelled while it is read', async () => {
    const [file, db] = [await backupOf(await kept()), open()];
    const control = new AbortController();
    control.abort();
    await expect(
      backupDeeds(db).openBackup({ file, passphrase: PASSPHRASE }, work(control.signal)),
    ).rejects.toThrow();
    expect(await db.changes.count()).toBe(0);
    expect(await db.imports.count()).toBe(0);
  });

  test('looked at and given up', async () => {
    const [file, db] = [await backupOf(await kept()), open()];
    const deeds = backupDeeds(db);
    await deeds.openBackup({ file, passphrase: PASSPHRASE }, work());
    await deeds.closeBackup(null, work());
    expect(await db.changes.count()).toBe(0);
    expect(await knownKeys(db)).toEqual([]);
  });
});
