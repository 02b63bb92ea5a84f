import { strToU8, zipSync } from 'fflate';
import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { writeXlsx as write } from 'hucre/xlsx';
import type { SheetBook } from '../../../utils/core/exchange/table/sheet.ts';
import { readCsv } from '../../../utils/office/csv-read.ts';
import { readXlsx } from '../../../utils/office/xlsx-read.ts';
import { resolution } from '../core/exchange/table/stage.ts';

/** The headings of a table of indicators, shortened. */
export const HEADINGS = [
  'Chỉ tiêu',
  'ĐVT',
  'Thực hiện 2023',
  'Thực hiện 2024',
  'Đánh giá',
  'Ghi chú',
  'Người báo cáo',
];
export const GRDP = 'Tốc độ tăng trưởng kinh tế (GRDP) bình quân';

/** A workbook of one sheet, made by other hands than ours: no hidden sheet, no ids. */
export const foreign = async (rows: CellValue[][], more: Partial<WriteSheet> = {}): Promise<Uint8Array> =>
  await write({ sheets: [{ name: 'Sheet1', rows, ...more }] });

/** A workbook of raw parts, to be wrong in one of them. */
export function raw(sheet: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  };
  const bytes = Object.entries(all).map(([name, part]): [string, Uint8Array] => [
    name,
    typeof part === 'string' ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes), { level: 1 });
}

/** The XML of a sheet whose rows are inline texts, and numbers. */
export const sheetXml = (rows: string, dimension = 'A1:G3'): string =>
  `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${dimension}"/><sheetData>${rows}</sheetData></worksheet>`;

export const rowXml = (number: number, cells: readonly (string | number)[]): string =>
  `<row r="${number}">${cells
    .map((cell, index) => {
      const at = `${String.fromCharCode(65 + index)}${number}`;
      return typeof cell === 'number'
        ? `<c r="${at}"><v>${cell}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
    })
    .join('')}</row>`;

/** A table in which one figure is filled in. */
export const filled = sheetXml(
  rowXml(1, HEADINGS) + rowXml(2, [GRDP, '%/năm', 7.2, '', '', '', 'Chuyên viên C']),
);

/** A stored part that claims to be `claimed` bytes long when inflated. */
export function lying(bytes: Uint8Array, claimed: number): Uint8Array {
  const out = Uint8Array.from(bytes);
  const view = new DataView(out.buffer);
  for (let at = 0; at < out.length - 4; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, claimed, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, claimed, true);
  }
  return out;
}

/** Text as Windows wrote Vietnamese before Unicode: base letters, tones behind them. */
export function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  const bytesOf = (letter: string): number[] => {
    const own = table.get(letter);
    if (own !== undefined) return [own];
    const marks = letter.normalize('NFD');
    for (let split = marks.length - 1; split > 0; split -= 1) {
      // The tone may stand before the other mark in NFD: put the others together first.
      for (let at = 1; at < marks.length; at += 1) {
        const tone = table.get(marks.charAt(at));
        const base = table.get((marks.slice(0, at) + marks.slice(at + 1)).normalize('NFC'));
        if (tone !== undefined && base !== undefined) return [base, tone];
      }
    }
    throw new Error(`not in Windows-1258: ${letter}`);
  };
  return Uint8Array.from([...text.normalize('NFC')].flatMap(bytesOf));
}

export const utf16 = (text: string, isBig: boolean, hasMark: boolean): Uint8Array => {
  const units = [...(hasMark ? '\ufeff' : ''), ...text].join('');
  const out = new Uint8Array(units.length * 2);
  const view = new DataView(out.buffer);
  for (let index = 0; index < units.length; index += 1)
    view.setUint16(index * 2, units.charCodeAt(index), !isBig);
  return out;
};

export const otherResolution = resolution.id.replace('2020', '2015');

/** A file that people return, Excel or CSV, told apart by its first bytes. */
export async function readTableFile(bytes: Uint8Array): Promise<SheetBook> {
  const isContainer = [ZIP, OLE].some((first) => first.every((byte, index) => bytes[index] === byte));
  return isContainer ? readXlsx(bytes) : readCsv(bytes);
}

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
