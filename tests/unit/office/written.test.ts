import fc from 'fast-check';
import { type Cell, readXlsx as library } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { escaped, unescaped } from '../../../utils/office/csv-escape.ts';
import { readCsv } from '../../../utils/office/csv-read.ts';
import { writeCsv } from '../../../utils/office/csv-write.ts';
import { rowHeight } from '../../../utils/office/row-height.ts';
import { writeXlsx } from '../../../utils/office/xlsx-write.ts';
import { tableFrom, WRITTEN } from '../core/exchange/table/stage.ts';
import { story } from './story.ts';

const table = tableFrom(story);
const [indicators, tasks] = table.sheets;

describe('the workbook', () => {
  const opened = writeXlsx(table, WRITTEN).then((bytes) => library(bytes, { readStyles: true }));
  const sheet = async (index: number) => {
    const found = (await opened).sheets[index];
    if (!found) throw new Error('no sheet');
    return found;
  };

  test('is the same file for the same table', async () => {
    expect(await writeXlsx(table, WRITTEN)).toEqual(await writeXlsx(tableFrom(story), WRITTEN));
  });

  test('has a row for each of 26 targets and one for each task, solution and assignment', async () => {
    expect(indicators?.rows.map(({ cells }) => cells[0])).toEqual(
      Array.from({ length: 26 }, (_, n) => n + 1),
    );
    expect(tasks?.rows).toHaveLength(87 + 23 + 2);
    expect((await sheet(0)).rows).toHaveLength(6 + 26);
  });

  test('has the columns that people keep, the ids hidden', async () => {
    const { rows, columns } = await sheet(0);
    expect(rows[5]).toEqual([
      'STT',
      'Chỉ tiêu',
      'ĐVT',
      'Mục tiêu NQ',
      'Thực hiện 2021',
      'Thực hiện 2022',
      'Thực hiện 2023',
      'Thực hiện 2024',
      'Thực hiện 2025 (ước)',
      'Cả giai đoạn 2021–2025',
      'Đánh giá',
      'Cơ quan chủ trì',
      'Cơ quan phối hợp',
      'Ghi chú/nguồn',
      'Người báo cáo',
      'Mã (không sửa)',
    ]);
    expect(columns?.map(({ hidden }) => Boolean(hidden))).toEqual([...Array(15).fill(false), true]);
  });

  test('keeps figures as numbers with just their decimals, and texts as texts whatever they begin with', async () => {
    const { cells, rows } = await sheet(0);
    const at = (row: number, column: number): Cell | undefined => cells?.get(`${row},${column}`);
    expect(rows[6]?.[5]).toBe(8.59);
    expect(at(6, 5)?.style?.numFmt).toBe('#,##0.00');
    expect(at(8, 5)?.style?.numFmt).toBe('#,##0');
    expect(rows.flat().filter((value) => String(value).includes('=1+1'))).toEqual([
      '2022: =1+1; Nguồn: @nguon',
    ]);
    expect([...(cells?.values() ?? [])].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  test('freezes its headings, repeats them in print, and is A4 landscape, one page wide', async () => {
    const { freezePane, pageSetup } = await sheet(0);
    expect(freezePane).toEqual({ rows: 6, columns: 2 });
    expect(pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: 'landscape',
      fitToWidth: 1,
      printTitlesRow: '$6:$6',
    });
  });

  test('offers states, which it insists on, and departments that stand, which it does not', async () => {
    const { dataValidations } = await sheet(0);
    expect(
      dataValidations?.map(({ range, formula1, showErrorMessage }) => [
        range,
        formula1,
        Boolean(showErrorMessage),
      ]),
    ).toEqual([
      ['K7:K32', "'Danh mục'!$A$1:$A$7", true],
      ['L7:L32', expect.stringMatching(/^'Danh mục'!\$B\$1:\$B\$\d+$/u), false],
      ['M7:M32', expect.stringMatching(/^'Danh mục'!\$B\$1:\$B\$\d+$/u), false],
    ]);
    const choices = await sheet(2);
    expect(choices.hidden).toBe(true);
    expect(choices.rows.slice(0, 7).map(([state]) => state)).toEqual([
      'Chưa triển khai',
      'Đang triển khai',
      'Có nguy cơ không đạt',
      'Đạt',
      'Vượt',
      'Không đạt',
      'Chưa đánh giá',
    ]);
    expect(choices.rows.flat()).not.toContain('Sở Kế hoạch và Đầu tư');
  });

  test('hides what was written, and nothing that no cell shows', async () => {
    const { hidden, rows } = await sheet(3);
    expect(hidden).toBe(true);
    expect(rows[1]).toEqual(expect.arrayContaining(['so-nghi-quyet/table', '1']));
    expect(table.exported.notes).toHaveLength(11);
  });
});

describe('CSV', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true });

  test('begins with a byte order mark, parts by semicolons and CRLF, and writes decimals with a comma', () => {
    const written = text.decode(writeCsv(indicators ?? { columns: [], rows: [] }));
    expect(written.startsWith('\ufeffSTT;Chỉ tiêu;ĐVT;')).toBe(true);
    expect(written.endsWith('\r\n')).toBe(true);
    expect(written).toContain(';8,59;');
    expect(written).toContain(';119,2;');
  });

  test('escapes what a spreadsheet would run, and takes any text back', () => {
    for (const [plain, kept] of [
      ['=1+1', "'=1+1"],
      ['+84', "'+84"],
      ['@x', "'@x"],
      ['-5', "'-5"],
      ["'=x", "''=x"],
      ["'tis", "'tis"],
      ['a=b', 'a=b'],
    ] as const) {
      expect(escaped(plain)).toBe(kept);
    }
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', 'a') })),
        (any) => {
          expect(unescaped(escaped(any))).toBe(any);
          expect(escaped(any)).not.toMatch(/^[=+\-@\t\r]/u);
        },
      ),
    );
  });

  test('gives every cell back through a file', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((any) => any.normalize('NFC'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), (rows) => {
        const columns = ['name', 'note'].map((heading) => ({ key: 'name' as const, heading }));
        const bytes = writeCsv({
          columns,
          rows: rows.map((cells) => ({ id: '', provision: '', target: null, cells })),
        });
        const [, ...read] = readCsv(bytes).sheets[0]?.rows ?? [];
        const texts = rows.map((cells) => cells.map((each) => (each.trim() === '' ? '' : each)));
        expect(read.map((row) => row.map((each) => (each?.kind === 'text' ? each.text : '')))).toEqual(texts);
      }),
    );
  });
});

test('a row is as high as its longest cell needs, and no higher than Excel allows', () => {
  const line = rowHeight([{ text: 'Sở Y tế', width: 20 }]);
  expect(rowHeight([{ text: 'Sở Y tế\nSở Tài chính', width: 20 }])).toBeGreaterThan(line);
  expect(rowHeight([{ text: 'Tỷ lệ người dân tham gia bảo hiểm y tế', width: 20 }])).toBeGreaterThan(line);
  expect(rowHeight([{ text: 'a'.repeat(9_000), width: 20 }])).toBe(409);
});
