import { bridged } from './bridges.ts';
import { type Charges, newCharges } from './charges.ts';
import { GapJudge } from './gap-judge.ts';
import { BEFORE, BEHIND, BETWEEN } from './letter-alignment.ts';
import type { PageWords } from './page-words.ts';
import { endAlong, startAlong } from './places.ts';
import type { QuoteWords } from './quote-words.ts';
import type { Run } from './runs.ts';

/** A place of the page that a quote was held against: where it begins and ends there, and what is otherwise. */
export interface Trial {
  readonly chain: readonly Run[];
  readonly charges: Charges;
  /** Offsets of the page's text. */
  readonly start: number;
  readonly end: number;
}

/** Words of the page beside a run that are held against the quote's head or tail, beyond as many as it has itself. */
const MARGIN = 2;

/** Holds quotes against places of one page. */
export class Trials {
  private readonly judge: GapJudge;
  private readonly page: PageWords;

  constructor(page: PageWords, isKnown: (key: number, often: number) => boolean) {
    this.page = page;
    this.judge = new GapJudge(page, isKnown);
  }

  /** Null where the quote has no place there at all. */
  hold(quote: QuoteWords, row: readonly Run[]): Trial | null {
    const { tokens } = this.page;
    const chain = bridged(row, quote.tokens, tokens);
    const charges = newCharges(quote);
    const edges = { start: -1, end: -1 };
    const first = chain[0] as Run;
    const final = chain.at(-1) as Run;
    const reach = (words: number) => words + (words >> 2) + MARGIN;
    const head = {
      from: 0,
      to: first.quote,
      after: Math.max(0, first.page - reach(first.quote)),
      before: first.page,
    };
    if (!this.judge.hold(quote, head, BEFORE, charges, edges)) return null;
    for (let r = 0; r < chain.length; r += 1) {
      const run = chain[r] as Run;
      this.alongRun(quote, run, edges);
      const next = chain[r + 1];
      if (!next) break;
      const gap = {
        from: run.quote + run.length,
        to: next.quote,
        after: run.page + run.length,
        before: next.page,
      };
      if (!this.judge.hold(quote, gap, BETWEEN, charges, edges)) return null;
    }
    const from = final.quote + final.length;
    const after = final.page + final.length;
    const before = Math.min(tokens.count, after + reach(quote.tokens.count - from));
    const tail = { from, to: quote.tokens.count, after, before };
    if (!this.judge.hold(quote, tail, BEHIND, charges, edges)) return null;
    if (edges.start < 0 || edges.end <= edges.start) return null;
    return { chain, charges, start: edges.start, end: edges.end };
  }

  /** Words that are the same: only the quote's own edges may fall among them. */
  private alongRun(quote: QuoteWords, run: Run, edges: { start: number; end: number }): void {
    const from = Math.max(run.quote, quote.first);
    const to = Math.min(run.quote + run.length, quote.last);
    if (from >= to) return;
    const { text, tokens } = this.page;
    const shift = run.page - run.quote;
    if (edges.start < 0) edges.start = startAlong(quote, from, text, tokens, from + shift);
    edges.end = endAlong(quote, to - 1, text, tokens, to - 1 + shift);
  }
}
