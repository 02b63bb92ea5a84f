import type { SheetBook } from '../core/exchange/table/sheet.ts';
import { readCsv } from './csv-read.ts';
import { readXlsx } from './xlsx-read.ts';

/**
 * A file that people return, Excel or CSV, told apart by its first bytes and not by its name.
 * @throws TableError
 */
export async function readTableFile(bytes: Uint8Array): Promise<SheetBook> {
  const isContainer = [ZIP, OLE].some((first) => first.every((byte, index) => bytes[index] === byte));
  return isContainer ? readXlsx(bytes) : readCsv(bytes);
}

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
