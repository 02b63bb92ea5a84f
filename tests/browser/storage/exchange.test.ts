import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import type { Change } from '../../../utils/core/notebook/change.ts';
import { changeField, deleteRecord } from '../../../utils/core/notebook/edits.ts';
import { foldLog } from '../../../utils/core/notebook/fold.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { record } from '../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { eraseRecords } from '../../../utils/storage/erase.ts';
import { recordsOut } from '../../../utils/storage/export.ts';
import type { Progress } from '../../../utils/storage/import-plan.ts';
import { listImports, undoImport } from '../../../utils/storage/imports.ts';
import { plain } from '../../../utils/storage/log.ts';
import { rebuild } from '../../../utils/storage/rebuild.ts';
import { openStaging } from '../../../utils/storage/staging.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import { dump, logOf, open, takeIn } from './stage.ts';
import { type Step, steps, tell } from './story.ts';

/** What goes from one notebook to another, as a file would carry it; `direct` as in the options of a commit. */
async function give(from: NotebookDatabase, to: NotebookDatabase, direct?: number): Promise<void> {
  const staging = await openStaging(to, { name: 'tệp' });
  if (!staging.ok) throw new Error(staging.error);
  const portion: RecordEntry[] = [];
  for await (const entry of recordsOut(from, {}, { withPrivate: true })) portion.push(entry);
  expect(await staging.value.add(portion)).toMatchObject({ ok: true });
  expect(await staging.value.commit(direct === undefined ? {} : { direct })).toMatchObject({ ok: true });
}

/** Some of the changes, as keys have it. */
const some = (changes: readonly Change[], keys: readonly number[]): Change[] =>
  changes.filter((_, i) => (keys[i % keys.length] ?? 0) % 2 === 0);

const keys = fc.array(fc.nat(7), { minLength: 7, maxLength: 13 });

describe('three people', () => {
  test('who exchange in any order, any number of times, by one way or the other, end equal', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps(30),
        keys,
        keys,
        fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.boolean()), { maxLength: 5 }),
        async (story: Step[], mine: number[], theirs: number[], ways) => {
          const changes = await tell(story);
          const all = [open(), open(), open()] as const;
          await takeIn(all[0], some(changes, mine));
          await takeIn(all[1], some(changes, theirs));
          await takeIn(all[2], changes);
          const of = (i: number) => all[i % 3] as NotebookDatabase;
          for (const [from, to, aside] of ways)
            if (from !== to) await give(of(from), of(to), aside ? 0 : undefined);
          for (const [from, to] of [
            [0, 1],
            [1, 2],
            [2, 0],
            [2, 1],
          ] as const)
            await give(of(from), of(to));
          const [one, two, three] = await Promise.all(all.map(dump));
          expect(two).toEqual(one);
          expect(three).toEqual(one);
          const logs = await Promise.all(all.map(logOf));
          expect(logs[1]).toEqual(logs[0]);
          expect(logs[2]).toEqual(logs[0]);
          expect(logs[0]).toEqual(changes.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
          for (const db of all) db.close();
        },
      ),
      { numRuns: 12 },
    );
  }, 120_000);
});

describe('an import', () => {
  test('by way of the other shelf makes what the direct way makes; taken back, all is as before', async () => {
    await fc.assert(
      fc.asyncProperty(steps(40), keys, async (story: Step[], mine: number[]) => {
        const changes = await tell(story);
        const [directly, aside] = [open(), open()];
        for (const db of [directly, aside]) await takeIn(db, some(changes, mine));
        const before = [await dump(directly), await logOf(directly)];
        const taken = await Promise.all([takeIn(directly, changes), takeIn(aside, changes, { direct: 0 })]);
        expect(await dump(aside)).toEqual(await dump(directly));
        for (const [i, db] of [directly, aside].entries()) {
          const done = taken[i];
          if (!done?.ok) throw new Error('not taken in');
          const back = await undoImport(db, done.value.id, { direct: i === 0 ? 2000 : 0 });
          if (done.value.changes === 0) expect(back).toEqual({ ok: false, error: 'missing' });
          else expect(back).toMatchObject({ ok: true });
          expect([await dump(db), await logOf(db)]).toEqual(before);
          expect(await listImports(db)).toHaveLength((before[1] as Change[]).length > 0 ? 1 : 0);
          db.close();
        }
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  test('keeps what others write, delete and erase while it is built', async () => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(steps(40), keys, async (story: Step[], mine: number[]) => {
        const changes = await tell(story);
        const db = open();
        await takeIn(db, some(changes, mine));
        const deeds: (() => Promise<unknown>)[] = [];
        for (const [id, state] of foldLog(some(changes, mine))) {
          const note = state as RecordState<'annotation'>;
          const what = deeds.length % 4;
          if (what === 0) deeds.push(() => eraseRecords(db, [id]));
          else if (what === 1) deeds.push(() => writeEdits(db, deleteRecord(state)));
          else if (state.kind === 'annotation')
            deeds.push(() => writeEdits(db, changeField(note, 'text', `sửa ${id}`)));
        }
        const writing: Promise<unknown>[] = [];
        const onProgress = ({ step }: Progress) => {
          if (step === 'building') writing.push(...deeds.splice(0, 2).map((deed) => deed()));
        };
        expect(await takeIn(db, changes, { direct: 0, onProgress })).toMatchObject({ ok: true });
        written += writing.length;
        for (const each of await Promise.all(writing)) expect(each).toMatchObject({ ok: true });
        const made = await dump(db);
        await rebuild(db);
        expect(made).toEqual(await dump(db));
        db.close();
      }),
      { numRuns: 20 },
    );
    expect(written).toBeGreaterThan(20);
  }, 120_000);

  test('that is taken back leaves what was written on its records since', async () => {
    for (const direct of [2000, 0]) {
      const changes = await tell([{ who: 0, what: 'note', a: 1, b: 1 }]);
      const db = open();
      const taken = await takeIn(db, changes, { direct });
      if (!taken.ok) throw new Error(taken.error);
      const id = changes[0]?.record ?? '';
      const note = (await record(db, id)) as RecordState<'annotation'>;
      await writeEdits(db, changeField(note, 'text', 'của tôi'));
      expect(await undoImport(db, taken.value.id, { direct })).toMatchObject({ ok: true });
      expect((await record(db, id))?.fields).toEqual({ text: 'của tôi' });
      expect((await logOf(db)).map(({ value }) => value)).toEqual(['của tôi']);
      // And it may come again.
      expect(await takeIn(db, changes, { direct })).toMatchObject({ ok: true });
      expect(await record(db, id)).toMatchObject({
        fields: { text: 'của tôi', motivation: note.fields.motivation },
      });
      expect(plain((await db.changes.toArray())[0] as Change)).not.toHaveProperty('batch');
    }
  });
});
