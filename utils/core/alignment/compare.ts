import { fold } from '../text/spelling.ts';
import { NUMBER, UNIT_PERCENT, WORD } from '../text/tokens.ts';
import { HARD, weightOfWord } from './weight.ts';

/** What became of a canonical word in a copy. */
export const MISSING = 0;
export const SAME = 1;
/** A spelling or recognition doubt: the copy most likely says the same. */
export const UNCERTAIN = 2;
export const DIFFERENT = 3;

/** A word or number as it is compared: normal spelling (a number's value), and its base letters. */
export interface Sign {
  readonly kind: number;
  readonly spelling: string;
  readonly folded: string;
  readonly weight: number;
}

/** A {@link Sign} of a token's kind and normal spelling. */
export function signOf(kind: number, spelling: string): Sign {
  const folded = kind === WORD ? fold(spelling) : spelling;
  return { kind, spelling, folded, weight: kind === WORD ? weightOfWord(spelling) : HARD };
}

/**
 * Compares a canonical sign with one of a copy. A number or a negation is never matched to another one; a
 * number read as letters that OCR takes for digits ("l0" for "10") is a doubt. Words are doubtful when only
 * marks differ or when they are as few typing or recognition slips apart as their length allows; but a copy's
 * word that is itself a word of the resolution (`isKnown`: "công" for "nông") was meant.
 */
export function compare(canonical: Sign, copy: Sign, isKnown: boolean): number {
  if (canonical.spelling === copy.spelling && canonical.kind === copy.kind) return SAME;
  if (canonical.kind === UNIT_PERCENT || copy.kind === UNIT_PERCENT) return DIFFERENT;
  if (canonical.kind === NUMBER || copy.kind === NUMBER) return compareNumber(canonical, copy);
  if (canonical.folded === copy.folded) return bothHard(canonical, copy) ? DIFFERENT : UNCERTAIN;
  if (canonical.weight === HARD || copy.weight === HARD) return hardSlip(canonical, copy);
  return !isKnown && isSlip(canonical.folded, copy.folded) ? UNCERTAIN : DIFFERENT;
}

/** `tăng` is not `tặng`, yet neither negates: only two different hard words are certainly two statements. */
const bothHard = (a: Sign, b: Sign): boolean => a.weight === HARD && b.weight === HARD;

/** A hard word may lose one letter of four to noise ("khôg"), but never becomes another word of the language's hard ones. */
function hardSlip(canonical: Sign, copy: Sign): number {
  if (bothHard(canonical, copy) || copy.weight === HARD) return DIFFERENT;
  return canonical.folded.length >= 4 && distance(canonical.folded, copy.folded, 1) <= 1
    ? UNCERTAIN
    : DIFFERENT;
}

function compareNumber(canonical: Sign, copy: Sign): number {
  if (canonical.kind === copy.kind) return DIFFERENT;
  return asDigits(canonical.folded) === asDigits(copy.folded) ? UNCERTAIN : DIFFERENT;
}

const LOOKS_LIKE: Record<string, string> = {
  o: '0',
  d: '0',
  l: '1',
  i: '1',
  z: '2',
  s: '5',
  b: '8',
  g: '9',
  q: '9',
};

function asDigits(folded: string): string {
  return folded.replace(/[a-z]/g, (letter) => LOOKS_LIKE[letter] ?? letter);
}

/** Whether two words in base letters are a typing or recognition slip apart: one slip from three letters, two from six. */
export function isSlip(one: string, other: string): boolean {
  const a = one.replaceAll('y', 'i');
  const b = other.replaceAll('y', 'i');
  const longer = Math.max(a.length, b.length);
  const allowed = longer < 3 ? 0 : longer < 6 ? 1 : longer < 12 ? 2 : Math.floor(longer / 5);
  return Math.abs(a.length - b.length) <= allowed && distance(a, b, allowed) <= allowed;
}

/** Optimal string alignment distance (Damerau 1964, adjacent transpositions), given up past `most`. */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + same,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] as number;
}
