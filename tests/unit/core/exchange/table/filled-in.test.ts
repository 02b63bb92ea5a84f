import { beforeAll, describe, expect, test } from 'vitest';
import type { SheetBook } from '../../../../../utils/core/exchange/table/sheet.ts';
import { setRole } from '../../../../../utils/core/notebook/edits.ts';
import type { RecordState } from '../../../../../utils/core/notebook/model.ts';
import { isPrivate } from '../../../../../utils/core/notebook/state.ts';
import { readXlsx } from '../../../../../utils/office/xlsx-read.ts';
import { writeXlsx } from '../../../../../utils/office/xlsx-write.ts';
import {
  indicator,
  notebook,
  number,
  province,
  type Records,
  resolution,
  status,
  tableFrom,
  takeIn,
  taken,
  tasks,
  text,
  told,
  WRITTEN,
  withCell,
  year,
} from './stage.ts';

/** In the sheet of indicators E…I are the years 2021…2025, J all of them, K the state, N the note, O who reports. */
const after = province.territories.at(-1)?.id ?? '';
const records: Records = notebook(
  { edits: status('a', indicator(1), [8.59], { period: year(2022), source: 'soha.vn' }) },
  {
    edits: status('b', indicator(1), [6.33], { period: year(2025), territory: { kind: 'known', id: after } }),
  },
  { edits: status('c', indicator(6), [12.25], { period: { kind: 'date', date: '2024-06-30' } }) },
  {
    edits: status('d', tasks[0] as (typeof tasks)[number], [], {
      judgement: { state: 'in progress', reason: '' },
    }),
  },
  {
    edits: setRole(
      null,
      { resolution: resolution.id, eId: indicator(1).eId, department: 'so-tai-chinh' },
      'lead',
    ),
  },
);

let book: SheetBook;
beforeAll(async () => {
  const named = await readXlsx(await writeXlsx(tableFrom(records), WRITTEN));
  book = withCell(withCell(named, 0, 'C5', text('Chuyên viên C')), 0, 'L5', text('Sở Tài chính'));
});

type Cells = readonly (readonly [name: string, cell: ReturnType<typeof text> | null])[];
const fill = (cells: Cells, sheet = 0): SheetBook =>
  cells.reduce((filled, [name, cell]) => withCell(filled, sheet, name, cell), book);

const codes = (troubles: readonly { code: string; cell: string }[]) =>
  troubles.map(({ code, cell }) => `${cell} ${code}`);

const statuses = (all: Records): RecordState<'status'>[] =>
  [...all.values()].filter((each): each is RecordState<'status'> => each.kind === 'status');

