import { liveQuery } from 'dexie';
import { describe, expect, test } from 'vitest';
import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import type { Change } from '../../../utils/core/notebook/change.ts';
import {
  changeField,
  createAnnotation,
  createReply,
  createStatus,
  deleteRecord,
  reportValue,
  setProfile,
} from '../../../utils/core/notebook/edits.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { countNotes } from '../../../utils/storage/annotations.ts';
import { record } from '../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { eraseRecords } from '../../../utils/storage/erase.ts';
import { recordsOut } from '../../../utils/storage/export.ts';
import { historyOf } from '../../../utils/storage/history.ts';
import { whoAmI } from '../../../utils/storage/identity.ts';
import { PLAN_KINDS } from '../../../utils/storage/import-plan.ts';
import { listImports, undoImport } from '../../../utils/storage/imports.ts';
import { rebuild } from '../../../utils/storage/rebuild.ts';
import { openStaging, type Staging } from '../../../utils/storage/staging.ts';
import { tidyImports } from '../../../utils/storage/tidy.ts';
import { undoChanges, writeEdits } from '../../../utils/storage/write.ts';
import { onPlan, PLAN } from './passages.ts';
import { dump, entriesOf, logOf, open, takeIn } from './stage.ts';
import type { StagerOrder } from './stager.worker.ts';
import { PROVISIONS } from './story.ts';

const note = (id: string, text = 'x') =>
  createAnnotation(`annotation:${id}`, {
    target: onPlan(5, [PROVISIONS[0] as string]),
    motivation: 'commenting',
    text,
    private: false,
  });
const status = (id: string) =>
  createStatus(`status:${id}`, {
    about: { resolution: PLAN, provision: PROVISIONS[0] as string },
    period: { kind: 'year', year: 2024 },
    territory: { kind: 'as adopted' },
    text: '',
    source: '',
    judgement: null,
    private: false,
  });

async function out(db: NotebookDatabase): Promise<RecordEntry[]> {
  const found: RecordEntry[] = [];
  for await (const entry of recordsOut(db, {}, { withPrivate: true })) found.push(entry);
  return found;
}

async function staged(db: NotebookDatabase, ...files: (readonly RecordEntry[])[]): Promise<Staging> {
  const staging = await openStaging(db, { name: 'tệp' });
  if (!staging.ok) throw new Error(staging.error);
  for (const entries of files) expect(await staging.value.add(entries)).toMatchObject({ ok: true });
  return staging.value;
}

/** Of each kind, the ids of its records. */
async function told(staging: Staging): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const kind of PLAN_KINDS) {
    const ids = (await staging.page(kind, 0, 100)).map(({ id }) => id);
    if (ids.length > 0) found[kind] = ids;
  }
  const { counts } = await staging.plan();
  for (const kind of PLAN_KINDS) expect(counts[kind]).toBe(found[kind]?.length ?? 0);
  return found;
}

/** A notebook and a file made from it that another person has worked on since. */
async function twoSides() {
  const [here, there] = [open(), open()];
  await writeEdits(here, [
    ...note('same'),
    ...note('edited'),
    ...note('fought'),
    ...note('erased'),
    ...note('mine'),
  ]);
  await takeIn(there, await logOf(here));
  const [theirs, mine] = (await Promise.all([there, here].map((db) => record(db, 'annotation:fought')))) as [
    RecordState<'annotation'>,
    RecordState<'annotation'>,
  ];
  const edited = (await record(there, 'annotation:edited')) as RecordState<'annotation'>;
  await writeEdits(there, [
    ...note('theirs'),
    ...changeField(edited, 'text', 'sửa'),
    ...changeField(theirs, 'text', 'a'),
  ]);
  await writeEdits(
    there,
    setProfile(null, (await whoAmI(there)).author, { name: 'Bình', role: '', unit: '' }),
  );
  await writeEdits(here, changeField(mine, 'text', 'b'));
  await eraseRecords(here, ['annotation:erased']);
  return { here, there, file: (await out(there)).filter(({ id }) => id !== 'annotation:mine') };
}

