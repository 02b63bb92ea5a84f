import {
  classOf,
  DIGIT,
  entryOf,
  FOREIGN,
  IGNORED,
  LETTER,
  letterOf,
  MARK,
  QUALITIES,
  qualityOf,
  STROKE,
  TONES,
  toneOf,
} from './letters.ts';
import { becomesI } from './scan.ts';

/** A word read letter by letter. */
export interface Spelt {
  /** Base letter and quality of each letter (see letters.ts), `y` as `i` where both are written; other signs as 0x10000 + unit. */
  readonly letters: readonly number[];
  /** Where each letter begins, in UTF-16 units of the source. */
  readonly at: readonly number[];
  /** The syllable's tone, 0…5 (of the last toned letter, should there be several). */
  readonly tone: number;
  readonly end: number;
}

/** Reads the word that begins at `from`; same letters and tone as {@link ./scan.ts} hashes into its key. */
export function readWord(text: string, from: number): Spelt {
  const letters: number[] = [];
  const at: number[] = [];
  let tone = 0;
  let end = from;
  for (let i = from; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const entry = entryOf(unit);
    const kind = classOf(entry);
    if (kind === LETTER) {
      const letter = letterOf(entry);
      const last = letters.at(-1) ?? 0;
      letters.push(letter === 0x79 && becomesI(last, letters.at(-2) ?? 0) ? 0x69 : letter);
      at.push(i);
      tone = toneOf(entry) || tone;
    } else if (kind === MARK) {
      const last = letters.at(-1);
      if (last !== undefined && last < 0x100) letters[letters.length - 1] = last | (qualityOf(entry) << 8);
      tone = toneOf(entry) || tone;
    } else if (kind === DIGIT || kind === FOREIGN) {
      letters.push(unit + 0x10000);
      at.push(i);
    } else if (kind !== IGNORED) break;
    end = i + 1;
  }
  return { letters, at, tone, end };
}

/**
 * The one spelling that all accepted ones share: lower case, NFC, the tone where the older style puts it
 * (hòa, thúy, khỏe; quí and già keep it off their onset), one string a letter.
 */
export function renderLetters(letters: readonly number[], tone: number): string[] {
  const toned = tone === 0 ? -1 : tonePlace(letters);
  return letters.map((letter, i) => {
    const isY = letter === 0x69 && letters[i - 2] === 0x71 && i < letters.length - 1;
    return render(isY ? 0x79 : letter, i === toned ? tone : 0);
  });
}

const RENDERED = new Map<number, string>();

function render(letter: number, tone: number): string {
  if (letter >= 0x10000) return String.fromCharCode(letter - 0x10000).toLowerCase();
  const key = letter | (tone << 11);
  const known = RENDERED.get(key);
  if (known !== undefined) return known;
  const quality = letter >> 8;
  const base = quality === STROKE ? 'đ' : String.fromCharCode(letter & 0xff) + QUALITIES[quality];
  const rendered = (base + TONES[tone]).normalize('NFC');
  RENDERED.set(key, rendered);
  return rendered;
}

/** {@link renderLetters} of the word in [from, …) as one string. */
export function spell(text: string, from: number): string {
  const { letters, tone } = readWord(text, from);
  return renderLetters(letters, tone).join('');
}

/** Base letters only: "giáo dục" → "giao duc", for searching without diacritics and for judging doubts. */
export function fold(spelling: string): string {
  return spelling
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();
}

const VOWELS = new Set([...'aeiouy'].map((letter) => letter.charCodeAt(0)));

function tonePlace(letters: readonly number[]): number {
  const vowels = nucleus(letters);
  if (vowels.length === 0) return letters.length - 1;
  const marked = vowels.filter((i) => (letters[i] as number) >= 0x100);
  if (marked.length > 0) return marked.at(-1) as number;
  const first = vowels[0] as number;
  const last = vowels.at(-1) as number;
  if (vowels.length === 1) return first;
  if (vowels.length > 2) return vowels[1] as number;
  return last < letters.length - 1 ? last : first;
}

/** Indices of the vowels that may carry the tone: the `u` of qu- and the `i` of gi- before a vowel are consonants. */
function nucleus(letters: readonly number[]): number[] {
  const isVowelAt = (i: number): boolean =>
    VOWELS.has((letters[i] ?? 0) & 0xff) && (letters[i] as number) < 0x10000;
  let i = 0;
  while (i < letters.length && !isVowelAt(i)) i += 1;
  const onset = letters[i - 1] ?? 0;
  const glide = (onset === 0x71 && letters[i] === 0x75) || (onset === 0x67 && i === 1 && letters[i] === 0x69);
  if (glide && isVowelAt(i + 1)) i += 1;
  const found: number[] = [];
  for (; i < letters.length && isVowelAt(i); i += 1) found.push(i);
  return found;
}
