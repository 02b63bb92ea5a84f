import type { Comparator } from '../model.ts';

/** Words right before a number that compare; the first that fits has it, so longer ones stand first. */
const BEFORE: readonly (readonly [Comparator, string])[] = [
  ['at most', 'không vượt quá'],
  ['at most', 'không quá'],
  ['at most', 'không cao hơn'],
  ['at most', 'nhiều nhất'],
  ['at most', 'tối đa'],
  ['at most', '≤'],
  ['at least', 'không thấp hơn'],
  ['at least', 'không ít hơn'],
  ['at least', 'không dưới'],
  ['at least', 'ít nhất'],
  ['at least', 'tối thiểu'],
  ['at least', '≥'],
  ['less than', 'thấp hơn'],
  ['less than', 'ít hơn'],
  ['less than', 'dưới'],
  ['less than', '<'],
  ['more than', 'cao hơn'],
  ['more than', 'vượt'],
  ['more than', 'trên'],
  ['more than', 'hơn'],
  ['more than', '>'],
  ['exactly', 'bằng'],
  ['exactly', 'đúng'],
  ['at least', 'từ'],
];

/** Words right after a level. */
const AFTER: readonly (readonly [Comparator, string])[] = [
  ['at least', 'trở lên'],
  ['at most', 'trở xuống'],
];

export interface Comparison {
  /** "từ … trở lên"; null where nothing is stated. */
  readonly stated: string | null;
  /** Null where nothing is stated. */
  readonly comparator: Comparator | null;
  /** Units that the words take before and after the level, spaces included. */
  readonly before: number;
  readonly after: number;
}

/** The comparison stated by the words around a level: `left` ends where it starts, `right` begins where it ends. */
export function readComparison(left: string, right: string): Comparison {
  const before = BEFORE.map(([comparator, words]) => ({
    comparator,
    found: new RegExp(`(?<![\\p{L}\\p{M}])(${words})\\s*$`, 'iu').exec(left),
  })).find(({ found }) => found);
  const after = AFTER.map(([comparator, words]) => ({
    comparator,
    found: new RegExp(`^\\s*(${words})(?![\\p{L}\\p{M}])`, 'iu').exec(right),
  })).find(({ found }) => found);
  const words = [before?.found?.[1], after?.found?.[1]];
  return {
    stated:
      words[0] && words[1]
        ? `${words[0]} … ${words[1]}`.toLowerCase()
        : ((words[0] ?? words[1] ?? null)?.toLowerCase() ?? null),
    comparator: after?.comparator ?? before?.comparator ?? null,
    before: before?.found?.[0].length ?? 0,
    after: after?.found?.[0].length ?? 0,
  };
}
