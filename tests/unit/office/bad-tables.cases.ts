import { strToU8, zipSync } from 'fflate';
import { writeXlsx as write } from 'hucre/xlsx';
import { writeCsv } from '../../../utils/office/csv-write.ts';
import { writeXlsx } from '../../../utils/office/xlsx-write.ts';
import { notebook, resolution, tableFrom, WRITTEN } from '../core/exchange/table/stage.ts';
import {
  filled,
  foreign,
  GRDP,
  HEADINGS,
  lying,
  otherResolution,
  raw,
  rowXml,
  sheetXml,
  utf16,
  windows1258,
} from './parts.ts';

/** A file, and what is said of it: the fault for which nothing is taken, or what is listed and how many notes come in. */
export interface BadTable {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array> | Uint8Array;
  readonly fault?: string;
  /** "cell code" of what is not taken and of what is told. */
  readonly listed?: readonly string[];
  readonly notes?: number;
}

const row = [GRDP, '%/năm', 7.2, null, null, null, 'Chuyên viên C'];
const lines = (separator: string, end = '\r\n') =>
  [HEADINGS, [GRDP, '%/năm', '7,2', '', '', '', 'Chuyên viên C']]
    .map((cells) => cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
    .join(end);
const own = (change: (exported: ReturnType<typeof tableFrom>) => ReturnType<typeof tableFrom>) =>
  writeXlsx(change(tableFrom(notebook())), WRITTEN);
const hidden = (text: string, value: string) =>
  foreign([HEADINGS, row], {}).then(() =>
    write({
      sheets: [
        { name: 'a', rows: [HEADINGS, row] },
        {
          name: 'b',
          hidden: true,
          rows: [
            ['so-nghi-quyet/table', value],
            ['head', text],
          ],
        },
      ],
    }),
  );
const longer = (first: readonly number[], length: number): Uint8Array => {
  const bytes = new Uint8Array(length);
  bytes.set(first);
  return bytes;
};
const NO_IDS = [' no exported sheet', ' column gone', ' column gone', ' column gone'];
const NO_IDS_CSV = NO_IDS.slice(1);

export const badTables: readonly BadTable[] = [
  { name: 'an empty file', bytes: () => new Uint8Array(), fault: 'no table' },
  { name: 'a letter', bytes: () => strToU8('Kính gửi: Sở Tài chính'), fault: 'no table' },
  {
    name: 'a picture',
    bytes: () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13),
    fault: 'not text',
  },
  {
    name: 'a Word document',
    bytes: () => zipSync({ 'word/document.xml': strToU8('<a/>') }),
    fault: 'not a workbook',
  },
  {
    name: 'half a workbook',
    bytes: async () => (await foreign([HEADINGS, row])).slice(0, 900),
    fault: 'damaged',
  },
  {
    name: 'a workbook with a byte gone',
    bytes: async () => (await foreign([HEADINGS, row])).slice(1),
    fault: 'not text',
  },
  {
    name: 'a zip bomb',
    bytes: () => raw(filled, { 'xl/styles.xml': new Uint8Array(41 * 1024 * 1024) }),
    fault: 'too large',
  },
  {
    name: 'a zip bomb of many parts',
    bytes: () => raw(filled, Object.fromEntries(Array.from({ length: 2100 }, (_, n) => [`x/${n}.xml`, '']))),
    fault: 'too large',
  },
  {
    name: 'a part that is longer than it says',
    bytes: () => lying(raw(sheetXml(rowXml(1, HEADINGS) + ' '.repeat(500_000))), 300),
    fault: 'damaged',
  },
  {
    name: 'a part that is shorter than it says',
    bytes: () => lying(raw(filled), 60 * 1024 * 1024),
    fault: 'too large',
  },
  {
    name: 'entities that multiply',
    bytes: () => raw(`<!DOCTYPE a [<!ENTITY b "${'c'.repeat(99)}">]>${filled}`),
    fault: 'damaged',
  },
  { name: 'XML nested without end', bytes: () => raw(sheetXml('<row>'.repeat(200_000))), fault: 'too large' },
  { name: 'XML that ends in the middle', bytes: () => raw(filled.slice(0, 700)), fault: 'damaged' },
  {
    name: 'a workbook larger than any table',
    bytes: () => longer([0x50, 0x4b, 3, 4], 21 * 1024 * 1024),
    fault: 'too large',
  },
  {
    name: 'fifty-one sheets',
    bytes: () =>
      write({ sheets: Array.from({ length: 51 }, (_, n) => ({ name: `s${n}`, rows: [HEADINGS] })) }),
    fault: 'too large',
  },
  {
    name: 'an old .xls',
    bytes: () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]),
    fault: 'old workbook',
  },
  {
    name: 'a password',
    bytes: () =>
      write({ sheets: [{ name: 'a', rows: [HEADINGS, row] }], encryption: { password: 'x', spinCount: 10 } }),
    fault: 'locked',
  },
  {
    name: 'another sheet',
    bytes: () =>
      foreign([
        ['Họ tên', 'Lương'],
        ['An', 1],
      ]),
    fault: 'no table',
  },
  { name: 'no headings', bytes: () => foreign([row, row]), fault: 'no table' },
  { name: 'an empty sheet', bytes: () => foreign([]), fault: 'no table' },
  { name: 'headings alone', bytes: () => foreign([HEADINGS]), listed: NO_IDS, notes: 0 },
  {
    name: 'another resolution',
    bytes: () => own((table) => ({ ...table, exported: { ...table.exported, resolution: otherResolution } })),
    fault: 'other resolution',
  },
  { name: 'a newer version', bytes: () => hidden('{}', '2'), fault: 'newer' },
  {
    name: 'a hidden sheet that somebody was at',
    bytes: () => hidden('{"resolution": ', '1'),
    listed: NO_IDS,
    notes: 1,
  },
  {
    name: 'a hidden sheet with __proto__',
    bytes: () =>
      hidden(
        `{"resolution":"${resolution.id}","hash":"","reporting":{"kind":"year","year":2024},"__proto__":{"cells":[]}}`,
        '1',
      ),
    listed: NO_IDS.slice(1),
    notes: 1,
  },
  {
    name: 'a hidden sheet of the year 9999',
    bytes: () =>
      hidden(`{"resolution":"${resolution.id}","hash":"","reporting":{"kind":"year","year":9999}}`, '1'),
    listed: NO_IDS,
    notes: 1,
  },
  {
    name: 'columns gone and moved',
    bytes: () =>
      foreign([
        ['Ghi chú', 'Năm 2023', 'Chỉ tiêu'],
        ['Chuyên viên C báo', 7.2, GRDP],
      ]),
    listed: ['C2 no reporter', ' no exported sheet', ...Array(5).fill(' column gone')].map((each) =>
      each.replace('C2', 'A2'),
    ),
    notes: 0,
  },
  {
    name: 'merged cells',
    bytes: () =>
      foreign([['Bảng', null, null], HEADINGS, row], {
        merges: [
          { startRow: 0, endRow: 0, startCol: 0, endCol: 4 },
          { startRow: 2, endRow: 3, startCol: 0, endCol: 0 },
        ],
      }),
    listed: NO_IDS,
    notes: 1,
  },
  {
    name: 'a date for a figure',
    bytes: () =>
      foreign([HEADINGS, [GRDP, '', new Date(Date.UTC(2026, 4, 8)), null, null, null, 'Chuyên viên C']]),
    listed: ['C2 date', ...NO_IDS],
    notes: 0,
  },
  {
    name: 'a date of the year 9999',
    bytes: () =>
      foreign([HEADINGS, [GRDP, '', new Date(Date.UTC(9999, 11, 31)), null, null, null, 'Chuyên viên C']]),
    listed: ['C2 date', ...NO_IDS],
    notes: 0,
  },
  {
    name: 'formulas with their values',
    bytes: () =>
      raw(
        sheetXml(
          `${rowXml(1, HEADINGS)}<row r="2"><c r="A2" t="inlineStr"><is><t>${GRDP}</t></is></c><c r="C2"><f>7+0.2</f><v>7.2</v></c><c r="G2" t="str"><f>"Chuyên viên "&amp;"C"</f><v>Chuyên viên C</v></c></row>`,
        ),
      ),
    listed: NO_IDS,
    notes: 1,
  },
  {
    name: 'a formula without a value',
    bytes: () =>
      raw(
        sheetXml(
          `${rowXml(1, HEADINGS)}<row r="2"><c r="A2" t="inlineStr"><is><t>${GRDP}</t></is></c><c r="C2"><f>7+0.2</f></c></row>`,
        ),
      ),
    listed: NO_IDS,
    notes: 0,
  },
  {
    name: 'an error cell',
    bytes: () =>
      raw(
        sheetXml(
          `${rowXml(1, HEADINGS)}<row r="2"><c r="A2" t="inlineStr"><is><t>${GRDP}</t></is></c><c r="C2" t="e"><v>#N/A</v></c><c r="F2" t="e"><v>#REF!</v></c></row>`,
        ),
      ),
    listed: ['C2 error', 'F2 error', ...NO_IDS],
    notes: 0,
  },
  {
    name: 'a number that is none',
    bytes: () =>
      raw(
        sheetXml(
          `${rowXml(1, HEADINGS)}<row r="2"><c r="A2" t="inlineStr"><is><t>${GRDP}</t></is></c><c r="C2"><v>1e999</v></c></row>`,
        ),
      ),
    listed: NO_IDS,
    notes: 0,
  },
  {
    name: 'script in every field',
    bytes: () => foreign([HEADINGS, [GRDP, '', 7.2, '<script>', '<script>', '=cmd|a', '<img onerror=x>']]),
    listed: ['D2 not a number', 'E2 unknown state', ...NO_IDS],
    notes: 1,
  },
  {
    name: '1,048,576 rows declared',
    bytes: () =>
      raw(
        sheetXml(
          rowXml(1, HEADINGS) +
            rowXml(2, [GRDP, '', 7.2, '', '', '', 'Chuyên viên C']) +
            rowXml(1_048_576, ['', '', 1]),
          'A1:XFD1048576',
        ),
      ),
    listed: NO_IDS,
    notes: 1,
  },
  {
    name: 'a cell in the last corner',
    bytes: () =>
      raw(
        sheetXml(
          `${rowXml(1, HEADINGS)}${rowXml(2, [GRDP, '', 7.2, '', '', '', 'Chuyên viên C'])}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`,
        ),
      ),
    listed: NO_IDS,
    notes: 1,
  },
  {
    name: 'a cell beyond the last corner',
    bytes: () =>
      raw(sheetXml(`${rowXml(1, HEADINGS)}<row r="99999999"><c r="ZZZZZ99999999"><v>1</v></c></row>`)),
    listed: NO_IDS,
    notes: 0,
  },
  {
    name: 'rows of what is no indicator',
    bytes: () =>
      foreign([
        HEADINGS,
        ['Tỷ lệ hộ cận nghèo', '%', 1],
        ['Cộng', null, 3],
        row,
        [null, null, null, null, null, null, 'Trưởng phòng'],
      ]),
    listed: ['A2 unknown row', 'A3 unknown row', 'A5 unknown row', ...NO_IDS],
    notes: 1,
  },
  {
    name: 'an indicator twice',
    bytes: () => foreign([HEADINGS, row, row]),
    listed: ['A3 twice', ...NO_IDS],
    notes: 1,
  },
  {
    name: 'an id and words that part ways',
    bytes: () =>
      foreign([
        [...HEADINGS, 'Mã'],
        [...row, `${resolution.id}#art_2__sec_I__para_2__point_3__target_1`],
      ]),
    listed: ['A2 contradicts', ...NO_IDS.slice(0, -1)],
    notes: 0,
  },
  {
    name: 'an id of another resolution',
    bytes: () =>
      foreign([
        [...HEADINGS, 'Mã'],
        [...row, `${otherResolution}#art_2__sec_I__para_2__point_1__target_1`],
      ]),
    fault: 'other resolution',
  },
  {
    name: 'a note of 25,000 letters',
    bytes: () => foreign([HEADINGS, [GRDP, '', 7.2, null, null, 'a'.repeat(25_000), 'Chuyên viên C']]),
    listed: ['F2 too long', ...NO_IDS],
    notes: 1,
  },
  {
    name: 'names, departments and figures without end',
    bytes: () =>
      foreign([
        [...HEADINGS, 'Cơ quan chủ trì'],
        [GRDP, '', '9'.repeat(30_000), null, null, null, 'a'.repeat(30_000), 'Sở Y tế;'.repeat(4_000)],
      ]),
    listed: ['C2 not a number', 'H2 too long', ...NO_IDS.slice(0, -1)],
    notes: 0,
  },
  {
    name: 'CSV in UTF-16 with tabs',
    bytes: () => utf16(lines('\t'), false, true),
    listed: NO_IDS_CSV,
    notes: 1,
  },
  {
    name: 'CSV in UTF-16, the other way round, without a mark',
    bytes: () => utf16(lines(';'), true, false),
    listed: NO_IDS_CSV,
    notes: 1,
  },
  { name: 'CSV in Windows-1258', bytes: () => windows1258(lines(';')), listed: NO_IDS_CSV, notes: 1 },
  { name: 'CSV with commas', bytes: () => strToU8(lines(',')), listed: NO_IDS_CSV, notes: 1 },
  { name: 'CSV with line feeds alone', bytes: () => strToU8(lines(';', '\n')), listed: NO_IDS_CSV, notes: 1 },
  {
    name: 'CSV of ragged rows',
    bytes: () => strToU8(`;;\r\n${HEADINGS.join(';')}\r\n${GRDP};;7,2\r\n\r\nx\r\n;;;;;;;;;;;;;`),
    listed: ['G3 no reporter', ...NO_IDS_CSV],
    notes: 0,
  },
  {
    name: 'CSV with an open quotation mark',
    bytes: () => strToU8(`${HEADINGS.join(';')}\r\n"${GRDP};;7,2`),
    listed: NO_IDS_CSV,
    notes: 0,
  },
  { name: 'CSV with zeros', bytes: () => strToU8(`${lines(';')}\0`), fault: 'not text' },
  { name: 'CSV of 10 MB', bytes: () => new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61), fault: 'too large' },
  {
    name: 'CSV of 6,000 rows',
    bytes: () => strToU8(`${HEADINGS.join(';')}\r\n${`${GRDP};;1\r\n`.repeat(6_000)}`),
    fault: 'too large',
  },
  {
    name: 'our own CSV, nothing filled in',
    bytes: () => writeCsv(tableFrom(notebook()).sheets[0] as ReturnType<typeof tableFrom>['sheets'][number]),
    listed: [],
    notes: 0,
  },
];
