import { lettersBefore } from './places.ts';
import type { QuoteWords } from './quote-words.ts';

/** What speaks against a place: in the quote itself, and in what stands beside it. */
export interface Charges {
  /** Letters of the quote lost, added or changed, in words that are still the same words. */
  edits: number;
  /** Words in other marks or with slips that make no other word: noise. */
  noisy: number;
  /** Words a slip away that are both words of the page: one may have been put for the other. */
  meant: number;
  /** Words changed, lost or added, and in how many spots. */
  changed: number;
  sites: number;
  /** Letters of the context on either side, and how many of them are otherwise. */
  readonly letters: readonly [left: number, right: number];
  readonly wrong: [left: number, right: number];
  /** How many of the two words right beside the quote are other words, or gone. */
  readonly beside: [left: number, right: number];
  /** Numbers, negations and comparisons of the context that are otherwise. */
  readonly hard: [left: number, right: number];
  /** Words of the page that stand between the quote and what should stand beside it. */
  readonly between: [left: number, right: number];
}

export function newCharges(quote: QuoteWords): Charges {
  const { text, tokens } = quote;
  const lettersOf = (from: number, to: number): number => {
    let sum = 0;
    for (let t = from; t < to; t += 1) sum += lettersBefore(text, tokens, t, text.length);
    return sum;
  };
  const letters: [number, number] = [lettersOf(0, quote.first), lettersOf(quote.last, tokens.count)];
  return {
    edits: 0,
    noisy: 0,
    meant: 0,
    changed: 0,
    sites: 0,
    letters,
    wrong: [0, 0],
    beside: [0, 0],
    hard: [0, 0],
    between: [0, 0],
  };
}

/** Words of the context that stand right beside a quote. */
const BESIDE = 2;

/** Charges letters of the context's token `t` that are otherwise; `isLost`: so many that it is no longer the word. */
export function chargeContext(
  charges: Charges,
  { first, last }: QuoteWords,
  t: number,
  edits: number,
  isLost: boolean,
): void {
  const side = t < first ? 0 : 1;
  charges.wrong[side] += edits;
  if (isLost && t >= first - BESIDE && t < last + BESIDE) charges.beside[side] += 1;
}
