import {
  classOf,
  DIGIT,
  entries,
  entryOf,
  FOREIGN,
  IGNORED,
  LETTER,
  letterOf,
  MARK,
  PERCENT,
  qualityOf,
  toneOf,
} from './letters.ts';
import { isDigit, numberEnd, numberValue } from './number-token.ts';
import { emptyTokens, NUMBER, push, type Tokens, UNIT_PERCENT, WORD } from './tokens.ts';

/** Stands in a read text where a block of the page begins or ends (a paragraph, a cell, a `<br>`). */
export const BLOCK_BREAK = '\u2029';
const BLOCK = BLOCK_BREAK.charCodeAt(0);

/** All tokens of a text. */
export function scan(text: string): Tokens {
  const tokens = emptyTokens((text.length >> 2) + 16);
  scanInto(tokens, text, 0, text.length);
  return tokens;
}

/**
 * Appends the tokens that begin in [from, to) and returns where to go on: at `to`, or after the token that
 * runs across it. `base` is added to the tokens' offsets, for a text that is a block of a longer one. One pass,
 * no allocation but growth. Punctuation gives no token, nor do footnote marks
 * ("[1]", "¹"): they come and go between copies.
 */
export function scanInto(tokens: Tokens, text: string, from: number, to: number, base = 0): number {
  const first = tokens.count;
  const at = read(tokens, text, from, to);
  if (base !== 0) {
    for (let t = first; t < tokens.count; t += 1) {
      tokens.start[t] = (tokens.start[t] as number) + base;
      tokens.end[t] = (tokens.end[t] as number) + base;
    }
  }
  return at;
}

function read(tokens: Tokens, text: string, from: number, to: number): number {
  let at = from;
  let opens = from === 0 ? 1 : pendingBreak(text, from);
  const { length } = text;
  const table = entries();
  const known = table.length;
  while (at < to) {
    const unit = text.charCodeAt(at);
    const kind = classOf(unit < known ? (table[unit] as number) : entryOf(unit));
    if (kind === LETTER || kind === FOREIGN) {
      at = word(tokens, text, at, opens, table);
      opens = 0;
    } else if (kind === DIGIT) {
      at = number(tokens, text, at, opens);
      opens = 0;
    } else if (kind === PERCENT) {
      push(tokens, at, at + 1, PERCENT_KEY, UNIT_PERCENT, opens);
      opens = 0;
      at += 1;
    } else if (unit === 0x5b) {
      at = footnoteEnd(text, at, length);
    } else {
      if (unit === BLOCK) opens = 1;
      at += 1;
    }
  }
  return at;
}

/** Whether a block break stands between `at` and the token before it (needed when a scan is resumed). */
function pendingBreak(text: string, at: number): number {
  for (let i = at - 1; i >= 0; i -= 1) {
    const unit = text.charCodeAt(i);
    if (unit === BLOCK) return 1;
    if (unit === 0x5d) {
      let open = i - 1;
      while (open > i - 4 && isDigit(text.charCodeAt(open))) open -= 1;
      if (open < i - 1 && text.charCodeAt(open) === 0x5b) {
        i = open;
        continue;
      }
    }
    const kind = classOf(entryOf(unit));
    if (kind === LETTER || kind === FOREIGN || kind === DIGIT || kind === PERCENT) return 0;
  }
  return 1;
}

const WORD_SEED = 0x2c1b3c6d;
const NUMBER_SEED = 0x297a2d39;
const PERCENT_KEY = 0x517cc1b7;
const Y = 'y'.charCodeAt(0);
const I = 'i'.charCodeAt(0);
const Q = 'q'.charCodeAt(0);
const U = 'u'.charCodeAt(0);

function mix(hash: number, value: number): number {
  return Math.imul((hash << 5) | (hash >>> 27), 0x9e3779b1) ^ Math.imul(value, 0x85ebca6b);
}

function finish(hash: number): number {
  let h = hash ^ (hash >>> 15);
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

function word(tokens: Tokens, text: string, from: number, opens: number, table: Uint32Array): number {
  const known = table.length;
  let hash = WORD_SEED;
  let tones = 0;
  let last = 0;
  let before = 0;
  let at = from;
  let end = from;
  const { length } = text;
  for (; at < length; at += 1) {
    const unit = text.charCodeAt(at);
    const entry = unit < known ? (table[unit] as number) : entryOf(unit);
    const kind = classOf(entry);
    if (kind === LETTER) {
      if (last !== 0) hash = mix(hash, last);
      const letter = letterOf(entry);
      tones += toneOf(entry);
      const i = letter === Y && becomesI(last, before) ? I : letter;
      before = last;
      last = i;
    } else if (kind === MARK) {
      if (last !== 0 && last < 0x100) last |= qualityOf(entry) << 8;
      tones += toneOf(entry);
    } else if (kind === DIGIT || kind === FOREIGN) {
      if (last !== 0) hash = mix(hash, last);
      before = last;
      last = unit + 0x10000;
    } else if (kind === IGNORED) continue;
    else break;
    end = at + 1;
  }
  push(tokens, from, end, finish(mix(mix(hash, last), tones)), WORD, opens);
  return end;
}

/** `y` is written `i` by many after a consonant (tỷ/tỉ, kỹ/kĩ) and in quý/quí. Vowels keep it: tay is not tai. */
export function becomesI(last: number, before: number): boolean {
  if (last === U) return before === Q;
  return last !== 0 && !isVowel(last & 0xff);
}

function isVowel(base: number): boolean {
  return base === 97 || base === 101 || base === I || base === 111 || base === U || base === Y;
}

function number(tokens: Tokens, text: string, from: number, opens: number): number {
  const end = numberEnd(text, from);
  let hash = NUMBER_SEED;
  const value = numberValue(text, from, end);
  for (let i = 0; i < value.length; i += 1) hash = mix(hash, value.charCodeAt(i));
  push(tokens, from, end, finish(hash), NUMBER, opens);
  return end;
}

/** Past "[1]" or "[12]" when `at` opens one, else past the bracket alone. */
function footnoteEnd(text: string, at: number, length: number): number {
  let i = at + 1;
  while (i < length && i < at + 4 && isDigit(text.charCodeAt(i))) i += 1;
  return i > at + 1 && text.charCodeAt(i) === 0x5d ? i + 1 : at + 1;
}
