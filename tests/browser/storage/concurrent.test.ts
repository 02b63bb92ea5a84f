import { liveQuery } from 'dexie';
import { describe, expect, test } from 'vitest';
import {
  changeField,
  createAnnotation,
  deleteRecord,
  resolveConflict,
} from '../../../utils/core/notebook/edits.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { conflictsIn } from '../../../utils/core/notebook/state.ts';
import { countNotes, notesOn } from '../../../utils/storage/annotations.ts';
import { conflicts, record } from '../../../utils/storage/around.ts';
import { whoAmI } from '../../../utils/storage/identity.ts';
import { rebuild } from '../../../utils/storage/rebuild.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import { onPlan, PLAN } from './passages.ts';
import { dump, open } from './stage.ts';
import type { WriterOrder } from './writer.worker.ts';

const make = (id: string, eId = 'art_1', text = id) =>
  createAnnotation(`annotation:${id}`, {
    target: onPlan(5, [eId]),
    motivation: 'commenting',
    text,
    private: false,
  });

function inWorker(order: WriterOrder): Promise<boolean[]> {
  const worker = new Worker(new URL('./writer.worker.ts', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data as boolean[]);
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.postMessage(order);
  });
}

describe('several that write at once', () => {
  test('two pages and a worker: every note is kept, each change at a time of its own', async () => {
    const one = open();
    const two = open(one.name);
    const count = 25;
    const writers = [
      ...[one, two].map(async (db, side) => {
        const went: boolean[] = [];
        for (let i = 0; i < count; i += 1) went.push((await writeEdits(db, make(`page${side}-${i}`))).ok);
        return went;
      }),
      inWorker({ name: one.name, count, prefix: 'worker' }),
    ];
    const went = (await Promise.all(writers)).flat();
    expect(went).toEqual(Array(3 * count).fill(true));
    expect(await countNotes(one, {})).toBe(3 * count);
    const changes = await one.changes.toArray();
    expect(changes).toHaveLength(3 * count * 4);
    expect(new Set(changes.map(({ at }) => at)).size).toBe(changes.length);
    expect(new Set(changes.map(({ by, device }) => `${by} ${device}`)).size).toBe(1);
    const before = await dump(one);
    await rebuild(two);
    expect(await dump(one)).toEqual(before);
  }, 30_000);

  test('who writes is agreed on by pages that ask at the same time', async () => {
    const one = open();
    const two = open(one.name);
    const [a, b] = await Promise.all([whoAmI(one), whoAmI(two)]);
    expect(a).toEqual(b);
    expect(a.author).not.toBe(a.device);
  });
});

describe('two tabs that edit one note', () => {
  async function edited() {
    const one = open();
    const two = open(one.name);
    await writeEdits(one, make('a'));
    const seen = (await record(one, 'annotation:a')) as RecordState<'annotation'>;
    await Promise.all([
      writeEdits(one, changeField(seen, 'text', 'của tab một')),
      writeEdits(two, changeField(seen, 'text', 'của tab hai')),
    ]);
    return { one, two, now: (await record(two, 'annotation:a')) as RecordState<'annotation'> };
  }

  test('neither text is lost, and people are asked', async () => {
    const { one, now } = await edited();
    expect(conflictsIn(now)).toEqual(['text']);
    expect(now.heads.text?.map(({ value }) => value).sort()).toEqual(['của tab hai', 'của tab một']);
    expect(now.fields.text).toBe(now.heads.text?.[0]?.value);
    expect((await conflicts(one)).map(({ id }) => id)).toEqual(['annotation:a']);
    expect(await countNotes(one, { text: 'tab' })).toBe(1);
  });

  test('until somebody decides', async () => {
    const { one, now } = await edited();
    await writeEdits(one, resolveConflict(now, 'text', 'của cả hai'));
    expect(await conflicts(one)).toEqual([]);
    expect(await record(one, now.id)).toMatchObject({ fields: { text: 'của cả hai' } });
  });

  test('one deletes what the other edits: it is back, and people are asked', async () => {
    const one = open();
    const two = open(one.name);
    await writeEdits(one, make('a'));
    const seen = (await record(one, 'annotation:a')) as RecordState<'annotation'>;
    await Promise.all([
      writeEdits(one, deleteRecord(seen)),
      writeEdits(two, changeField(seen, 'text', 'còn cần')),
    ]);
    expect(await record(one, seen.id)).toMatchObject({
      deleted: false,
      revived: true,
      fields: { text: 'còn cần' },
    });
    expect((await conflicts(two)).map(({ id }) => id)).toEqual([seen.id]);
  });
});

describe('a live query', () => {
  const untilCalled = async (calls: readonly unknown[], count: number) => {
    for (let i = 0; calls.length < count && i < 100; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
  };

  test('hears of what a worker wrote, and of nothing that it does not show', async () => {
    const db = open();
    await writeEdits(db, make('first', 'art_1'));
    const here: string[][] = [];
    const elsewhere: string[][] = [];
    const ids = (notes: readonly { id: string }[]) => notes.map(({ id }) => id);
    const subscriptions = [
      liveQuery(() => notesOn(db, PLAN, 'art_1')).subscribe((notes) => here.push(ids(notes))),
      liveQuery(() => notesOn(db, PLAN, 'art_2')).subscribe((notes) => elsewhere.push(ids(notes))),
    ];
    await untilCalled(here, 1);
    await untilCalled(elsewhere, 1);
    await inWorker({ name: db.name, count: 1, prefix: 'worker' });
    await untilCalled(here, 2);
    expect(here).toEqual([['annotation:first'], ['annotation:worker0', 'annotation:first']]);
    expect(elsewhere).toEqual([[]]);
    await writeEdits(db, make('second', 'art_2'));
    await untilCalled(elsewhere, 2);
    expect(elsewhere).toEqual([[], ['annotation:second']]);
    expect(here).toHaveLength(2);
    for (const subscription of subscriptions) subscription.unsubscribe();
  });
});
