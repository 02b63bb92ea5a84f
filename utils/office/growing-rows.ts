import { unzipSync, zipSync } from 'fflate';

/**
 * A workbook whose rows have the heights given and still grow when somebody types more into them: a row that has
 * `customHeight` (ECMA-376, 18.3.1.73) keeps its height for ever, and what is typed there is cut off. The library knows no
 * height without it. Also gives every part of the file one date, so that one table is one file.
 * @param from number of the first row that may grow
 */
export function growingRows(workbook: Uint8Array, from: number): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(workbook);
  for (const [name, bytes] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/sheet')) continue;
    const text = new TextDecoder().decode(bytes);
    const loosened = text.replace(/(<row r="(\d+)"[^>]*?) customHeight="1"/gu, (whole, start, row) =>
      Number(row) < from ? whole : start,
    );
    parts[name] = new TextEncoder().encode(loosened);
  }
  return Uint8Array.from(zipSync(parts, { mtime: '1980-01-01T00:00:00' }));
}
