import type { Canon } from './canon.ts';
import { SAME } from './compare.ts';
import type { PageWords } from './page.ts';
import type { Run } from './seeds.ts';

/**
 * One copy in a page: what became of each canonical word, and where it stands. Columns by canonical token;
 * `start`/`end` are UTF-16 offsets of the page's text, meaningless where `state` is MISSING.
 */
export interface Copy {
  readonly state: Uint8Array;
  /** Page token it is matched with; -1 where missing. Glued words share one. */
  readonly at: Int32Array;
  /** Past the last page token it is matched with: more than `at` + 1 where the copy splits the word. */
  readonly to: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Which page tokens are taken, over all copies of a page: canonical token + 1, 0 for none. */
export type Owners = Int32Array;

/** A copy in which nothing is found yet. */
export function emptyCopy(canon: Canon): Copy {
  const { count } = canon.tokens;
  // One allocation for all columns, as in the tokens of a text.
  const buffer = new ArrayBuffer(count * 17);
  const column = (k: number): Int32Array => new Int32Array(buffer, count * 4 * k, count);
  return {
    at: column(0).fill(-1),
    to: column(1).fill(-1),
    start: column(2),
    end: column(3),
    state: new Uint8Array(buffer, count * 16, count),
  };
}

/** 0, 1, 2 … as far as was ever needed: a stretch of it is a run's token numbers, copied in one go. */
let numbers = new Int32Array(0);

function countTo(last: number): Int32Array {
  if (numbers.length <= last) numbers = Int32Array.from({ length: last * 2 }, (_, i) => i);
  return numbers;
}

/** Matches the words of a run, one to one. */
export function placeRun(copy: Copy, page: PageWords, owners: Owners, run: Run): void {
  const { at: i, canonical: j, length } = run;
  const count = countTo(Math.max(i, j) + length + 1);
  copy.state.fill(SAME, j, j + length);
  copy.at.set(count.subarray(i, i + length), j);
  copy.to.set(count.subarray(i + 1, i + 1 + length), j);
  copy.start.set(page.tokens.start.subarray(i, i + length), j);
  copy.end.set(page.tokens.end.subarray(i, i + length), j);
  owners.set(count.subarray(j + 1, j + 1 + length), i);
}

/** Whether the copy has a word of its own for the canonical token (the same, a doubt, or another). */
export const isPlaced = (copy: Copy, j: number): boolean => (copy.at[j] as number) >= 0;

/** Gives back what was matched with canonical tokens [from, to), for others to be found in. */
export function release({ from, to }: { from: number; to: number }, copy: Copy, owners: Owners): void {
  disown({ from, to }, copy, owners);
  copy.state.fill(0, from, to);
  copy.at.fill(-1, from, to);
  copy.to.fill(-1, from, to);
}

/** Words that were counted in with a passage may stand so far outside of its own, in page tokens. */
const BESIDE = 64;

/** Frees the page tokens that canonical tokens [from, to) have taken; the copy still points at them. */
export function disown({ from, to }: { from: number; to: number }, copy: Copy, owners: Owners): void {
  let low = Number.POSITIVE_INFINITY;
  let high = -1;
  for (let j = from; j < to; j += 1) {
    if ((copy.at[j] as number) < 0) continue;
    low = Math.min(low, copy.at[j] as number);
    high = Math.max(high, copy.to[j] as number);
  }
  for (let i = Math.max(0, low - BESIDE); i < Math.min(owners.length, high + BESIDE); i += 1) {
    const owner = (owners[i] as number) - 1;
    if (owner >= from && owner < to) owners[i] = 0;
  }
}
