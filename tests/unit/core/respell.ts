/**
 * Ways in which portals write the same words. Written without the product's own tables: what checks them must not
 * share their mistakes. Each takes and gives a whole text, and leaves every number, sign and word as it is.
 */
export const RESPELLINGS: Readonly<Record<string, (text: string) => string>> = {
  decomposed: (text) => text.normalize('NFD'),
  'tone on the second vowel': (text) =>
    onMarks(
      text,
      /(?<!q)(o|u)([\u0300\u0301\u0303\u0309\u0323])([aey])(?![\p{L}\p{M}])/giu,
      (whole, a, tone, b) =>
        ['oa', 'oe', 'uy'].includes(`${a}${b}`.toLowerCase()) ? `${a}${b}${tone}` : whole,
    ),
  'i for y': (text) =>
    onMarks(text, /(?<=[hklmst]|(?<![\p{L}\p{M}])qu)y(?=[\u0300-\u036f]*(?![\p{L}\p{M}]))/giu, (y) =>
      y === 'Y' ? 'I' : 'i',
    ),
  capitals: (text) => text.toUpperCase(),
  'no capitals': (text) => text.toLowerCase(),
  'hard spaces': (text) => text.replaceAll(' ', '\u00a0'),
  'wrapped lines': (text) => text.replaceAll(' ', '\r\n  '),
  'soft hyphens': (text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u00ad'),
  'zero width': (text) => text.replaceAll(' ', '\u200b \ufeff'),
  dashes: (text) => text.replaceAll('-', '–'),
  quotes: (text) => text.replace(/[“”]/g, '"'),
  'space before the percent sign': (text) => text.replaceAll('%', ' %'),
  'footnote marks': (text) => text.replace(/(?<=\p{L}\p{L})(?=[.,;](?:\s|$))/gu, '[1]'),
};

/** A replacement made on decomposed letters; the rest stays as it is. */
function onMarks(text: string, pattern: RegExp, by: (match: string, ...groups: string[]) => string): string {
  return text.normalize('NFD').replace(pattern, by).normalize('NFC');
}
