import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../../utils/core/notebook/change.ts';
import { closePeriod, snapshotOf } from '../../../utils/core/notebook/closing.ts';
import {
  changeField,
  createAnnotation,
  createReply,
  createStatus,
  deleteRecord,
  reportValue,
  setRole,
} from '../../../utils/core/notebook/edits.ts';
import type { InboxQuery } from '../../../utils/core/notebook/inbox.ts';
import type { Period, RecordState, ReviewMark } from '../../../utils/core/notebook/model.ts';
import { annotationId, replyId, statusId } from '../../../utils/core/notebook/record-id.ts';
import { markReviewed } from '../../../utils/core/notebook/review.ts';
import { record } from '../../../utils/storage/around.ts';
import { closedPeriods, closingsIn, reportsIn } from '../../../utils/storage/closings.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { eraseRecords } from '../../../utils/storage/erase.ts';
import { historyOf } from '../../../utils/storage/history.ts';
import { whoAmI } from '../../../utils/storage/identity.ts';
import { inbox } from '../../../utils/storage/inbox.ts';
import { marksBy, reviewedRecords, verdictsOf } from '../../../utils/storage/reviews.ts';
import { undoChanges, writeEdits } from '../../../utils/storage/write.ts';
import { indicator } from '../components/samples.ts';
import { PLAN } from './passages.ts';
import { open } from './stage.ts';

const SEVEN = indicator(7);
const NOTE = annotationId('n1');
const MINE = annotationId('mine');
const STATUS = statusId('s1');
const YEAR: Period = { kind: 'year', year: 2024 };

let db: NotebookDatabase;
let me: string;

async function write(edits: readonly Edit[]) {
  const answer = await writeEdits(db, edits);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
}

/** Somebody else writes, and then it is me again. */
async function other(edits: readonly Edit[], name = 'lan') {
  await db.meta.put({ key: 'author', value: name });
  const written = await write(edits);
  await db.meta.put({ key: 'author', value: me });
  return written;
}

const note = (id: string, text: string): Edit[] =>
  createAnnotation(id, {
    target: {
      type: 'canonical',
      resolution: PLAN,
      hash: '',
      spans: [{ start: 0, end: 4 }],
      provisions: [SEVEN],
      quote: { exact: 'GRDP', prefix: '', suffix: '' },
      page: { url: 'https://thainguyen.gov.vn/nq', title: '' },
    },
    motivation: 'questioning',
    text,
    private: false,
  });
const status = (id: string, secret = false, period = YEAR): Edit[] =>
  createStatus(id, {
    about: { resolution: PLAN, provision: SEVEN },
    period,
    territory: { kind: 'as adopted' },
    text: '',
    source: '',
    judgement: null,
    private: secret,
  });

beforeEach(async () => {
  db = open();
  me = (await whoAmI(db)).author;
  await write(note(MINE, 'của tôi'));
  await other([
    ...note(NOTE, 'của lan'),
    ...status(STATUS),
    ...reportValue(null, STATUS, `${SEVEN}__target_1`, { value: 119.2, unit: 'triệu đồng' }),
    ...setRole(null, { resolution: PLAN, eId: SEVEN, department: 'tai-chinh' }, 'lead'),
    ...createReply(replyId('to-me'), { to: MINE, text: 'trả lời', private: false }),
    ...createReply(replyId('not-to-me'), { to: NOTE, text: 'tự trả lời', private: false }),
  ]);
});

const idsOf = async (query: Partial<InboxQuery> = {}): Promise<string[]> => {
  const { rows } = await inbox(db, { me, state: 'open', ...query }, 0, 100);
  return rows.map(({ id }) => id).sort();
};
async function mark(id: string, what: ReviewMark) {
  const [reviewed] = await reviewedRecords(db, [id]);
  if (!reviewed) throw new Error('not there');
  return write(markReviewed(reviewed.reviews[0] ?? null, id, me, what, reviewed.heads));
}

describe('the inbox', () => {
  it('holds what others made, and answers to what is mine', async () => {
    expect(await idsOf()).toEqual(
      [NOTE, 'reply:to-me', `responsibility:${PLAN}|${SEVEN}|tai-chinh`, STATUS].sort(),
    );
    expect(await idsOf({ author: me })).toEqual([]);
    expect(await idsOf({ kind: 'reply', provision: SEVEN })).toEqual(['reply:to-me']);
  });

  it('puts what is marked away, and what was edited or answered since back up', async () => {
    await mark(NOTE, 'asked');
    const { changes } = await mark(STATUS, 'accepted');
    expect(await idsOf({ state: 'asked' })).toEqual([NOTE]);
    expect(await idsOf({ state: 'accepted' })).toEqual([STATUS]);
    await other(createReply(replyId('answer'), { to: NOTE, text: 'đây', private: false }));
    const figure = (await reviewedRecords(db, [STATUS]))[0]?.values[0] ?? null;
    await other(reportValue(figure, STATUS, `${SEVEN}__target_1`, { value: 121, unit: 'triệu đồng' }));
    const { rows, counts } = await inbox(db, { me, state: 'open' }, 0, 100);
    expect(rows.find(({ id }) => id === NOTE)?.reason).toBe('answered');
    expect(rows.find(({ id }) => id === STATUS)?.reason).toBe('edited');
    expect(counts).toEqual({ open: 4, asked: 0, accepted: 0, checked: 0, all: 4 });
    expect((await verdictsOf(db, STATUS)).map(({ mark: what, edited }) => [what, edited])).toEqual([
      ['accepted', true],
    ]);
    await undoChanges(
      db,
      changes.map(({ id }) => id),
    );
    expect(await verdictsOf(db, STATUS)).toEqual([]);
  });

  it('is read in pages', async () => {
    const pages = await Promise.all([0, 2].map((offset) => inbox(db, { me, state: 'all' }, offset, 2)));
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(new Set(ids).size).toBe(4);
  });

  it('loses what is deleted', async () => {
    await other(deleteRecord((await record(db, NOTE)) as RecordState));
    expect(await idsOf()).not.toContain(NOTE);
    expect(await reviewedRecords(db, [NOTE])).toEqual([]);
  });
});

describe('marks', () => {
  it('are part of a record’s history, and go with it', async () => {
    await mark(NOTE, 'accepted');
    const fields = (await historyOf(db, NOTE, true)).map(({ field }) => field);
    expect(fields[0]).toBe('verdict');
    expect([...(await marksBy(db, me)).keys()]).toEqual([NOTE]);
    await eraseRecords(db, [NOTE]);
    expect([...(await marksBy(db, me)).keys()]).toEqual([]);
  });
});

describe('closings', () => {
  it('freeze what is reported, never what is private', async () => {
    await other([
      ...status(statusId('secret'), true),
      ...reportValue(null, statusId('secret'), `${SEVEN}__target_1`, { value: 1, unit: 'triệu đồng' }),
    ]);
    const reports = await reportsIn(db, PLAN);
    expect(reports.map((each) => each.status)).toEqual([STATUS]);
    await write(closePeriod(null, PLAN, snapshotOf(YEAR, reports)));
    expect(await closedPeriods(db, PLAN)).toEqual([YEAR]);
    expect(await closingsIn(db, 'another/2020/plan')).toEqual([]);
    const [closing] = await closingsIn(db, PLAN);
    await write(changeField(closing as RecordState<'closing'>, 'snapshot', null));
    expect(await closedPeriods(db, PLAN)).toEqual([]);
  });
});
