/**
 * What each UTF-16 unit means to a Vietnamese reader, as one table look-up.
 *
 * A Vietnamese syllable is a row of base letters, some with a quality mark (â ă ê ô ơ ư đ), and at most one
 * tone. Portals write the same syllable composed (NFC), decomposed (NFD) or half and half, with the tone on
 * one vowel or the other (hoà, hòa). Taking quality per letter and tone per syllable makes all of them equal
 * without composing anything, so offsets stay those of the source.
 *
 * Packed entry: bits 0–7 base letter (ASCII lower case), 8–10 quality, 11–13 tone, 14–17 class.
 */

export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
/** A combining mark: belongs to the letter before it. */
export const MARK = 3;
/** Soft hyphen, zero-width characters: as if not there. */
export const IGNORED = 4;
export const DASH = 5;
export const QUOTE = 6;
export const PERCENT = 7;
export const PUNCTUATION = 8;
/** A letter of another script, or half a surrogate pair. */
export const FOREIGN = 9;

/** Quality marks, in the order of {@link QUALITIES}; 4 is the stroke of đ. */
export const QUALITIES = ['', '\u0302', '\u0306', '\u031b'];
export const STROKE = 4;
/** Tone marks: none, huyền, sắc, hỏi, ngã, nặng. */
export const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

const SIZE = 0x20c0;
/** Entries of the units below `SIZE`; made on first use, for most pages never need it. */
let table: Uint32Array | undefined;

/** Class of a packed entry. */
export const classOf = (entry: number): number => entry >> 14;
/** Base letter and quality of a packed entry, tone left out: equal for a and á, not for a and â. */
export const letterOf = (entry: number): number => entry & 0x7ff;
/** Tone of a packed entry, 0…5. */
export const toneOf = (entry: number): number => (entry >> 11) & 7;
/** Quality of a packed entry, 0…4. */
export const qualityOf = (entry: number): number => (entry >> 8) & 7;

/** The table itself, for loops that look up unit by unit: holds the entries of units below its length. */
export function entries(): Uint32Array {
  table ??= build();
  return table;
}

/** The packed entry of one UTF-16 unit. */
export function entryOf(unit: number): number {
  table ??= build();
  return unit < SIZE ? (table[unit] as number) : beyond(table, unit);
}

function beyond(table: Uint32Array, unit: number): number {
  if (unit === 0x3000) return SPACE << 14;
  if (unit === 0xfeff) return IGNORED << 14;
  if (unit >= 0xff01 && unit <= 0xff5e) return table[unit - 0xfee0] as number;
  if (unit === 0x2212) return DASH << 14;
  const isSign =
    (unit >= 0x2100 && unit < 0x2c00) ||
    (unit >= 0x3001 && unit < 0x3005) ||
    (unit >= 0xe000 && unit < 0xf900);
  return (isSign ? PUNCTUATION : FOREIGN) << 14;
}

/** Latin letters and signs, marks, Vietnamese letters, general punctuation: the blocks that these texts are written in. */
const BLOCKS = [
  [0x0000, 0x0250],
  [0x0300, 0x0370],
  [0x1e00, 0x1f00],
  [0x2000, 0x20c0],
] as const;

/** What stands between the blocks is other scripts' letters; the table says so without being asked about each. */
function build(): Uint32Array {
  const table = new Uint32Array(SIZE).fill(FOREIGN << 14);
  for (const [from, to] of BLOCKS) {
    for (let unit = from; unit < to; unit += 1) table[unit] = entryFor(unit);
  }
  return table;
}

function entryFor(unit: number): number {
  const text = String.fromCharCode(unit);
  const quality = QUALITIES.indexOf(text);
  if (quality > 0) return (MARK << 14) | (quality << 8);
  const tone = TONES.indexOf(text === '\u0340' ? '\u0300' : text === '\u0341' ? '\u0301' : text);
  if (tone > 0) return (MARK << 14) | (tone << 11);
  if (unit >= 0x0300 && unit <= 0x036f) return MARK << 14;
  if (isIgnored(unit)) return IGNORED << 14;
  if (unit <= 0x20 || /\s/u.test(text)) return SPACE << 14;
  if (unit >= 0x30 && unit <= 0x39) return (DIGIT << 14) | unit;
  if (text === '%' || text === '\u066a') return PERCENT << 14;
  if (/\p{Pd}|\u2212/u.test(text)) return DASH << 14;
  if (/["'`\u00ab\u00bb\u2018-\u201f\u2032\u2033\u2039\u203a]/u.test(text)) return QUOTE << 14;
  if (!/\p{L}/u.test(text)) return PUNCTUATION << 14;
  return latin(text) || FOREIGN << 14;
}

/** Packed entry of a Latin letter with the marks Vietnamese uses; 0 for any other letter. */
function latin(text: string): number {
  const lower = text.toLowerCase();
  if (lower === 'đ' || lower === 'ð') return (LETTER << 14) | (STROKE << 8) | 100;
  const [base = '', ...marks] = lower.normalize('NFD');
  if (base < 'a' || base > 'z') return 0;
  let entry = (LETTER << 14) | base.charCodeAt(0);
  for (const mark of marks) {
    const quality = QUALITIES.indexOf(mark);
    const tone = TONES.indexOf(mark);
    if (quality > 0) entry |= quality << 8;
    else if (tone > 0) entry |= tone << 11;
  }
  return entry;
}

function isIgnored(unit: number): boolean {
  return unit === 0xad || (unit >= 0x200b && unit <= 0x200f) || (unit >= 0x2060 && unit <= 0x2064);
}