describe('the plan of an import', () => {
  test('tells of every record what becomes of it, and whose it is', async () => {
    const { here, there, file } = await twoSides();
    const staging = await staged(here, file);
    const { author } = await whoAmI(there);
    expect(await told(staging)).toEqual({
      new: ['annotation:theirs', `profile:${author}`],
      changed: ['annotation:edited'],
      conflict: ['annotation:fought'],
      here: ['annotation:same'],
      erased: ['annotation:erased'],
    });
    const { authors } = await staging.plan();
    const own = authors.find((each) => each.author === author);
    expect(own).toEqual({ author, name: 'Bình', records: 4 });
    const [change] = await staging.page('changed', 0, 1);
    expect(change?.before?.fields).toMatchObject({ text: 'x' });
    expect(change?.after?.fields).toMatchObject({ text: 'sửa' });
    const [fought] = await staging.page('conflict', 0, 1);
    expect(fought?.before?.heads.text).toHaveLength(1);
    expect(fought?.after?.heads.text).toHaveLength(2);
    expect(await staging.page('new', 1, 5)).toMatchObject([{ id: `profile:${author}`, before: null }]);
    await staging.discard();
  });

  const alter = (change: Change): Change => ({ ...change, value: 'đã sửa lén' });
  test.each<[string, (entry: RecordEntry) => RecordEntry, string]>([
    ['a text that is not what was hashed', (e) => ({ ...e, changes: e.changes.map(alter) }), 'altered'],
    ['another author', (e) => ({ ...e, changes: e.changes.map((c) => ({ ...c, by: 'x' })) }), 'altered'],
    ['a change of another record', (e) => ({ ...e, id: 'annotation:other' }), 'malformed'],
    ['an id of no kind', (e) => ({ ...e, id: '__proto__' }), 'malformed'],
    ['no change at all', (e) => ({ ...e, changes: [] }), 'malformed'],
    [
      'half a surrogate pair',
      (e) => ({ ...e, changes: [{ ...(e.changes[0] as Change), value: '\ud800' }] }),
      'malformed',
    ],
    [
      'a number that JSON has not',
      (e) => ({ ...e, changes: [{ ...(e.changes[0] as Change), value: Number.NaN }] }),
      'malformed',
    ],
  ])('refuses a record with %s, and takes the others', async (_, spoil, code) => {
    const [here, there] = [open(), open()];
    await writeEdits(there, [...note('good'), ...note('bad')]);
    const file = (await out(there)).map((entry) => (entry.id === 'annotation:bad' ? spoil(entry) : entry));
    const staging = await staged(here, file);
    const { refused = [], new: taken = [] } = await told(staging);
    expect(refused).toHaveLength(1);
    expect(taken).toEqual(['annotation:good']);
    expect(await staging.page('refused', 0, 1)).toMatchObject([
      { after: null, integrity: 'altered', refusal: { code } },
    ]);
    expect(await staging.commit()).toMatchObject({ ok: true, value: { changes: 4 } });
    expect((await logOf(here)).every(({ record: id }) => id === 'annotation:good')).toBe(true);
  });

  test('tells an altered change that bears the id of one that is here', async () => {
    const db = open();
    await writeEdits(db, note('a'));
    const staging = await staged(
      db,
      (await out(db)).map((entry) => ({ ...entry, changes: entry.changes.map(alter) })),
    );
    expect(await staging.page('refused', 0, 1)).toMatchObject([{ refusal: { code: 'collides' } }]);
    await staging.discard();
    expect(await record(db, 'annotation:a')).toMatchObject({ fields: { text: 'x' } });
  });

  const original = (entry: RecordEntry): RecordEntry => entry;
  const altered = (entry: RecordEntry): RecordEntry => ({ ...entry, changes: entry.changes.map(alter) });
  test.each([
    ['before', [original, altered]],
    ['behind', [altered, original]],
  ] as const)('refuses what is here and altered, the unaltered one %s it', async (_, files) => {
    const db = open();
    await writeEdits(db, note('a'));
    const file = await out(db);
    const staging = await staged(db, ...files.map((as) => file.map(as)));
    expect(await told(staging)).toEqual({ refused: ['annotation:a'] });
    expect(await staging.page('refused', 0, 1)).toMatchObject([
      { refusal: { code: 'collides' }, after: null },
    ]);
    await staging.discard();
  });

  test('refuses what is here where its signature is wrong', async () => {
    const db = open();
    await writeEdits(db, note('a'));
    const staging = await openStaging(db, { name: 'tệp', verify: async () => false });
    if (!staging.ok) throw new Error(staging.error);
    await staging.value.add(
      (await out(db)).map((entry) => ({
        ...entry,
        signatures: Object.fromEntries(entry.changes.map(({ id }) => [id, { key: 'k', signature: 's' }])),
      })),
    );
    expect(await staging.value.page('refused', 0, 1)).toMatchObject([{ refusal: { code: 'altered' } }]);
    await staging.value.discard();
  });

  test('of several files that hold the same record counts it once, with all they know of it', async () => {
    const { here, file } = await twoSides();
    const half = file.map((entry) => ({ ...entry, changes: entry.changes.slice(0, 4) }));
    const staging = await staged(here, half, file, file);
    expect((await told(staging)).conflict).toEqual(['annotation:fought']);
    await staging.commit();
    expect((await record(here, 'annotation:fought'))?.heads.text).toHaveLength(2);
  });

  test('knows what its signatures are worth, and keeps them with their changes', async () => {
    const [here, there] = [open(), open()];
    await writeEdits(there, [...note('signed'), ...note('half'), ...note('forged'), ...note('bare')]);
    const sign = ({ id, changes }: RecordEntry): RecordEntry => {
      const own = id.endsWith('bare') ? [] : id.endsWith('half') ? changes.slice(1) : changes;
      const signature = id.endsWith('forged') ? 'wrong' : 'right';
      return { id, changes, signatures: Object.fromEntries(own.map((c) => [c.id, { key: 'k', signature }])) };
    };
    const staging = await openStaging(here, {
      name: 'tệp',
      verify: async (_, { signature }) => signature === 'right',
    });
    if (!staging.ok) throw new Error(staging.error);
    const file = (await out(there)).map(sign);
    await staging.value.add(file);
    const found = await staging.value.page('new', 0, 9);
    expect(Object.fromEntries(found.map(({ id, integrity }) => [id, integrity]))).toEqual({
      'annotation:signed': 'signed',
      'annotation:half': 'unsigned',
      'annotation:forged': 'altered',
      'annotation:bare': 'unsigned',
    });
    await staging.value.commit();
    expect(await out(here)).toEqual(file);
    const [row] = await listImports(here);
    await undoImport(here, row?.id ?? '');
    expect(await here.signatures.count()).toBe(0);
  });
});

