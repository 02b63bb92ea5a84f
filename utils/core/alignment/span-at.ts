import type { AlignedCopy } from './align.ts';
import { isPlaced } from './copy.ts';
import { type Ground, mayStand, stretchAt } from './ground.ts';
import type { Segment } from './segments.ts';
import { type CanonicalSpan, provisionsIn, spanOf, type TokenRange } from './span.ts';

/** A passage of a page as a passage of the resolution. */
export interface NamedPassage {
  /** In the order of the canonical text; mostly one, several where the page puts provisions in another order. */
  readonly spans: readonly CanonicalSpan[];
  /** eIds of all provisions it touches, of every kind, in document order. */
  readonly provisions: readonly string[];
  /** The copy of the page that holds most of it. */
  readonly copy: AlignedCopy;
}

/**
 * What part of the resolution a selection of the page's text is: whole words, in the copy that holds most of them.
 * @param segments of the page's text, in UTF-16 units; mostly one
 * @returns null where most of the words selected are not of the resolution, or none are selected
 */
export function spanAt(segments: readonly Segment[], copies: readonly AlignedCopy[]): NamedPassage | null {
  let best: { copy: AlignedCopy; ground: Ground; words: number[]; selected: number; held: number } | null =
    null;
  for (const copy of copies) {
    const { ground } = copy;
    if (!ground) continue;
    const ranges = segments.map((segment) => pageTokens(ground, segment));
    const selected = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
    const words = wordsIn(ground, ranges);
    const held = pageWordsOf(ground, words, ranges);
    if (words.length > 0 && (best === null || held > best.held))
      best = { copy, ground, words, selected, held };
  }
  if (best === null || best.held * 2 < best.selected) return null;
  const { canon } = best.ground.setting;
  const spans = runsOf(best.words, best.ground).map((run) => spanOf(canon, run));
  return { spans, provisions: provisionsIn(canon.resolution, spans), copy: best.copy };
}

/** The page's tokens that a segment holds or cuts into. */
function pageTokens({ setting: { page } }: Ground, { start, end }: Segment): TokenRange {
  const { tokens } = page;
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  const from = low;
  while (low < tokens.count && (tokens.start[low] as number) < end) low += 1;
  return { from, to: low };
}

/** The canonical tokens, in order, that stand within some ranges of page tokens. */
function wordsIn(ground: Ground, ranges: readonly TokenRange[]): number[] {
  const { copy } = ground;
  const words: number[] = [];
  for (let j = 0; j < copy.at.length; j += 1) {
    if (!isPlaced(copy, j)) continue;
    const [at, to] = [copy.at[j] as number, copy.to[j] as number];
    if (ranges.some((range) => at < range.to && to > range.from) && mayStand(ground, j)) words.push(j);
  }
  return words;
}

/** How many of the selected page tokens are words of the copy. */
function pageWordsOf({ copy }: Ground, words: readonly number[], ranges: readonly TokenRange[]): number {
  const held = new Set<number>();
  for (const j of words) for (let i = copy.at[j] as number; i < (copy.to[j] as number); i += 1) held.add(i);
  return [...held].filter((i) => ranges.some(({ from, to }) => i >= from && i < to)).length;
}

/**
 * Words as runs. What the copy lost between two of them belongs to the run, a label or a word; a provision that it
 * lacks as a whole does not.
 */
function runsOf(words: readonly number[], { copy, gone }: Ground): TokenRange[] {
  const runs: { from: number; to: number }[] = [];
  for (const j of words) {
    const run = runs.at(-1);
    if (run && isLost(run.to, j)) run.to = j + 1;
    else runs.push({ from: j, to: j + 1 });
  }
  return runs;

  function isLost(from: number, to: number): boolean {
    for (let j = from; j < to; j += 1) if (isPlaced(copy, j) || stretchAt(gone, j)) return false;
    return true;
  }
}
