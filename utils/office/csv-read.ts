import { parseCsv } from 'hucre/csv';
import { type SheetBook, type SheetCell, TableError } from '../core/exchange/table/sheet.ts';
import { unescaped } from './csv-escape.ts';
import { MAX_CELL } from './xlsx-text.ts';

const MAX_BYTES = 10 * 1024 * 1024;
const MAX_ROWS = 5_000;
const MAX_COLUMNS = 100;

/**
 * A CSV file as a workbook of one sheet; every cell is text, and what it means is read by the table. Takes what Excel
 * saves: UTF-8 with or without a byte order mark, UTF-16 ("Unicode text"), Windows-1258; cells parted by semicolon,
 * comma or tab, whichever the line of headings has most.
 * @throws TableError
 */
export function readCsv(bytes: Uint8Array): SheetBook {
  if (bytes.length > MAX_BYTES) throw new TableError('too large', { limit: '10 MB' });
  const text = decoded(bytes);
  if (text.includes('\0')) throw new TableError('not text');
  const rows = parseCsv(text, { delimiter: delimiterOf(text), maxRows: MAX_ROWS + 1 });
  if (rows.length > MAX_ROWS) throw new TableError('too large', { limit: MAX_ROWS });
  return {
    modified: null,
    sheets: [{ name: '', hidden: false, rows: rows.map((row) => row.slice(0, MAX_COLUMNS).map(cellOf)) }],
  };
}

function cellOf(value: unknown): SheetCell | null {
  const text = unescaped(String(value ?? ''))
    .normalize('NFC')
    .slice(0, MAX_CELL + 1);
  return text.trim() === '' ? null : { kind: 'text', text };
}

/** By its byte order mark; without one UTF-8 where it is that, else UTF-16 by its zeros, else Vietnamese Windows. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decode(bytes, 'utf-16be');
  const head = [...bytes.subarray(0, 400)];
  // Of UTF-16 every other byte of Latin letters, digits and separators is zero.
  const zeros = (odd: number) => head.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  if (zeros(1) > head.length / 8 && zeros(0) === 0) return decode(bytes, 'utf-16le');
  if (zeros(0) > head.length / 8 && zeros(1) === 0) return decode(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, 'windows-1258');
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).normalize('NFC');
  } catch (error) {
    throw new TableError('not text', {}, { cause: error });
  }
}

/** What stands most often outside quotation marks among the first lines. */
function delimiterOf(text: string): string {
  const counts = new Map([';', '\t', ','].map((each) => [each, 0]));
  let isQuoted = false;
  for (const letter of text.slice(0, 4_000)) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && counts.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best?.[0] ?? ';';
}
