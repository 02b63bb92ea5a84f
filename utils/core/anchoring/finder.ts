import { inOrder, placesOf } from './chains.ts';
import { choose } from './choose.ts';
import { withSigns } from './edges.ts';
import type { Grams } from './grams.ts';
import { isTakenOut } from './neighbours.ts';
import type { PageWords } from './page-words.ts';
import type { QuoteWords } from './quote-words.ts';
import { seedRuns } from './runs.ts';
import { AMBIGUOUS, type Anchor, MISSING } from './selector.ts';
import { isSameSurface, surfaceOf } from './surface.ts';
import { Trials } from './trial.ts';
import { type Candidate, judgePlace } from './verdict.ts';

/** A place that holds a smaller share of the quote's words is not worth trying. */
const WORTH = 0.2;
/** Beside a place that may be the quote's, one that holds a smaller share of the words that it holds is no rival. */
const LIKELY = 0.6;
/** A quote of more words than this, context included, is never sought by single words. */
const FEW = 4;

/** Finds quotes that do not stand word for word, or more than once, by holding them against their likeliest places. */
export class Finder {
  private readonly trials: Trials;
  private readonly page: PageWords;
  private readonly grams: readonly Grams[];

  private constructor(page: PageWords, pairs: Grams, singles: Grams) {
    this.page = page;
    this.trials = new Trials(page, (key, often) => singles.count(key) >= often);
    this.grams = [page.triples, pairs, singles];
  }

  static async of(page: PageWords): Promise<Finder> {
    return new Finder(page, await page.pairs(), await page.singles());
  }

  /**
   * @param tellsBreaks whether the quote would show where a paragraph ends
   * @param standsAt whether a place of the page's text stands at the offsets that the quote was taken from
   */
  find(quote: QuoteWords, tellsBreaks: boolean, standsAt: (start: number, end: number) => boolean): Anchor {
    const { page } = this;
    const edges = ({ start, end }: Candidate) => withSigns(quote, page.text, start, end);
    const surface = ({ chain }: Candidate) => surfaceOf(quote, page, chain);
    const isThere = (candidate: Candidate): boolean => {
      const { start, end } = edges(candidate);
      return standsAt(start, end);
    };
    for (const grams of this.grams) {
      if (grams.size === 1 && quote.tokens.count > FEW) break;
      const candidates = this.candidates(quote, grams);
      if (candidates.length === 0) continue;
      const one = choose(candidates, surface, isThere, tellsBreaks);
      if (!one) return AMBIGUOUS;
      const isOwn = (one.isHeld && isSameSurface(surface(one), tellsBreaks)) || !isTakenOut(quote, page, one);
      return isOwn ? { outcome: one.outcome, ...edges(one) } : MISSING;
    }
    return MISSING;
  }

  private candidates(quote: QuoteWords, grams: Grams): Candidate[] {
    const found: Candidate[] = [];
    if (quote.tokens.count < grams.size) return found;
    const groups = placesOf(seedRuns(quote, this.page.tokens, grams), quote);
    const least = WORTH * quote.tokens.count;
    const likely = LIKELY * (groups[0]?.words ?? 0);
    for (const { runs, words } of groups) {
      if (words < least || (words < likely && found.length > 0)) break;
      const trial = this.trials.hold(quote, inOrder(runs));
      const candidate = trial && judgePlace(quote, this.page, trial);
      if (candidate && !found.some(({ start, end }) => start < candidate.end && candidate.start < end))
        found.push(candidate);
    }
    return found;
  }
}
