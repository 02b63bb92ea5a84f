import { describe, expect, test } from 'vitest';
import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import {
  attachEvidence,
  changeField,
  createAnnotation,
  createReply,
  createStatus,
  deleteRecord,
  reportValue,
  setDepartment,
  setProfile,
  setRole,
  setTag,
} from '../../../utils/core/notebook/edits.ts';
import type { Filter } from '../../../utils/core/notebook/filter.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { provisionSubject } from '../../../utils/core/notebook/record-id.ts';
import { record } from '../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { countRecords, recordsOut } from '../../../utils/storage/export.ts';
import { becomeAnother, whoAmI } from '../../../utils/storage/identity.ts';
import { writeEdits } from '../../../utils/storage/write.ts';
import { onNews, onPlan, PLAN } from './passages.ts';
import { logOf, open } from './stage.ts';
import { PAGES, PROVISIONS } from './story.ts';

const [FIRST = '', SECOND = ''] = PROVISIONS;

const annotation = (id: string, provision: string | null, isPrivate = false) =>
  createAnnotation(`annotation:${id}`, {
    target: provision === null ? onNews(PAGES[0] as string) : onPlan(5, [provision]),
    motivation: 'commenting',
    text: id,
    private: isPrivate,
  });
const status = (id: string, provision: string, isPrivate = false) =>
  createStatus(`status:${id}`, {
    about: { resolution: PLAN, provision },
    period: { kind: 'year', year: 2024 },
    territory: { kind: 'as adopted' },
    text: id,
    source: '',
    judgement: null,
    private: isPrivate,
  });
const reply = (id: string, to: string) => createReply(`reply:${id}`, { to, text: id, private: false });

/** A notebook of two people on two provisions, a page, and things private. */
async function stage(): Promise<{ db: NotebookDatabase; one: string; other: string }> {
  const db = open();
  const one = (await whoAmI(db)).author;
  await writeEdits(db, [
    ...setProfile(null, one, { name: 'Một', role: '', unit: '' }),
    ...annotation('first', FIRST),
    ...annotation('secret', FIRST, true),
    ...annotation('news', null),
    ...status('s', FIRST),
    ...reportValue(null, 'status:s', `${FIRST}__target_1`, { value: 8, unit: '%' }),
    ...attachEvidence(null, 'status:s', 'annotation:news'),
    ...attachEvidence(null, 'status:s', 'annotation:secret'),
    ...setTag(null, 'annotation:first', 'thẻ'),
    ...setTag(null, 'annotation:secret', 'kín'),
    ...reply('r', 'annotation:first'),
    ...reply('rr', 'reply:r'),
    ...reply('hidden', 'annotation:secret'),
    ...setRole(null, { resolution: PLAN, eId: FIRST, department: 'tai-chinh' }, 'lead'),
    ...setDepartment(null, 'thai-nguyen', 'moi', {
      name: 'Sở Mới',
      successor: null,
      until: null,
      retired: false,
    }),
  ]);
  const other = (await becomeAnother(db)).author;
  await writeEdits(db, [
    ...setProfile(null, other, { name: 'Hai', role: '', unit: '' }),
    ...annotation('second', SECOND),
    ...annotation('gone', SECOND),
    ...status('kept', SECOND, true),
    ...reportValue(null, 'status:kept', `${SECOND}__target_1`, { value: 1, unit: '%' }),
    ...attachEvidence(null, provisionSubject(PLAN, SECOND), 'annotation:second'),
    ...setRole(null, { resolution: PLAN, eId: SECOND, department: 'xay-dung' }, 'lead'),
  ]);
  await writeEdits(db, deleteRecord((await record(db, 'annotation:gone')) as RecordState));
  return { db, one, other };
}

async function out(db: NotebookDatabase, scope: Filter, withPrivate: boolean): Promise<RecordEntry[]> {
  const found: RecordEntry[] = [];
  for await (const entry of recordsOut(db, scope, { withPrivate })) found.push(entry);
  return found;
}

