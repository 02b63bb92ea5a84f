import { describe, expect, test } from 'vitest';
import {
  attachEvidence,
  changeField,
  createAnnotation,
  deleteRecord,
  restoreRecord,
} from '../../../utils/core/notebook/edits.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { annotationId, evidenceId, provisionSubject } from '../../../utils/core/notebook/record-id.ts';
import {
  countNotes,
  countsOn,
  notesOn,
  notesOnPage,
  pageOfNotes,
  spansOf,
} from '../../../utils/storage/annotations.ts';
import { record } from '../../../utils/storage/around.ts';
import { historyOf } from '../../../utils/storage/history.ts';
import { becomeAnother, whoAmI } from '../../../utils/storage/identity.ts';
import { countSearch, searchRecords } from '../../../utils/storage/search.ts';
import { undoChanges, writeEdits } from '../../../utils/storage/write.ts';
import { onNews, onPlan, PLAN } from './passages.ts';
import { open } from './stage.ts';

const eId = 'art_2__sec_I__para_2__point_1';
const make = (uuid: string, text: string, motivation: 'commenting' | 'questioning' = 'commenting') =>
  createAnnotation(annotationId(uuid), { target: onPlan(100, [eId]), motivation, text, private: false });

test('another person of the same machine writes under an id of their own; what was written keeps its author', async () => {
  const db = open();
  await writeEdits(db, make('a', 'Của người trước'));
  const before = await whoAmI(db);
  const after = await becomeAnother(db);
  expect(after.author).not.toBe(before.author);
  expect(after.device).toBe(before.device);
  expect(await whoAmI(db)).toEqual(after);
  await writeEdits(db, make('b', 'Của người sau'));
  expect((await record(db, 'annotation:a'))?.created.by).toBe(before.author);
  expect((await record(db, 'annotation:b'))?.created.by).toBe(after.author);
});

test('evidence and private notes are found by themselves', async () => {
  const db = open();
  await writeEdits(db, make('a', 'Một'));
  await writeEdits(db, make('b', 'Hai'));
  const subject = provisionSubject(PLAN, eId);
  await writeEdits(db, attachEvidence(null, subject, 'annotation:a', true));
  const [b] = (await pageOfNotes(db, {}, 'newest', 0, 1)) as [RecordState<'annotation'>];
  await writeEdits(db, changeField(b, 'private', true));
  const ids = async (filter: Parameters<typeof pageOfNotes>[1]) =>
    (await pageOfNotes(db, filter, 'newest', 0, 9)).map(({ id }) => id);
  expect(await ids({ evidence: 'yes' })).toEqual(['annotation:a']);
  expect(await ids({ private: 'yes' })).toEqual(['annotation:b']);
  expect(await ids({ evidence: 'yes', private: 'yes' })).toEqual([]);
  const evidence = (await record(db, evidenceId(subject, 'annotation:a'))) as RecordState<'evidence'>;
  await writeEdits(db, attachEvidence(evidence, subject, 'annotation:a', false));
  expect(await ids({ evidence: 'yes' })).toEqual([]);
});

describe('what is written', () => {
  test('is found wherever it belongs', async () => {
    const db = open();
    expect(await writeEdits(db, make('a', 'Cần xem lại ngành giáo dục'))).toMatchObject({ ok: true });
    expect(await writeEdits(db, make('b', 'Vì sao chậm?', 'questioning'))).toMatchObject({ ok: true });
    const page = 'https://baothainguyen.vn/tin?id=1';
    await writeEdits(
      db,
      createAnnotation(annotationId('c'), {
        target: onNews(`${page}#x`),
        motivation: 'highlighting',
        text: '',
        private: false,
      }),
    );
    expect(await countNotes(db, {})).toBe(3);
    expect((await pageOfNotes(db, {}, 'newest', 0, 2)).map(({ id }) => id)).toEqual([
      'annotation:c',
      'annotation:b',
    ]);
    expect(await countNotes(db, { motivation: 'questioning', field: 'art_2__sec_I' })).toBe(1);
    expect((await notesOn(db, PLAN, eId)).map(({ id }) => id)).toEqual(['annotation:b', 'annotation:a']);
    expect(await countsOn(db, PLAN, [eId, 'art_1'])).toEqual(
      new Map([[eId, { notes: 1, questions: 1, statuses: 0, evidence: 0 }]]),
    );
    expect(await spansOf(db, PLAN)).toHaveLength(2);
    expect(await notesOnPage(db, page)).toMatchObject([{ id: 'annotation:c', target: { type: 'page' } }]);
    expect(await countSearch(db, 'giao duc', {})).toBe(1);
    expect(await countSearch(db, 'giáo dục', {})).toBe(1);
    expect(await countSearch(db, 'giào', {})).toBe(0);
    expect((await searchRecords(db, 'cham?', {}, 0, 9)).map(({ id }) => id)).toEqual(['annotation:b']);
  });

  test('is edited, deleted, restored and undone, and each step is kept', async () => {
    const db = open();
    const made = await writeEdits(db, make('a', 'một'));
    if (!made.ok) throw new Error(made.error);
    const state = made.value.records[0] as RecordState<'annotation'>;
    const edited = await writeEdits(db, changeField(state, 'text', 'hai'));
    if (!edited.ok) throw new Error(edited.error);
    expect(edited.value.records[0]?.fields).toMatchObject({ text: 'hai' });
    const undone = await undoChanges(
      db,
      edited.value.changes.map(({ id }) => id),
    );
    expect(undone).toMatchObject({ ok: true, value: { records: [{ fields: { text: 'một' } }] } });
    const now = (await record(db, state.id)) as RecordState;
    await writeEdits(db, deleteRecord(now));
    expect(await countNotes(db, {})).toBe(0);
    expect(await countSearch(db, 'mot', {})).toBe(0);
    expect(await countsOn(db, PLAN, [eId])).toEqual(new Map());
    await writeEdits(db, restoreRecord((await record(db, state.id)) as RecordState));
    expect(await countNotes(db, { text: 'một' })).toBe(1);
    expect(await historyOf(db, state.id)).toHaveLength(8);
  });

  test('is not written again when the same making is sent twice', async () => {
    const db = open();
    const id = annotationId('a');
    const [one, two] = await Promise.all([
      writeEdits(db, make('a', 'x'), { making: id }),
      writeEdits(db, make('a', 'x'), { making: id }),
    ]);
    expect([one, two]).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await historyOf(db, id)).toHaveLength(4);
    expect((await record(db, id))?.heads).toMatchObject({ text: [{ value: 'x' }] });
  });
});
