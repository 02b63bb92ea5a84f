import { scan } from '../text/scan.ts';
import { NUMBER, WORD } from '../text/tokens.ts';
import { tokenSign } from './canon.ts';
import { compare, DIFFERENT, type Sign } from './compare.ts';
import { isCertainAddition } from './judge.ts';
import type { Difference } from './outcome.ts';
import { FUNCTION, HARD } from './weight.ts';

/** More pairs of words than this are not compared one by one: what is neither beginning nor end is told as one place. */
const MOST_PAIRS = 4_000_000;

/** Numbers of articles, points and lists at the beginning of a line: copies render them, or lose them. */
const LABEL = /(?:^|[\n\u2029])[ \t]*\(?(?:\d+|[IVX]+)(?=[.)])/gu;

type Place = Pick<Difference, 'canonical' | 'copy'>;

/** A word of a text, with where it stands in it. */
interface Word extends Sign {
  readonly start: number;
  readonly end: number;
  readonly isLabel: boolean;
}

/** Whether a quote differs in substance from the words of the resolution that it was taken for. */
export const quoteDiffers = (canonicalWords: string, quote: string): boolean =>
  quoteDifferences(canonicalWords, quote).length > 0;

/**
 * The places where a quote differs in substance: in a number, a negation, a word that says something. Spelling, slips,
 * spaces, capitals and signs are none. Judged as `compare.ts` and `judge.ts` judge a copy, on these words alone.
 * @param canonicalWords as they stand in the canonical text, line breaks included, by which labels are known
 */
export function quoteDifferences(canonicalWords: string, quote: string): Place[] {
  const a = wordsIn(canonicalWords);
  const b = wordsIn(quote);
  const known = new Set(a.map(({ spelling }) => spelling));
  return hunks(a, b)
    .filter(([from, to, first, last]) => isCertain(a.slice(from, to), b.slice(first, last), known))
    .map(([from, to, first, last]) => ({
      canonical: shown(canonicalWords, a, from, to),
      copy: shown(quote, b, first, last),
    }));
}

function wordsIn(text: string): Word[] {
  const tokens = scan(text);
  const labels = new Set([...text.matchAll(LABEL)].map((found) => found.index + found[0].length));
  return Array.from({ length: tokens.count }, (_, i) => {
    const end = tokens.end[i] as number;
    return {
      ...tokenSign(text, tokens, i),
      start: tokens.start[i] as number,
      end,
      isLabel: labels.has(end) || labels.has(end - 1),
    };
  });
}

/** Words [from, to) of the one stand where words [first, last) of the other do. */
type Hunk = readonly [from: number, to: number, first: number, last: number];

/** What two rows of words have not in common, by their longest common subsequence. */
function hunks(a: readonly Word[], b: readonly Word[]): Hunk[] {
  const same = (i: number, j: number): boolean =>
    a[i]?.spelling === b[j]?.spelling && a[i]?.kind === b[j]?.kind;
  let from = 0;
  while (from < a.length && from < b.length && same(from, from)) from += 1;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - from && same(a.length - 1 - tail, b.length - 1 - tail))
    tail += 1;
  const rows = a.length - tail - from;
  const columns = b.length - tail - from;
  if (rows + columns === 0) return [];
  if (rows * columns > MOST_PAIRS) return [[from, from + rows, from, from + columns]];
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] as number;
  for (let i = rows - 1; i >= 0; i -= 1)
    for (let j = columns - 1; j >= 0; j -= 1)
      longest[i * width + j] = same(from + i, from + j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
  const found: Hunk[] = [];
  let [i, j, top, left] = [0, 0, 0, 0];
  const close = (): void => {
    if (i > top || j > left) found.push([from + top, from + i, from + left, from + j]);
  };
  while (i < rows && j < columns) {
    if (same(from + i, from + j)) {
      close();
      i += 1;
      j += 1;
      [top, left] = [i, j];
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  [i, j] = [rows, columns];
  close();
  return found;
}

/** Whether words that stand in the place of others certainly say something else. */
function isCertain(all: readonly Word[], copy: readonly Word[], known: ReadonlySet<string>): boolean {
  const canonical = all.filter(({ isLabel }) => !isLabel);
  if (canonical.length === copy.length)
    return canonical.some((word, i) => {
      const other = copy[i] as Word;
      if (compare(word, other, known.has(other.spelling)) !== DIFFERENT) return false;
      return word.weight !== FUNCTION || other.weight !== FUNCTION;
    });
  // "thunhập": a space more or less.
  if ([...canonical, ...copy].every(({ kind }) => kind === WORD) && letters(canonical) === letters(copy))
    return false;
  return canonical.some(isCertainLoss) || copy.some(isCertainAddition);
}

const letters = (words: readonly Word[]): string => words.map(({ folded }) => folded).join('');

function isCertainLoss({ weight, spelling, folded }: Word): boolean {
  if (weight === HARD) return spelling !== '%';
  return weight !== FUNCTION && folded.length > 1;
}

/** Words as they are shown, a number with its percent sign. */
function shown(text: string, words: readonly Word[], from: number, to: number): string {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last || from === to) return '';
  const sign = last.kind === NUMBER ? (/^\s?%/u.exec(text.slice(last.end))?.[0].length ?? 0) : 0;
  return text
    .slice(first.start, last.end + sign)
    .normalize('NFC')
    .replace(/\s+/gu, ' ');
}