describe('what is left out', () => {
  test('stays out with all that hangs on it, by either way, and may be taken in again', async () => {
    for (const direct of [2000, 0]) {
      const [here, there] = [open(), open()];
      await writeEdits(there, [
        ...note('kept'),
        ...status('out'),
        ...reportValue(null, 'status:out', `${PROVISIONS[0]}__target_1`, { value: 1, unit: '%' }),
        ...createReply('reply:a', { to: 'status:out', text: 'a', private: false }),
        ...createReply('reply:b', { to: 'reply:a', text: 'b', private: false }),
      ]);
      const staging = await staged(here, await out(there));
      staging.leaveOut(['status:out', 'annotation:kept'], true);
      staging.leaveOut(['annotation:kept'], false);
      expect((await staging.plan()).counts.new).toBe(1);
      expect((await staging.page('new', 0, 9)).filter(({ leftOut }) => leftOut)).toHaveLength(4);
      expect(await staging.commit({ direct })).toMatchObject({ ok: true, value: { changes: 4 } });
      expect(new Set((await here.changes.toArray()).map(({ record: id }) => id))).toEqual(
        new Set(['annotation:kept']),
      );
      expect(await takeIn(here, await logOf(there))).toMatchObject({ ok: true });
      expect(await logOf(here)).toEqual(await logOf(there));
    }
  });
});

