/** Longest text of a cell (Excel's own limit, in UTF-16 units). */
export const MAX_CELL = 32_767;

/**
 * A text as a cell can hold it: no characters that XML has not, none of Excel's own escapes read into it ("_x0041_"),
 * cut with an ellipsis at what a cell holds.
 */
export function safe(text: string): string {
  const clean = text
    .toWellFormed()
    .replace(/\r\n?/gu, '\n')
    .replace(FORBIDDEN, '\ufffd')
    .replace(/_(?=x[0-9a-f]{4}_)/giu, '_x005F_');
  return clean.length <= MAX_CELL
    ? clean
    : `${clean
        .slice(0, MAX_CELL - 1)
        .toWellFormed()
        .replace(/\ufffd$/u, '')}…`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has none of them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/** "A" of 0, "AA" of 26. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
