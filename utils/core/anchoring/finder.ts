import { type Group, inOrder, placesOf } from './chains.ts';
import { choose } from './choose.ts';
import { withSigns } from './edges.ts';
import type { Grams } from './grams.ts';
import { isTakenOut } from './neighbours.ts';
import type { PageWords } from './page-words.ts';
import type { QuoteWords } from './quote-words.ts';
import { type Run, seedRuns } from './runs.ts';
import { AMBIGUOUS, type Anchor, MISSING, type PageHints, type QuoteSelector } from './selector.ts';
import { isSameSurface, surfaceOf } from './surface.ts';
import { Trials } from './trial.ts';
import { type Candidate, judgePlace } from './verdict.ts';

/** A place that holds a smaller share of the quote's words is not worth trying. */
const WORTH = 0.2;
/** Beside a place that may be the quote's, one that holds a smaller share of the words that it holds is no rival. */
const LIKELY = 0.6;
/** Places that are compared where a quote stands word for word more than once; of more nothing tells one. */
const MOST_PLACES = 64;
/** A quote of more words than this, context included, is never sought by single words. */
const FEW = 4;

/** Rows of words that a quote is sought by, and how often one may stand in the page to count: the rarest first. */
interface Way {
  readonly grams: Grams;
  readonly common: number;
}
const RARE = 5;
const COMMON = 24;

/** Finds quotes that do not stand word for word, or more than once, by holding them against their likeliest places. */
export class Finder {
  private readonly trials: Trials;
  private readonly page: PageWords;
  private readonly ways: readonly Way[];

  private readonly hints: PageHints;

  private constructor(page: PageWords, hints: PageHints, pairs: Grams, singles: Grams) {
    this.page = page;
    this.hints = hints;
    this.trials = new Trials(page, (key, often) => singles.count(key) >= often);
    this.ways = [
      { grams: page.triples, common: RARE },
      { grams: page.triples, common: COMMON },
      { grams: pairs, common: COMMON },
      { grams: singles, common: COMMON },
    ];
  }

  static async of(page: PageWords, hints: PageHints): Promise<Finder> {
    return new Finder(page, hints, await page.pairs(), await page.singles());
  }

  /**
   * @param quote what `selector` was read as
   * @param places where it stands word for word with its context, if it does so more than once
   * @param tellsBreaks whether the quote would show where a paragraph ends
   */
  find(quote: QuoteWords, selector: QuoteSelector, tellsBreaks: boolean, places: readonly number[]): Anchor {
    const { page } = this;
    const edges = ({ start, end }: Candidate) => withSigns(quote, page.text, start, end);
    const surface = ({ chain }: Candidate) => surfaceOf(quote, page, chain);
    const isThere = (candidate: Candidate): boolean => {
      const { start, end } = edges(candidate);
      return this.hints.standsAt(start, end, selector);
    };
    for (const way of this.ways) {
      if (way.grams.size === 1 && quote.tokens.count > FEW) break;
      const candidates =
        places.length > 1 ? this.standing(quote, places) : this.candidates(quote, this.groups(quote, way));
      if (candidates.length === 0) continue;
      const one = choose(candidates, surface, isThere, tellsBreaks);
      if (!one) return AMBIGUOUS;
      const isOwn = !isTakenOut(quote, page, one) || (one.isHeld && isSameSurface(surface(one), tellsBreaks));
      return isOwn ? { outcome: one.outcome, ...edges(one) } : MISSING;
    }
    return MISSING;
  }

  /** Each place by itself, however near they stand to one another. */
  private standing(quote: QuoteWords, places: readonly number[]): Candidate[] {
    const length = quote.end - quote.whole;
    const groups = places.slice(0, MOST_PLACES).map((page) => ({
      runs: [{ quote: quote.whole, page, length }],
      words: length,
    }));
    return this.candidates(quote, groups);
  }

  private groups(quote: QuoteWords, { grams, common }: Way): Group[] {
    if (quote.tokens.count < grams.size) return [];
    return placesOf(seedRuns(quote, this.page.tokens, grams, common), quote);
  }

  private candidates(quote: QuoteWords, groups: Group[]): Candidate[] {
    const found: Candidate[] = [];
    const least = WORTH * quote.tokens.count;
    const likely = LIKELY * (groups[0]?.words ?? 0);
    for (const { runs, words } of groups) {
      if (words < least || (words < likely && found.length > 0)) continue;
      const { chain, rest } = inOrder(runs);
      const left = wordsOf(rest);
      if (left >= LIKELY * wordsOf(chain)) groups.push({ runs: rest, words: left });
      const trial = this.trials.hold(quote, chain);
      const candidate = trial && judgePlace(quote, this.page, trial);
      if (!candidate || !this.hints.mayStandAt(candidate.start, candidate.end)) continue;
      if (!found.some(({ start, end }) => start < candidate.end && candidate.start < end))
        found.push(candidate);
    }
    return found;
  }
}

const wordsOf = (runs: readonly Run[]): number => runs.reduce((sum, { length }) => sum + length, 0);