describe('what a department fills in', () => {
  test('becomes a status note by the person in the head, with a profile, and nothing else', async () => {
    const { entries, unmatched } = await takeIn(fill([['G7', number(7.2)]]), records);
    expect(unmatched).toEqual([]);
    const all = taken(entries);
    expect(statuses(all).map(({ fields }) => fields)).toEqual([
      expect.objectContaining({
        period: year(2023),
        territory: { kind: 'as adopted' },
        text: '',
        judgement: null,
      }),
    ]);
    expect([...all.values()].filter(({ kind }) => kind === 'profile').map(({ fields }) => fields)).toEqual([
      { name: 'Chuyên viên C', unit: 'Sở Tài chính', role: '' },
    ]);
    expect(new Set([...all.values()].map(({ created }) => created.by)).size).toBe(1);
    expect(entries.flatMap(({ changes }) => changes.map(({ device }) => device))).toEqual(
      Array(entries.flatMap(({ changes }) => changes).length).fill('import:table'),
    );
    expect(statuses(all).some((state) => isPrivate(state))).toBe(false);
  });

  test('is here already when the file comes again, and changes when the person returns another', async () => {
    const first = fill([['G7', number(7.2)]]);
    const { entries } = await takeIn(first, records);
    const held: Records = new Map([...records, ...taken(entries)]);
    expect((await takeIn(first, held)).entries).toEqual([]);
    const later = { ...fill([['G7', number(7.4)]]), modified: '2025-11-25T00:00:00.000Z' };
    const earlier = { ...first, modified: '2025-11-01T00:00:00.000Z' };
    const early = await takeIn(earlier, records);
    const second = await takeIn(later, new Map([...records, ...taken(early.entries)]));
    expect(second.entries).toHaveLength(1);
    expect(second.entries[0]?.changes).toMatchObject([
      { field: 'reported', value: { value: 7.4 }, replaces: [expect.any(String)] },
    ]);
    // The other way round the older return stands beside the newer one.
    const newer = await takeIn(later, records);
    const older = await takeIn(earlier, new Map([...records, ...taken(newer.entries)]));
    expect(older.entries.flatMap(({ changes }) => changes)).toMatchObject([
      { value: { value: 7.2 }, replaces: [] },
    ]);
  });

  test('is by whom the row names; a unit behind the name counts', async () => {
    const { entries } = await takeIn(
      fill([
        ['G7', number(7.2)],
        ['O7', text('Chuyên viên B (Sở Công Thương)')],
        ['G8', number(60)],
      ]),
      records,
    );
    const people = [...taken(entries).values()]
      .filter(({ kind }) => kind === 'profile')
      .map(({ fields }) => fields);
    expect(people).toContainEqual({ name: 'Chuyên viên B', unit: 'Sở Công Thương', role: '' });
    expect(people).toContainEqual({ name: 'Chuyên viên C', unit: 'Sở Tài chính', role: '' });
  });

  test('is listed where nobody is named, unless the person who takes it in says who', async () => {
    const nameless = withCell(fill([['G7', number(7.2)]]), 0, 'C5', null);
    const { entries, unmatched } = await takeIn(nameless, records);
    expect([entries, codes(unmatched)]).toEqual([[], ['O7 no reporter']]);
    const asked = await takeIn(nameless, records, { reporter: { name: 'Chuyên viên C', unit: '' } });
    expect(asked.entries.length).toBeGreaterThan(0);
  });

  test('is by whom the first head names also on a sheet whose own head is empty', async () => {
    const { entries, unmatched } = await takeIn(fill([['D8', text('Chưa triển khai')]], 1), records);
    expect(unmatched).toEqual([]);
    expect([...taken(entries).values()].filter(({ kind }) => kind === 'profile')).toMatchObject([
      { fields: { name: 'Chuyên viên C', unit: 'Sở Tài chính' } },
    ]);
  });

  test('several rows of an indicator in one year are one note', async () => {
    const { entries } = await takeIn(
      fill([
        ['G8', number(60)],
        ['G9', text('30,5')],
        ['G10', number(9.5)],
      ]),
      records,
    );
    const all = taken(entries);
    expect(statuses(all)).toHaveLength(1);
    expect([...all.values()].filter(({ kind }) => kind === 'value')).toHaveLength(3);
  });

  test('a figure over one of another territory, or of a part of a year, stays there', async () => {
    const { entries, told: remarks } = await takeIn(
      fill([
        ['I7', number(6.4)],
        ['H15', number(12.3)],
      ]),
      records,
    );
    expect(
      statuses(taken(entries)).map(({ fields: { period, territory } }) => ({ period, territory })),
    ).toEqual(
      expect.arrayContaining([
        { period: year(2025), territory: { kind: 'known', id: after } },
        { period: { kind: 'date', date: '2024-06-30' }, territory: { kind: 'as adopted' } },
      ]),
    );
    expect(codes(remarks)).toEqual(['H15 part of a year']);
  });

  test('notes say of which year and source; what is unlabelled goes with the latest figure', async () => {
    const note = '2023: theo niên giám; Nguồn: Cục Thống kê\nchưa quyết toán\nhttps://thainguyen.gov.vn/a';
    const { entries } = await takeIn(
      fill([
        ['G9', number(30)],
        ['H9', number(31)],
        ['N9', text(note)],
      ]),
      records,
    );
    expect(told(taken(entries))).toMatchObject([
      { period: year(2023), text: 'theo niên giám', source: 'Cục Thống kê' },
      { period: year(2024), text: 'chưa quyết toán', source: 'https://thainguyen.gov.vn/a' },
    ]);
  });

  test('an estimate is kept as one', async () => {
    const { entries, told: remarks } = await takeIn(fill([['I9', text('ước 31,2')]]), records);
    expect(told(taken(entries))).toMatchObject([{ text: 'Số ước: Cơ cấu kinh tế: dịch vụ' }]);
    expect(codes(remarks)).toEqual(['I9 estimate']);
  });

  test('the average of all years has its own column', async () => {
    const { entries } = await takeIn(fill([['J7', text('7,3')]]), records);
    expect(told(taken(entries))).toMatchObject([{ period: { kind: 'span', from: 2021, to: 2025 } }]);
  });

  test('a cell that was emptied takes nothing back, and is told', async () => {
    const { entries, told: remarks } = await takeIn(fill([['F7', null]]), records);
    expect([entries, codes(remarks)]).toEqual([[], ['F7 cleared']]);
  });
});

