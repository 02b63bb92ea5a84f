import { fold } from '../text/spelling.ts';
import { distance, MISSING, SAME, type Sign, UNCERTAIN } from './compare.ts';
import { type Copy, isPlaced } from './copy.ts';
import { pageSign } from './gap.ts';
import type { Setting } from './page.ts';

/** Misread words, in all and as a share, from which a copy is taken for one that a machine read from a picture. */
const MISREAD = 8;
const NOISY = 0.003;
/** A misread stretch still has at least this share of its letters right. */
const RESEMBLANCE = 0.5;
/** Longer stretches than this, in letters, are no slip of recognition. */
const LONGEST = 120;

/**
 * In a copy full of recognition slips, a stretch of words that still resembles what should stand there, letter
 * by letter and spaces left out, with the same digits, is a doubt and no change of wording. What does not
 * resemble it (another word, a number, a negation that came or went) stays a difference.
 */
export function doubtNoise(copy: Copy, setting: Setting): void {
  if (!isNoisy(copy, setting)) return;
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

function isNoisy(copy: Copy, setting: Setting): boolean {
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
  const canonical = letters(
    text.slice(canon.tokens.end[from - 1] as number, canon.tokens.start[to] as number),
  );
  const copied = letters(
    blocks.text.slice(page.tokens.end[first - 1] as number, page.tokens.start[last] as number),
  );
  if (canonical.length > LONGEST || copied.length > LONGEST || digits(canonical) !== digits(copied)) return;
  const allowed = Math.floor(canonical.length * RESEMBLANCE);
  if (distance(canonical, copied, allowed) > allowed) return;
  for (let j = from; j < to; j += 1) {
    if (copy.state[j] === MISSING) spread(copy, page.tokens, from, to, first, last, j);
    copy.state[j] = UNCERTAIN;
  }
  for (let i = first; i < last; i += 1) if (owners[i] === 0) owners[i] = from + 1;
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

const letters = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replaceAll('y', 'i');
const digits = (text: string): string => text.replace(/\D+/g, '');
const signAt = ({ canon }: Setting, j: number): Sign => canon.signs[canon.ids[j] as number] as Sign;
