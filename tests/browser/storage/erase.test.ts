import { describe, expect, test } from 'vitest';
import {
  attachEvidence,
  changeField,
  createAnnotation,
  createReply,
  createStatus,
  reportValue,
  setTag,
} from '../../../utils/core/notebook/edits.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { countNotes, countsOn, spansOf } from '../../../utils/storage/annotations.ts';
import { record } from '../../../utils/storage/around.ts';
import { keepDraft, listDrafts } from '../../../utils/storage/drafts.ts';
import { eraseRecords } from '../../../utils/storage/erase.ts';
import { rebuild } from '../../../utils/storage/rebuild.ts';
import { countSearch } from '../../../utils/storage/search.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import { onPlan, PLAN } from './passages.ts';
import { dump, open, shelfIn, takeIn } from './stage.ts';

const eId = 'art_2__sec_I__para_2__point_1';
const SECRET = 'bimat';

/** A note with everything that may hang on one, and another note. */
async function stage() {
  const db = open();
  const target = onPlan(5, [eId], `${SECRET} trong đoạn`);
  const annotation = {
    target,
    motivation: 'commenting',
    text: `${SECRET} trong ghi chú`,
    private: true,
  } as const;
  await writeEdits(db, [
    ...createAnnotation('annotation:a', annotation),
    ...createAnnotation('annotation:b', { ...annotation, target: onPlan(9, [eId]), text: 'còn lại' }),
    ...createStatus('status:s', {
      about: { resolution: PLAN, provision: eId },
      period: { kind: 'year', year: 2024 },
      territory: { kind: 'as adopted' },
      text: 'dựa trên hai ghi chú',
      source: '',
      judgement: null,
      private: false,
    }),
    ...reportValue(null, 'status:s', `${eId}__target_1`, { value: 8, unit: '%/năm' }),
    ...attachEvidence(null, 'status:s', 'annotation:a'),
    ...attachEvidence(null, 'status:s', 'annotation:b'),
    ...setTag(null, 'annotation:a', `${SECRET} thẻ`),
    ...createReply('reply:r', { to: 'annotation:a', text: `${SECRET} trả lời`, private: false }),
    ...createReply('reply:r2', { to: 'reply:r', text: `${SECRET} trả lời nữa`, private: false }),
  ]);
  const state = (await record(db, 'annotation:a')) as RecordState<'annotation'>;
  await writeEdits(db, changeField(state, 'text', `${SECRET} đã sửa`));
  await keepDraft(db, 'annotation:a text', { text: `${SECRET} đang gõ`, knowing: [] });
  await keepDraft(db, 'annotation:b text', { text: 'đang gõ', knowing: [] });
  return db;
}

const everything = async (db: Awaited<ReturnType<typeof stage>>) =>
  JSON.stringify([
    await db.changes.toArray(),
    await dump(db),
    await db.drafts.toArray(),
    // Which shelf is seen, and when it was made, is no content.
    (await db.meta.toArray()).filter(({ key }) => key !== 'shelf' && key !== 'year'),
  ]);

describe('an erasure', () => {
  test('leaves not a word of a note, of its earlier texts, of what hangs on it, of its draft', async () => {
    const db = await stage();
    const before = await db.changes.toArray();
    expect(await everything(db)).toContain(SECRET);
    const erased = await eraseRecords(db, ['annotation:a']);
    expect(erased).toMatchObject({ ok: true });
    if (!erased.ok) return;
    expect([...erased.value.records].sort()).toEqual([
      'annotation:a',
      'evidence:status:s|a',
      'reply:r',
      'reply:r2',
      `tag:annotation:a|${SECRET} thẻ`,
    ]);
    expect(await everything(db)).not.toContain(SECRET);
    expect(await countSearch(db, SECRET, {})).toBe(0);
    expect(await countNotes(db, {})).toBe(1);
    expect(await spansOf(db, PLAN)).toHaveLength(1);
    expect((await countsOn(db, PLAN, [eId])).get(eId)).toEqual({
      notes: 1,
      questions: 0,
      statuses: 1,
      evidence: 1,
    });
    expect((await listDrafts(db)).map(({ key }) => key)).toEqual(['annotation:b text']);
    const gone = before.filter(({ record: id }) => erased.value.records.includes(id)).map(({ id }) => id);
    expect((await db.erased.toArray()).map(({ id }) => id)).toEqual(gone.sort());
  });

  test('is not taken back by a file that still holds it, nor by a rebuild', async () => {
    const db = await stage();
    const kept = await db.changes.toArray();
    await eraseRecords(db, ['annotation:a']);
    const before = await everything(db);
    expect(await takeIn(db, kept)).toMatchObject({ ok: true, value: { changes: 0, shown: { records: [] } } });
    expect(await everything(db)).toBe(before);
    await rebuild(db);
    expect(await everything(db)).toBe(before);
  });

  test('of a status note takes its values and leaves the notes it rested on', async () => {
    const db = await stage();
    await eraseRecords(db, ['status:s']);
    expect(await countNotes(db, {})).toBe(2);
    expect((await countsOn(db, PLAN, [eId])).get(eId)).toEqual({
      notes: 2,
      questions: 0,
      statuses: 0,
      evidence: 0,
    });
    expect(
      (await (await shelfIn(db)).rows.toArray()).filter(
        ({ kind }) => kind === 'value' || kind === 'evidence',
      ),
    ).toEqual([]);
  });

  test('of what is not there changes nothing', async () => {
    const db = await stage();
    const before = await everything(db);
    expect(await eraseRecords(db, ['annotation:none'])).toMatchObject({ ok: true, value: { changes: [] } });
    expect(await everything(db)).toBe(before);
  });
});