describe('a changed state', () => {
  test('that the figures say too is not kept apart', async () => {
    const { entries, unmatched } = await takeIn(
      fill([
        ['H9', number(31)],
        ['K9', text('Đang triển khai')],
      ]),
      records,
    );
    expect([told(taken(entries)), unmatched]).toMatchObject([[{ judgement: null }], []]);
  });

  test('over other figures needs a reason, which the note column gives', async () => {
    const bare = await takeIn(
      fill([
        ['H9', number(31)],
        ['K9', text('Đạt')],
      ]),
      records,
    );
    expect(codes(bare.unmatched)).toEqual(['K9 needs reason']);
    expect(told(taken(bare.entries))).toMatchObject([{ judgement: null }]);
    const full = await takeIn(
      fill([
        ['H9', number(31)],
        ['K9', text('đạt')],
        ['N9', text('đã giữ đến hết kỳ')],
      ]),
      records,
    );
    expect(told(taken(full.entries))).toMatchObject([
      { judgement: { state: 'achieved', reason: 'đã giữ đến hết kỳ' } },
    ]);
  });

  test('without a figure is of the year that the table names', async () => {
    const { entries } = await takeIn(
      fill([
        ['K9', text('Đạt')],
        ['N9', text('có báo cáo')],
      ]),
      records,
    );
    expect(told(taken(entries))).toMatchObject([{ period: year(2024), judgement: { state: 'achieved' } }]);
  });

  test('of several rows of an indicator is the worst of them', async () => {
    const { entries } = await takeIn(
      fill([
        ['K8', text('Đạt')],
        ['K9', text('Không đạt')],
        ['N9', text('thiếu hai điểm')],
      ]),
      records,
    );
    expect(told(taken(entries))).toMatchObject([{ judgement: { state: 'not achieved' } }]);
  });

  test.each<[string, Cells, string[]]>([
    ['without a figure and a reason', [['K7', text('Đạt')]], ['K7 needs reason']],
    [
      'beside a figure of another target that says the same',
      [
        ['G8', number(60)],
        ['K9', text('Đạt')],
      ],
      ['K9 needs reason'],
    ],
    [
      'better than another row of the indicator',
      [
        ['K8', text('Đạt')],
        ['K9', text('Không đạt')],
        ['N9', text('thiếu hai điểm')],
      ],
      ['K8 worse row'],
    ],
    ['given only by its reason', [['N7', text('Lý do đánh giá: đã đạt')]], ['N7 reason alone']],
    ['as a line of other figures', [['N7', text('2023: số liệu khác: 6,3')]], ['N7 others line']],
  ])('%s is listed with its cell', async (_, cells, expected) => {
    expect(codes((await takeIn(fill(cells), records)).unmatched)).toEqual(expected);
  });

  test('better than what another row shows unchanged is listed', async () => {
    const shown = withCell(fill([['G8', number(60)]]), 0, 'K8', text('Không đạt'));
    const exported = await takeIn(withCell(shown, 0, 'N8', text('còn thấp')), records);
    const held: Records = new Map([...records, ...taken(exported.entries)]);
    const again = await readXlsx(await writeXlsx(tableFrom(held), WRITTEN));
    const filled = [
      ['C5', text('Chuyên viên C')],
      ['H8', number(61)],
      ['K9', text('Đạt')],
    ] as const;
    const { unmatched } = await takeIn(
      filled.reduce((all, [name, cell]) => withCell(all, 0, name, cell), again),
      held,
    );
    expect(codes(unmatched)).toContain('K9 worse row');
  });

  test('of a task needs no reason', async () => {
    const named = withCell(fill([['D8', text('Chưa triển khai')]], 1), 1, 'H8', text('Chuyên viên C'));
    const { entries, unmatched } = await takeIn(named, records);
    expect([told(taken(entries)), unmatched]).toMatchObject([
      [{ about: { provision: tasks[1]?.eId }, judgement: { state: 'not started', reason: '' } }],
      [],
    ]);
  });

  test('in other words is listed, with the words that are taken', async () => {
    const { unmatched } = await takeIn(fill([['K9', text('Tốt')]]), records);
    expect(codes(unmatched)).toEqual(['K9 unknown state']);
    expect(unmatched[0]?.params).toMatchObject({ value: 'Tốt', allowed: expect.stringContaining('Đạt, ') });
  });
});

describe('departments', () => {
  const roles = (all: Records) =>
    [...all.values()]
      .filter(({ kind }) => kind === 'responsibility')
      .map(({ id, fields }) => [id.split('|').at(-1), fields]);

  test('by name, by abbreviation, several, with a comma in a name', async () => {
    const { entries } = await takeIn(
      fill([
        ['L9', text('Sở KH&CN')],
        ['M9', text('Sở Văn hóa, Thể thao và Du lịch; Sở Y tế')],
      ]),
      records,
    );
    expect(roles(taken(entries))).toEqual(
      expect.arrayContaining([
        ['so-khoa-hoc-va-cong-nghe', { role: 'lead' }],
        ['so-van-hoa-the-thao-va-du-lich', { role: 'co-ordinating' }],
        ['so-y-te', { role: 'co-ordinating' }],
      ]),
    );
  });

  test('one that is named no more has no role; one that nobody knows is listed, and nothing of its cell taken', async () => {
    const { entries } = await takeIn(fill([['L7', text('Sở Công Thương')]]), records);
    expect(roles(taken(entries))).toEqual(
      expect.arrayContaining([
        ['so-cong-thuong', { role: 'lead' }],
        ['so-tai-chinh', { role: 'none' }],
      ]),
    );
    const unknown = await takeIn(fill([['L7', text('Sở Không Có; Sở Công Thương')]]), records);
    expect([unknown.entries, codes(unknown.unmatched)]).toEqual([[], ['L7 unknown department']]);
  });

  test('rows of one indicator that name different ones are listed', async () => {
    const { entries, unmatched } = await takeIn(
      fill([
        ['L8', text('Sở Y tế')],
        ['L9', text('Sở Tài chính')],
      ]),
      records,
    );
    expect([entries, codes(unmatched)]).toEqual([[], ['L8 departments differ', 'L9 departments differ']]);
  });
});