const OF_FIRST = [
  'annotation:first',
  'annotation:news',
  'department:thai-nguyen|moi',
  'evidence:status:s|news',
  'profile:one',
  'reply:r',
  'reply:rr',
  `responsibility:${PLAN}|${FIRST}|tai-chinh`,
  'status:s',
  'tag:annotation:first|thẻ',
  `value:s|${FIRST}__target_1`,
];
const WITH_SECRETS = [
  'annotation:secret',
  'evidence:status:s|secret',
  'reply:hidden',
  'tag:annotation:secret|kín',
];
const OF_SECOND = [
  'annotation:second',
  `evidence:${provisionSubject(PLAN, SECOND).replaceAll('|', '%7C')}|second`,
  'profile:other',
  `responsibility:${PLAN}|${SECOND}|xay-dung`,
];

describe('what goes out', () => {
  test.each<[string, Filter, boolean, readonly string[]]>([
    ['everything that is not private', {}, false, [...OF_FIRST, ...OF_SECOND, 'annotation:gone']],
    [
      'everything',
      {},
      true,
      [
        ...OF_FIRST,
        ...OF_SECOND,
        ...WITH_SECRETS,
        'annotation:gone',
        'status:kept',
        `value:kept|${SECOND}__target_1`,
      ],
    ],
    ['of one provision', { provision: FIRST }, false, OF_FIRST],
    ['of one provision, private notes too', { provision: FIRST }, true, [...OF_FIRST, ...WITH_SECRETS]],
    [
      'of a department',
      { department: 'xay-dung' },
      false,
      [...OF_SECOND, 'department:thai-nguyen|moi', 'profile:one'],
    ],
    [
      'of one kind',
      { kind: 'annotation', provision: FIRST },
      false,
      OF_FIRST.filter(
        (id) => !/^(?:status|value|evidence|responsibility)/u.test(id) && id !== 'annotation:news',
      ),
    ],
    [
      'of one author, without responsibilities',
      { author: 'other' },
      false,
      [
        ...OF_SECOND.filter((id) => !id.startsWith('responsibility')),
        'department:thai-nguyen|moi',
        'profile:one',
      ],
    ],
    ['of nothing', { text: 'không ai viết' }, true, []],
  ])('%s, whole, in the order of the ids, as counted', async (_, asked, withPrivate, expected) => {
    const { db, one, other } = await stage();
    const scope = asked.author === 'other' ? { ...asked, author: other } : asked;
    const found = await out(db, scope, withPrivate);
    const named = (id: string) =>
      id.replace('profile:one', `profile:${one}`).replace('profile:other', `profile:${other}`);
    expect(found.map(({ id }) => id)).toEqual(expected.map(named).toSorted());
    const log = await logOf(db);
    for (const { id, changes } of found)
      expect(changes.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        log.filter((each) => each.record === id),
      );
    const counts = Object.entries(await countRecords(db, scope, { withPrivate }));
    expect(counts.filter(([, count]) => count > 0)).toEqual(
      counts.flatMap(([kind]) => {
        const own = found.filter(({ id }) => id.startsWith(`${kind}:`)).length;
        return own > 0 ? [[kind, own]] : [];
      }),
    );
  });

  test('changes oldest first; who only wrote what was replaced is named too', async () => {
    const { db, other } = await stage();
    const note = (await record(db, 'annotation:first')) as RecordState<'annotation'>;
    await writeEdits(db, changeField(note, 'text', 'sửa'));
    const again = (await record(db, 'annotation:first')) as RecordState<'annotation'>;
    await becomeAnother(db);
    await writeEdits(db, changeField(again, 'text', 'sửa nữa'));
    const found = await out(db, { provision: FIRST }, false);
    const times = found.find(({ id }) => id === note.id)?.changes.map(({ at }) => at) ?? [];
    expect(times).toHaveLength(6);
    expect(times).toEqual(times.toSorted());
    expect(found.map(({ id }) => id)).toContain(`profile:${other}`);
  });

  test('what is private to somebody while people disagree stays here', async () => {
    const { db } = await stage();
    const note = (await record(db, 'annotation:first')) as RecordState<'annotation'>;
    await writeEdits(db, [...changeField(note, 'private', true), ...changeField(note, 'private', false)]);
    expect((await out(db, {}, false)).map(({ id }) => id)).not.toContain('annotation:first');
    expect((await out(db, {}, false)).map(({ id }) => id)).not.toContain('reply:rr');
  });
});
