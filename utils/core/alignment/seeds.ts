import { type Canon, GRAM, gramKey } from './canon.ts';
import type { PageWords } from './page.ts';

/** `length` words of the page from token `at` that are the canonical words from token `canonical`. */
export interface Run {
  readonly at: number;
  readonly canonical: number;
  length: number;
}

/** Appends a run, or lengthens the last one where the new one goes on from it. */
export function extendRuns(runs: Run[], run: Run): void {
  const last = runs.at(-1);
  if (last && last.at + last.length === run.at && last.canonical + last.length === run.canonical) {
    last.length += run.length;
  } else runs.push(run);
}

/**
 * Finds where tokens [from, to) of a page run along the canonical text: every gram of known words that is not
 * too common seeds a run, which is drawn out both ways as far as the words agree. A word that a run covers
 * is not looked up again, so a clean copy costs one comparison a word.
 */
export function seedRuns(page: PageWords, from: number, to: number, canon: Canon): void {
  const { ids } = page;
  const last = to - GRAM;
  for (let at = from; at <= last; ) {
    const a = ids[at] as number;
    const b = ids[at + 1] as number;
    const c = ids[at + 2] as number;
    if (c < 0) at += 3;
    else if (b < 0) at += 2;
    else if (a < 0) at += 1;
    else at += Math.max(1, seed(page, at, from, to, canon, canon.grams.get(gramKey(a, b, c))) - GRAM + 1);
  }
}

/** Draws out every run seeded at `at`; returns how far the longest reaches. */
function seed(page: PageWords, at: number, from: number, to: number, canon: Canon, first: number): number {
  const { ids, runs } = page;
  const words = canon.ids;
  let longest = 0;
  for (let j = first; j >= 0; j = canon.next[j] as number) {
    if (isCovered(runs, at, j)) continue;
    let length = 0;
    while (at + length < to && j + length < words.length && ids[at + length] === words[j + length])
      length += 1;
    if (length < GRAM) continue;
    let back = 0;
    while (at - back > from && j - back > 0 && ids[at - back - 1] === words[j - back - 1]) back += 1;
    extendRuns(runs, { at: at - back, canonical: j - back, length: length + back });
    if (length > longest) longest = length;
  }
  return longest;
}

/** Whether one of the last runs already goes through this place on the same diagonal. */
function isCovered(runs: readonly Run[], at: number, canonical: number): boolean {
  for (let r = runs.length - 1; r >= 0 && r >= runs.length - 8; r -= 1) {
    const run = runs[r] as Run;
    if (run.at - run.canonical === at - canonical && at >= run.at && at < run.at + run.length) return true;
  }
  return false;
}
