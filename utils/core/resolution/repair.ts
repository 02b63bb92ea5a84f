/**
 * Repairs of a text as received, before it is parsed: what a typist, a scanner or a converter put in, never
 * what the council said. One small named rule each; the order is the order of {@link REPAIRS}.
 */

export interface Repair {
  readonly name: string;
  readonly apply: (text: string) => string;
}

const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;

/** Composed form: everything after counts in NFC units. */
const composed: Repair = { name: 'composed', apply: (text) => text.normalize('NFC') };

/** No-break and other odd spaces become a plain one; soft hyphens and zero-width marks go. */
const plainSpaces: Repair = {
  name: 'plain spaces',
  apply: (text) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
      .replace(/[^\S\n]/g, ' '),
};

/** One paragraph a line, no empty line, no space at either end, no double space. */
const oneParagraphALine: Repair = {
  name: 'one paragraph a line',
  apply: (text) =>
    text
      .split('\n')
      .map((line) => line.replace(/ {2,}/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n'),
};

/** Markdown emphasis around words: the asterisks are a converter's, the words stay. */
const noEmphasis: Repair = {
  name: 'no Markdown emphasis',
  apply: (text) => text.replace(/(\*{1,2})(?=\S)([^*\n]*[^*\s])\1/g, '$2'),
};

/**
 * A paragraph that begins in lower case continues the one before, unless that one was closed by a full stop, a
 * semicolon or a colon: nothing in these documents begins a paragraph in lower case.
 */
const noFalseBreaks: Repair = {
  name: 'no false paragraph breaks',
  apply: (text) => text.replace(/(?<=[^.;:!?\n])\n(?=\p{Ll})/gu, ' '),
};

/** "Cùng cố" is a slip for "Củng cố" (to strengthen); "cùng cố gắng" (to strive together) is right as it is. */
const cungCo: Repair = {
  name: 'Củng cố',
  apply: (text) =>
    text.replace(new RegExp(`(?<!${LETTER})([Cc])ùng(?= cố(?!${LETTER})(?! gắng))`, 'gu'), '$1ủng'),
};

const TONE_BACK: Readonly<Record<string, string>> = {
  ...{ oà: 'òa', oá: 'óa', oả: 'ỏa', oã: 'õa', oạ: 'ọa', oè: 'òe', oé: 'óe', oẻ: 'ỏe', oẽ: 'õe', oẹ: 'ọe' },
  ...{ uỳ: 'ùy', uý: 'úy', uỷ: 'ủy', uỹ: 'ũy', uỵ: 'ụy' },
};

/** One placement of the tone mark, the one this document keeps elsewhere: "văn hoá" → "văn hóa"; "quý" stays. */
const oneTonePlacement: Repair = {
  name: 'one tone placement',
  apply: (text) =>
    text.replace(
      new RegExp(`(?<![qQ])(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!${LETTER})`, 'gu'),
      (rhyme) => TONE_BACK[rhyme] ?? rhyme,
    ),
};

/** The closing mark is written in one piece: "2020. /." → "2020./." */
const closingMark: Repair = {
  name: 'closing mark',
  apply: (text) => text.replace(/\s*\.\s*\/\s*\.(?=\s*$)/gm, './.'),
};

/** The order matters: breaks are judged on clean lines, words on joined ones. */
export const REPAIRS: readonly Repair[] = [
  composed,
  plainSpaces,
  oneParagraphALine,
  noEmphasis,
  noFalseBreaks,
  cungCo,
  oneTonePlacement,
  closingMark,
];

/** The text with every rule applied in order; a second pass changes nothing. */
export function repair(source: string): string {
  return REPAIRS.reduce((text, rule) => rule.apply(text), source);
}
