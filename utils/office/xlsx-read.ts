import { EncryptedFileError } from 'hucre';
import { type Cell, type CellValue, readXlsx as read, type Sheet } from 'hucre/xlsx';
import { type SheetBook, type SheetCell, TableError } from '../core/exchange/table/sheet.ts';
import { guardedWorkbook } from './zip-guard.ts';

/** More than any table of this kind has; what a sheet declares beyond is blank in all that people send. */
const RANGE = 'A1:CV5000';
const MAX_SHEETS = 50;

/**
 * An Excel workbook as plain cells: typed numbers, texts, and what spreadsheets make of both. Formulas count by the value
 * that was kept with them. Nothing is run and nothing looked up.
 * @throws TableError
 */
export async function readXlsx(bytes: Uint8Array): Promise<SheetBook> {
  const kind = kindOf(bytes);
  if (kind !== 'zip') throw new TableError(kind);
  const guarded = guardedWorkbook(bytes);
  try {
    const { sheets, properties } = await read(guarded, { readStyles: true, range: RANGE });
    if (sheets.length > MAX_SHEETS) throw new TableError('too large', { limit: MAX_SHEETS });
    const modified = properties?.modified;
    return {
      modified: modified && !Number.isNaN(modified.getTime()) ? modified.toISOString() : null,
      sheets: sheets.map((sheet) => ({
        name: sheet.name,
        hidden: Boolean(sheet.hidden || sheet.veryHidden),
        rows: sheet.rows.map((row, r) => row.map((value, c) => cellOf(value, sheet, r, c))),
      })),
    };
  } catch (error) {
    if (error instanceof TableError) throw error;
    if (error instanceof EncryptedFileError) throw new TableError('locked', {}, { cause: error });
    throw new TableError('damaged', {}, { cause: error });
  }
}

/** By its first bytes: an OLE container is an old workbook, or a new one under a password. */
function kindOf(bytes: Uint8Array): 'zip' | 'old workbook' | 'locked' | 'not a workbook' {
  const starts = (...first: number[]) => first.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (!starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'not a workbook';
  // The directory of the container names its streams in UTF-16.
  const names = new TextDecoder('utf-16le').decode(
    bytes.subarray(0, Math.min(bytes.length, 4 * 1024 * 1024) & ~1),
  );
  return names.includes('EncryptedPackage') ? 'locked' : 'old workbook';
}

function cellOf(value: CellValue, sheet: Sheet, row: number, column: number): SheetCell | null {
  const cell = sheet.cells?.get(`${row},${column}`);
  const held = cell?.type === 'formula' ? (cell.formulaResult ?? value) : value;
  if (cell?.type === 'error') return { kind: 'error', text: String(held ?? '') };
  if (held instanceof Date)
    return { kind: 'date', text: Number.isNaN(held.getTime()) ? '' : held.toISOString().slice(0, 10) };
  if (typeof held === 'boolean') return { kind: 'boolean', text: String(held) };
  if (typeof held === 'number')
    return Number.isFinite(held) ? { kind: 'number', value: held, percent: isPercent(cell) } : null;
  if (typeof held !== 'string' || held.trim() === '') return null;
  if (/^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)$/u.test(held)) return { kind: 'error', text: held };
  return { kind: 'text', text: held };
}

/** A percent sign outside of quotation marks in the cell's format. */
const isPercent = (cell: Cell | undefined): boolean =>
  (cell?.style?.numFmt ?? '').replace(/"[^"]*"|\\./gu, '').includes('%');
