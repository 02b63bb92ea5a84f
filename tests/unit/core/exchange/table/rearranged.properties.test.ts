import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { lineOf } from '../../../../../utils/core/exchange/table/note-lines.ts';
import { readNote } from '../../../../../utils/core/exchange/table/read-note.ts';
import type { SheetBook, SheetCell } from '../../../../../utils/core/exchange/table/sheet.ts';
import { cellName } from '../../../../../utils/core/exchange/table/sheet.ts';
import { readXlsx } from '../../../../../utils/office/xlsx-read.ts';
import { writeXlsx } from '../../../../../utils/office/xlsx-write.ts';
import { filledIn, story } from '../../../office/story.ts';
import { bookOf, province, resolution, takeIn, WRITTEN, words, year } from './stage.ts';

/** Row of the headings in what we write. */
const HEAD = 5;

const rearranged = (
  book: SheetBook,
  change: (rows: SheetBook['sheets'][number]['rows']) => (SheetCell | null)[][],
): SheetBook => ({
  ...book,
  sheets: book.sheets.map((sheet, index) => (index === 0 ? { ...sheet, rows: change(sheet.rows) } : sheet)),
});

describe('a table that a person rearranged', () => {
  let book: SheetBook;
  let plain: Awaited<ReturnType<typeof takeIn>>;
  beforeAll(async () => {
    book = await readXlsx(await writeXlsx(filledIn(), WRITTEN));
    plain = await takeIn(book, story);
  });

  test('columns in any order, blank ones between, and rows sorted: the same entries', async () => {
    const width = 18;
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(
          Array.from({ length: width }, (_, n) => n),
          { minLength: width },
        ),
        fc.shuffledSubarray(
          Array.from({ length: 26 }, (_, n) => n),
          { minLength: 26 },
        ),
        async (columns, rows) => {
          const moved = rearranged(book, (all) => [
            ...all.slice(0, HEAD - 1).map((row) => [...row]),
            ...[HEAD - 1, HEAD, ...rows.map((row) => HEAD + 1 + row)].map((row) =>
              columns.map((column) => all[row]?.[column] ?? null),
            ),
          ]);
          const { entries, unmatched } = await takeIn(moved, story);
          expect(entries).toEqual(plain.entries);
          expect(unmatched).toEqual([]);
        },
      ),
      { numRuns: 20 },
    );
  }, 30_000);

  test('without ids: by the words, each target and task by its own', async () => {
    const without = rearranged(book, (all) => all.map((row) => row.slice(0, -1)));
    const { entries, unmatched } = await takeIn(without, story);
    expect([entries, unmatched]).toEqual([plain.entries, []]);

    const { targets } = { targets: resolution.provisions.flatMap(({ targets = [] }) => targets) };
    const named = await takeIn(
      bookOf([
        ['STT', 'Chỉ tiêu', 'Thực hiện 2021', 'Người báo cáo'],
        ...targets.map(({ measure }, index) => [index + 1, measure.toUpperCase(), 1, 'Chuyên viên C']),
      ]),
    );
    expect(named.unmatched).toEqual([]);
    expect(named.entries.filter(({ id }) => id.startsWith('value:'))).toHaveLength(26);
  });

  test('words that stand twice are nobody’s, unless the field tells', async () => {
    const all = resolution.provisions.filter(({ kind }) => ['task', 'solution', 'assignment'].includes(kind));
    const said = all.map(({ start, end }) => resolution.text.slice(start, end).trim());
    const twins = said.filter((each) => said.filter((other) => other === each).length > 1);
    expect(twins.length).toBeGreaterThan(2);
    const fieldOf = (parent: string | null) =>
      resolution.provisions.find(({ eId }) => eId === parent)?.heading ?? '';
    const rows = all.map(({ parent }, index) => [
      said[index] ?? '',
      fieldOf(parent),
      'Đang triển khai',
      'Chuyên viên C',
    ]);
    const bare = await takeIn(bookOf([['Nhiệm vụ', '', 'Tình trạng', 'Người báo cáo'], ...rows]));
    expect(bare.unmatched.map(({ code }) => code)).toEqual(twins.map(() => 'unknown row'));
    const told = await takeIn(bookOf([['Nhiệm vụ', 'Lĩnh vực', 'Tình trạng', 'Người báo cáo'], ...rows]));
    expect(told.unmatched).toEqual([]);
  });

  test('sorted by its words alone: every row whose id is another’s is listed', async () => {
    const mixed = rearranged(book, (all) => {
      const ids = all.slice(HEAD + 1).map((row) => row.at(-1) ?? null);
      return all.map((row, index) =>
        index <= HEAD ? [...row] : [...row.slice(0, -1), ids[(index - HEAD) % ids.length] ?? null],
      );
    });
    const { entries, unmatched } = await takeIn(mixed, story);
    expect(entries.filter(({ id }) => id.startsWith('value:'))).toEqual([]);
    expect(new Set(unmatched.map(({ code }) => code))).toEqual(new Set(['contradicts']));
  });
});

