import type { Tokens } from '../text/tokens.ts';
import type { Fates } from './fates.ts';
import type { Gap } from './gap-judge.ts';
import { BEFORE, type LetterAlignment } from './letter-alignment.ts';
import type { Letters } from './letters.ts';
import type { QuoteWords } from './quote-words.ts';

/** Where the quote begins and ends in the page's text, as far as is known; -1: not yet. */
export interface Edges {
  start: number;
  end: number;
}

/** A gap, letter by letter. */
interface Aligned {
  readonly quoted: Letters;
  readonly copied: Letters;
  readonly alignment: LetterAlignment;
  readonly ours: Fates;
}

/** Takes in the first and last letter of the quote that have a place in a gap; whole words where these were misread. */
export function widenEdges(
  quote: QuoteWords,
  { from, to }: Gap,
  free: number,
  tokens: Tokens,
  { quoted, copied, alignment, ours }: Aligned,
  edges: Edges,
): void {
  if (to <= quote.first || from >= quote.last) return;
  const isOwn = (i: number): boolean => {
    const token = quoted.token[i] as number;
    const at = quoted.at[i] as number;
    if (token < quote.first || token >= quote.last || at < quote.from || at >= quote.to) return false;
    return (alignment.partner[i] as number) >= 0;
  };
  let first = 0;
  while (first < quoted.count && !isOwn(first)) first += 1;
  let last = quoted.count - 1;
  while (last >= first && !isOwn(last)) last -= 1;
  if (last < first) return;
  if (edges.start < 0) {
    const j = alignment.partner[first] as number;
    const token = quoted.token[first] as number;
    const isOpening = first === 0 || quoted.token[first - 1] !== token;
    // Only a quote that brought nothing from before it may begin in the middle of a word without showing it.
    const isPart = free === BEFORE && ours.edits[token - from] === 0 && quote.from === 0;
    const opens = isOpening && !isPart && isFree(copied, alignment, j, -1);
    edges.start = opens ? (tokens.start[copied.token[j] as number] as number) : (copied.at[j] as number);
  }
  const j = alignment.partner[last] as number;
  const token = quoted.token[last] as number;
  const isClosing = last + 1 === quoted.count || quoted.token[last + 1] !== token;
  const isPart = ours.edits[token - from] === 0 && quote.to === quote.text.length;
  const closes = isClosing && !isPart && isFree(copied, alignment, j, 1);
  const goesOn = !closes && j + 1 < copied.count && copied.token[j + 1] === copied.token[j];
  edges.end = goesOn ? (copied.at[j + 1] as number) : (tokens.end[copied.token[j] as number] as number);
}

/** Whether no other letter of the page's word, on that side of letter `j`, has a partner. */
function isFree(copied: Letters, { owner }: LetterAlignment, j: number, step: 1 | -1): boolean {
  for (let i = j + step; i >= 0 && i < copied.count && copied.token[i] === copied.token[j]; i += step) {
    if (owner[i] !== -1) return false;
  }
  return true;
}
