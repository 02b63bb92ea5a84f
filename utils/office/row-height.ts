/** Height of a line and room above and below, in points, of Times New Roman 11. */
const LINE = 14.5;
const ROOM = 4;
/** Excel's own limit. */
const HIGHEST = 409;

/** How wide letters are next to a digit of the same font; those not named: as wide as a digit. */
const NARROW = /[ijltfr.,;:'()|![\]\-/ \u00ec\u00ed\u0129\u1ec9\u1ecb]/u;
const WIDE = /[mwMWNĐDGOQHKAUVXY%&@–…\u01a0\u01af\u1ea0-\u1eb6]/u;

/**
 * The height of a row that shows all of its texts, each wrapped at blanks in its column's width.
 * @param cells texts and the widths, in digits, of their columns
 * @returns points
 */
export function rowHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width)));
  return Math.min(Math.ceil(lines * LINE + ROOM), HIGHEST);
}

function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    lines += 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const wide = measure(word);
      if (used > 0 && used + wide > width) {
        lines += 1;
        used = 0;
      }
      // What is longer than a line is broken wherever it is full.
      lines += Math.max(0, Math.ceil(wide / width) - 1);
      used += (wide > width ? wide % width : wide) + measure(' ');
    }
  }
  return lines;
}

const measure = (text: string): number =>
  [...text.normalize('NFC')].reduce(
    (sum, letter) => sum + (NARROW.test(letter) ? 0.6 : WIDE.test(letter) ? 1.45 : 0.98),
    0,
  );
