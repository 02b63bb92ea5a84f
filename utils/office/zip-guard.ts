import { unzipSync, zipSync } from 'fflate';
import { TableError } from '../core/exchange/table/sheet.ts';

const MB = 1024 * 1024;
const MAX_FILE = 20 * MB;
const MAX_PARTS = 2_000;
const MAX_PART = 40 * MB;
const MAX_TOTAL = 80 * MB;
const MAX_DEPTH = 64;

/** What a table is read from; drawings, macros, links and what else a workbook carries are never looked at. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/iu;

/**
 * A workbook's parts that a table is read from, packed anew without compression: of a bomb nothing is inflated but what
 * the limits allow, and whoever reads it next sees just the bytes that were looked at here.
 *
 * Declared sizes are summed before anything is inflated; fflate inflates into a buffer of just the declared size, so that
 * a part which declares less than it holds gives no more. XML may declare no entities and nest no deeper than any sheet.
 * @throws TableError
 */
export function guardedWorkbook(bytes: Uint8Array): Uint8Array {
  if (bytes.length > MAX_FILE) throw tooLarge(`${MAX_FILE / MB} MB`);
  let count = 0;
  let total = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        count += 1;
        if (count > MAX_PARTS) throw tooLarge(MAX_PARTS);
        if (!WANTED.test(name)) return false;
        total += originalSize;
        if (originalSize > MAX_PART || total > MAX_TOTAL) throw tooLarge(`${MAX_TOTAL / MB} MB`);
        return true;
      },
    });
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('damaged', {}, { cause: error });
  }
  if (!Object.keys(parts).some((name) => /^xl\/workbook\.xml$/iu.test(name)))
    throw new TableError('not a workbook');
  for (const part of Object.values(parts)) checkXml(new TextDecoder().decode(part));
  return zipSync(parts, { level: 0 });
}

/** No document type (and so no entities), no deep nesting. */
function checkXml(text: string) {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new TableError('damaged');
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1];
    if (next === '!' || next === '?') continue;
    if (next === '/') depth -= 1;
    else {
      at = endOfTag(text, at);
      if (text[at - 1] !== '/') depth += 1;
    }
    if (depth > MAX_DEPTH) throw tooLarge(MAX_DEPTH);
  }
}

/** Where the tag that begins at `at` ends: ">" may stand in a quoted attribute. */
function endOfTag(text: string, at: number): number {
  let quote = '';
  for (let end = at + 1; end < text.length; end += 1) {
    const letter = text[end] as string;
    if (quote !== '') quote = letter === quote ? '' : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return end;
  }
  return text.length;
}

const tooLarge = (limit: string | number) => new TableError('too large', { limit });