describe('what is staged', () => {
  test('is seen by nobody: not by lists, history, export, undo, a rebuild', async () => {
    const { here, file } = await twoSides();
    const look = async () => [
      await dump(here),
      await out(here),
      await historyOf(here, 'annotation:fought', true),
      await countNotes(here, {}),
      await listImports(here),
    ];
    const before = await look();
    const staging = await staged(here, file);
    expect(await look()).toEqual(before);
    const hidden = file.flatMap(({ changes }) => changes.map(({ id }) => id));
    const known = new Set(
      ((before[1] as RecordEntry[]) ?? []).flatMap(({ changes }) => changes.map(({ id }) => id)),
    );
    expect(
      await undoChanges(
        here,
        hidden.filter((id) => !known.has(id)),
      ),
    ).toMatchObject({
      ok: true,
      value: { changes: [] },
    });
    // An edit of a record that more is staged of does not let the staged part out.
    const mine = (await record(here, 'annotation:fought')) as RecordState<'annotation'>;
    await writeEdits(here, changeField(mine, 'text', 'c'));
    expect((await record(here, 'annotation:fought'))?.heads.text).toHaveLength(1);
    await staging.discard();
    expect((await here.changes.toArray()).filter(({ batch }) => batch !== undefined)).toEqual([]);
    expect(await here.portions.count()).toBe(0);
    await rebuild(here);
  });

  test('goes with an erasure of its record', async () => {
    const [here, there] = [open(), open()];
    await writeEdits(there, note('a', 'bimat'));
    await takeIn(here, await logOf(there));
    const state = (await record(there, 'annotation:a')) as RecordState<'annotation'>;
    await writeEdits(there, changeField(state, 'text', 'bimat nữa'));
    const staging = await staged(here, await out(there));
    await eraseRecords(here, ['annotation:a']);
    await staging.commit();
    expect(JSON.stringify(await here.changes.toArray())).not.toContain('bimat');
    expect(await record(here, 'annotation:a')).toBeNull();
  });

  test('is one import at a time', async () => {
    const db = open();
    const staging = await staged(db);
    expect(await openStaging(open(db.name), { name: 'khác' })).toEqual({ ok: false, error: 'busy' });
    expect(await undoImport(db, 'any')).toEqual({ ok: false, error: 'busy' });
    await staging.discard();
    await (await staged(db)).discard();
  });

  test('that is cancelled while it is built leaves nothing', async () => {
    const { here, file } = await twoSides();
    const before = [await dump(here), await logOf(here)];
    const staging = await staged(here, file);
    const cancel = new AbortController();
    const onProgress = () => cancel.abort();
    expect(await staging.commit({ direct: 0, onProgress, signal: cancel.signal })).toEqual({
      ok: false,
      error: 'cancelled',
    });
    expect(await staging.commit()).toEqual({ ok: false, error: 'missing' });
    await staging.discard();
    expect([await dump(here), await logOf(here)]).toEqual(before);
  });
});

describe('a worker that dies', () => {
  test.each(['staging', 'building', 'showing'] as const)('while %s leaves nothing half', async (moment) => {
    const [here, there] = [open(), open()];
    await writeEdits(there, Array.from({ length: 60 }, (_, n) => note(`their${n}`)).flat());
    await writeEdits(here, note('mine'));
    const before = [await dump(here), await logOf(here)];
    const worker = new Worker(new URL('./stager.worker.ts', import.meta.url), { type: 'module' });
    const order: StagerOrder = { name: here.name, entries: entriesOf(await logOf(there)) };
    await new Promise<void>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<string>) => {
        if (data === moment) resolve();
      };
      worker.postMessage(order);
    });
    worker.terminate();
    // The lock goes with the worker, though not at once.
    for (let n = 0; n < 100 && (await here.imports.count()) > (await listImports(here)).length; n += 1) {
      await tidyImports(here);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await tidyImports(here);
    const [row] = await listImports(here);
    if (row) {
      expect(moment).toBe('showing');
      expect(await countNotes(here, {})).toBe(61);
      await undoImport(here, row.id);
    }
    expect([await dump(here), await logOf(here)]).toEqual(before);
    expect(await here.imports.count()).toBe(0);
  });
});

describe('a live query', () => {
  test.each([2000, 0])(
    'hears of what another page took in and took back (directly up to %i)',
    async (direct) => {
      const [here, there] = [open(), open()];
      await writeEdits(there, [...note('a'), ...note('b')]);
      const counts: number[] = [];
      const page = open(here.name);
      const heard = (count: number): Promise<void> =>
        new Promise((resolve) => {
          const look = () => (counts.at(-1) === count ? resolve() : setTimeout(look, 10));
          look();
        });
      const following = liveQuery(async () => countNotes(page, {})).subscribe(
        (count) => void counts.push(count),
      );
      await heard(0);
      const taken = await takeIn(here, await logOf(there), { direct });
      await heard(2);
      if (taken.ok) await undoImport(here, taken.value.id, { direct });
      await heard(0);
      following.unsubscribe();
      expect(counts.every((count) => count === 0 || count === 2)).toBe(true);
    },
  );
});

test('deleted records travel as deleted', async () => {
  const [here, there] = [open(), open()];
  await writeEdits(there, note('a'));
  await takeIn(here, await logOf(there));
  const state = (await record(there, 'annotation:a')) as RecordState;
  await writeEdits(there, deleteRecord(state));
  await takeIn(
    here,
    (await out(there)).flatMap(({ changes }) => changes),
  );
  expect(await record(here, 'annotation:a')).toMatchObject({ deleted: true });
});