describe('a line of the note column', () => {
  const clean = fc
    .string({ unit: fc.constantFrom(...'ghi chú ước 12,5/:()'), maxLength: 20 })
    .map((any) => any.replace(/\s+/gu, ' ').trim());

  test('is read as it was written', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer({ min: 2021, max: 2025 }).map(year),
          fc.constant({ kind: 'span' as const, from: 2021, to: 2025 }),
          fc.constantFrom('2024-06-30', '2025-12-01').map((date) => ({ kind: 'date' as const, date })),
          fc
            .constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
            .map((quarter) => ({ kind: 'quarter' as const, year: 2023, quarter })),
        ),
        fc.constantFrom(
          { kind: 'as adopted' as const },
          ...province.territories.map(({ id }) => ({ kind: 'known' as const, id })),
          { kind: 'other' as const, name: 'Xã A (cũ)' },
        ),
        clean,
        clean,
        clean,
        (period, territory, note, source, reason) => {
          const judgement = reason === '' ? null : ({ state: 'at risk', reason } as const);
          const line = lineOf(
            { fields: { period, territory, text: note, source, judgement } },
            province.territories,
            words,
          );
          if (line === null) return;
          const read = readNote(line, province.territories, words);
          expect(read).toMatchObject({
            years: period.kind === 'span' ? { from: 2021, to: 2025 } : { from: expect.any(Number) },
            part: period.kind === 'date' || period.kind === 'quarter' ? period : null,
            text: note,
            source,
            reason,
          });
          expect(read?.territory ?? { kind: 'as adopted' }).toEqual(territory);
        },
      ),
    );
  });

  test.each([
    ['như báo cáo', { years: null, text: 'như báo cáo' }],
    ['2024: theo báo cáo', { years: { from: 2024, to: 2024 }, text: '', source: 'theo báo cáo' }],
    ['Báo cáo số 15/BC-SCT ngày 3/4/2024', { text: '', source: 'Báo cáo số 15/BC-SCT ngày 3/4/2024' }],
    ['15/BC-SCT', { text: '', source: '15/BC-SCT' }],
    ['chưa quyết toán; 120/2024/QĐ-UBND', { text: 'chưa quyết toán', source: '120/2024/QĐ-UBND' }],
    ['Theo Cục Thống kê; tăng nhờ FDI', { text: 'tăng nhờ FDI', source: 'Theo Cục Thống kê' }],
    ['Nguồn Cục Thống kê', { text: '', source: 'Cục Thống kê' }],
    ['Nguồn số liệu: Sở Tài chính', { text: '', source: 'Sở Tài chính' }],
    ['www.thainguyen.gov.vn/x', { text: '', source: 'www.thainguyen.gov.vn/x' }],
    ['Nguồn vốn giải ngân chậm', { text: 'Nguồn vốn giải ngân chậm', source: '' }],
    ['Theo dõi tiếp; 5/10 xã đạt', { text: 'Theo dõi tiếp; 5/10 xã đạt', source: '' }],
    ['theo báo cáo; Nguồn: Sở Y tế', { text: 'theo báo cáo', source: 'Sở Y tế' }],
    ['2021-2025: bình quân', { years: { from: 2021, to: 2025 }, text: 'bình quân' }],
    ['Nguồn: Báo cáo số 12/BC-UBND', { source: 'Báo cáo số 12/BC-UBND' }],
    ['nguồn: abc', { source: 'abc' }],
    ['https://thainguyen.gov.vn/x', { source: 'https://thainguyen.gov.vn/x', text: '' }],
    ['javascript:alert(1)', { source: '', text: 'javascript:alert(1)' }],
    ['2024', { years: null, text: '2024' }],
    ['2024 xã đạt chuẩn', { years: null, text: '2024 xã đạt chuẩn' }],
    ['2024 (đến 31/02/2024): x', { part: null, text: 'x' }],
    ['2024 (quý 2): x', { part: { kind: 'quarter', year: 2024, quarter: 2 } }],
    ['2024 (chưa đủ: x', { years: null, text: '2024 (chưa đủ: x' }],
    ['9999: x', { years: null }],
  ])('%s', (line, expected) => {
    expect(readNote(line, province.territories, words)).toMatchObject(expected);
  });
});

test('cells are named as a spreadsheet names them', () => {
  expect([
    cellName(0, 0),
    cellName(11, 5),
    cellName(0, 25),
    cellName(0, 26),
    cellName(0, 701),
    cellName(0, 702),
  ]).toEqual(['A1', 'F12', 'Z1', 'AA1', 'ZZ1', 'AAA1']);
});
