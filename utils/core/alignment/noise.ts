import { fold } from '../text/spelling.ts';
import { WORD } from '../text/tokens.ts';
import { distance, MISSING, SAME, type Sign, UNCERTAIN } from './compare.ts';
import { type Copy, isPlaced } from './copy.ts';
import { pageSign } from './gap.ts';
import type { Setting } from './page.ts';
import { HARD } from './weight.ts';

/** Misread words, in all and as a share, from which a copy is taken for one that a machine read from a picture. */
const MISREAD = 8;
const NOISY = 0.003;
/** A misread stretch still has this share of its letters right, or more where a known word stands in it. */
const RESEMBLANCE = 0.5;
const RESEMBLANCE_OF_KNOWN = 0.66;
/** Letters of the shortest words, of which one misread leaves little. */
const CRUMB = 3;
/** Longer stretches than this, in letters, are no slip of recognition. */
const LONGEST = 120;

/**
 * For a copy that {@link isNoisy}: a stretch of words that still resembles what should stand there, letter
 * by letter and spaces left out, with the same digits, is a doubt and no change of wording. What does not
 * resemble it (another word, a number, a negation that came or went) stays a difference.
 */
export function doubtNoise(copy: Copy, setting: Setting): void {
  const { count } = setting.canon.tokens;
  for (let j = 1; j < count - 1; j += 1) {
    const isBreak = copy.state[j] !== SAME || copy.at[j] !== copy.to[j - 1];
    if (!isBreak || copy.state[j - 1] !== SAME) continue;
    let to = j;
    while (to < count && copy.state[to] !== SAME) to += 1;
    if (to < count) settle(copy, setting, j, to);
    j = to;
  }
}

/** Whether a copy shows the slips of recognition: enough words misread, by letters and not by marks alone. */
export function isNoisy(copy: Copy, setting: Setting): boolean {
  if (!copy.state.includes(UNCERTAIN)) return false;
  let placed = 0;
  let misread = 0;
  for (let j = 0; j < copy.at.length; j += 1) {
    if (!isPlaced(copy, j)) continue;
    placed += 1;
    if (copy.state[j] !== UNCERTAIN) continue;
    if (signAt(setting, j).folded !== pageSign(setting, copy.at[j] as number).folded) misread += 1;
  }
  return misread >= MISREAD && misread > NOISY * placed;
}

/** Canonical tokens [from, to) between two sure words, against what the page has between the same two. */
function settle(copy: Copy, { canon, page, blocks, owners }: Setting, from: number, to: number): void {
  const first = copy.to[from - 1] as number;
  const last = copy.at[to] as number;
  if (last <= first || to === from) return;
  for (let i = first; i < last; i += 1) if (page.tokens.opens[i] === 1 && owners[i] === 0) return;
  const { text } = canon.resolution;
  const written = text.slice(canon.tokens.end[from - 1] as number, canon.tokens.start[to] as number);
  const read = blocks.text.slice(page.tokens.end[first - 1] as number, page.tokens.start[last] as number);
  if (
    numbers(written) !== numbers(read) ||
    turnsRound(copy, { canon, page, blocks, owners }, from, to, first, last)
  )
    return;
  const isKnown = page.ids.subarray(first, last).some((id) => id >= 0);
  const isCrumb = !isKnown && to - from === 1 && last - first === 1;
  if (!resembles(plain(written), plain(read), isKnown, isCrumb)) return;
  for (let j = from; j < to; j += 1) {
    if (copy.state[j] === MISSING) spread(copy, page.tokens, from, to, first, last, j);
    copy.state[j] = UNCERTAIN;
  }
  for (let i = first; i < last; i += 1) if (owners[i] === 0) owners[i] = from + 1;
}

/**
 * Whether what was read may be what was written, by letters as they are or by their shapes. Of a word of three
 * letters nothing certain is left when most of them were misread: a crumb that is no word at all is a doubt.
 */
function resembles(written: string, read: string, isKnown: boolean, isCrumb: boolean): boolean {
  if (written.length > LONGEST || read.length > LONGEST) return false;
  if (isCrumb && written.length <= CRUMB && read.length <= CRUMB) return true;
  const isNear = (one: string, other: string): boolean => {
    const allowed = Math.ceil(one.length * (1 - (isKnown ? RESEMBLANCE_OF_KNOWN : RESEMBLANCE)));
    return distance(one, other, allowed) <= allowed;
  };
  return isNear(written, read) || isNear(byShape(written), byShape(read));
}

/** Whether a negation or a comparison was lost in a stretch, or has come into it. */
function turnsRound(
  copy: Copy,
  setting: Setting,
  from: number,
  to: number,
  first: number,
  last: number,
): boolean {
  const hard = new Set<string>();
  for (let j = from; j < to; j += 1) {
    const sign = signAt(setting, j);
    if (sign.weight !== HARD || sign.kind !== WORD) continue;
    if (!isPlaced(copy, j)) return true;
    hard.add(sign.spelling);
  }
  for (let i = first; i < last; i += 1) {
    const sign = pageSign(setting, i);
    if (sign.weight === HARD && sign.kind === WORD && !hard.has(sign.spelling)) return true;
  }
  return false;
}

/** A word that has no word of its own in the page takes the place its neighbours leave it, by its share of the stretch. */
function spread(
  copy: Copy,
  tokens: Setting['page']['tokens'],
  from: number,
  to: number,
  first: number,
  last: number,
  j: number,
): void {
  const at = first + Math.min(last - first - 1, Math.floor(((j - from) * (last - first)) / (to - from)));
  copy.at[j] = at;
  copy.to[j] = at + 1;
  copy.start[j] = tokens.start[at] as number;
  copy.end[j] = tokens.end[at] as number;
}

/** Letters that a machine reads for one another, by their shape; both sides are brought to the same one. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/[1|]/g, 'l'],
  [/0/g, 'o'],
  [/q/g, 'g'],
  [/y/g, 'i'],
  [/rn/g, 'm'],
  [/ri/g, 'n'],
  [/li/g, 'h'],
  [/ii/g, 'u'],
  [/cl/g, 'd'],
];

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}|]+/gu, '');
const byShape = (word: string): string =>
  SHAPES.reduce((text, [shape, letter]) => text.replace(shape, letter), word);

/** Numbers that stand alone; a digit inside a word ("1ần" for "lần") is a misread letter. */
const numbers = (text: string): string => text.match(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu)?.join() ?? '';
const signAt = ({ canon }: Setting, j: number): Sign => canon.signAt(j);
