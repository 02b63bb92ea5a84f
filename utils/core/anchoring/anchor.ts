import { inOrder, placesOf } from './chains.ts';
import { choose } from './choose.ts';
import { withSigns } from './edges.ts';
import type { Grams } from './grams.ts';
import { isTakenOut } from './neighbours.ts';
import type { PageWords } from './page-words.ts';
import { endAlong, startAlong } from './places.ts';
import { QuoteReader, type QuoteWords } from './quote-words.ts';
import { exactPlaces, type Run, seedRuns } from './runs.ts';
import type { Anchor, QuoteSelector } from './selector.ts';
import { type Surface, surfaceOf } from './surface.ts';
import { type Trial, Trials } from './trial.ts';
import { type Candidate, judgePlace } from './verdict.ts';

type Pause = () => Promise<void> | undefined;

/** Quotes anchored between two looks at the clock. */
const PORTION = 32;
/** A chain that holds a smaller share of the quote's words is not worth trying. */
const WORTH = 0.2;
/** Beside a place that may be the quote's, one that holds a smaller share of the words it holds is no rival. */
const LIKELY = 0.6;

const MISSING: Anchor = { outcome: 'missing', start: -1, end: -1 };
const AMBIGUOUS: Anchor = { outcome: 'ambiguous', start: -1, end: -1 };

/**
 * Finds many quotes in a page that was read once. A quote that stands word for word, with what stood beside it, is
 * looked up by its rarest row of words and compared; only what does not is held against likely places letter by letter.
 *
 * @param standsAt whether a place of the page's text stands at the offsets that a selector tells (a hint between equals)
 */
export async function anchorQuotes(
  page: PageWords,
  selectors: readonly QuoteSelector[],
  pause: Pause,
  standsAt: (start: number, end: number, selector: QuoteSelector) => boolean,
): Promise<Anchor[]> {
  const reader = new QuoteReader();
  const anchors: Anchor[] = [];
  const tellsBreaks = selectors.some(hasBreak);
  let finder: Finder | undefined;
  for (let s = 0; s < selectors.length; s += 1) {
    const selector = selectors[s] as QuoteSelector;
    const quote = reader.read(selector);
    let anchor: Anchor | null = quote.first >= quote.last ? MISSING : standing(quote, page, tellsBreaks);
    if (!anchor) {
      finder ??= new Finder(page, await page.singles(), page.tokens.count > 0 ? await page.pairs() : null);
      anchor = finder.find(quote, tellsBreaks, ({ start, end }) => standsAt(start, end, selector));
    }
    anchors.push(anchor);
    const wait = (s + 1) % PORTION === 0 ? pause() : undefined;
    if (wait) await wait;
  }
  return anchors;
}

/** Whether a selector was taken from `textContent` as it is: in others all spaces are folded, ends of paragraphs too. */
const hasBreak = ({ prefix, exact, suffix }: QuoteSelector): boolean =>
  exact.includes('\n') || prefix.includes('\n') || suffix.includes('\n');

/** The one place where a quote and its neighbours stand word for word; null where there is none, or more than one. */
function standing(quote: QuoteWords, page: PageWords, tellsBreaks: boolean): Anchor | null {
  if (quote.end - quote.whole < page.triples.size) return null;
  const { text, tokens } = page;
  const [place, another] = exactPlaces(quote, tokens, page.triples);
  if (place === undefined || another !== undefined) return null;
  const shift = place - quote.whole;
  const start = startAlong(quote, quote.first, text, tokens, quote.first + shift);
  const end = endAlong(quote, quote.last - 1, text, tokens, quote.last - 1 + shift);
  if (isTakenOut(quote, page, { start, end })) {
    if (!isSame(surfaceOf(quote, page, [wholeRun(quote, place)]), tellsBreaks)) return MISSING;
  }
  return { outcome: 'found', ...withSigns(quote, text, start, end) };
}

const isSame = ({ signs, breaks }: Surface, tellsBreaks: boolean): boolean =>
  signs === 0 && (breaks === 0 || !tellsBreaks);

/** The run of a quote that stands there as a whole. */
const wholeRun = ({ whole, end }: QuoteWords, place: number): Run => ({
  quote: whole,
  page: place,
  length: end - whole,
});

class Finder {
  private readonly trials: Trials;
  private readonly page: PageWords;
  private readonly grams: readonly Grams[];

  constructor(page: PageWords, singles: Grams, pairs: Grams | null) {
    this.page = page;
    this.trials = new Trials(page, (key, often) => singles.count(key) >= often);
    this.grams = pairs ? [page.triples, pairs, singles] : [];
  }

  find(quote: QuoteWords, tellsBreaks: boolean, isThere: (candidate: Candidate) => boolean): Anchor {
    for (const grams of this.grams) {
      if (grams.size === 1 && quote.tokens.count > 4) break;
      const candidates = this.candidates(quote, grams);
      if (candidates.length === 0) continue;
      const surface = (candidate: Candidate) =>
        surfaceOf(quote, this.page, candidate.chain);
      const one = choose(candidates, surface, isThere, tellsBreaks);
      if (!one) return AMBIGUOUS;
      if (isTakenOut(quote, this.page, one) && !(one.isHeld && isSame(surface(one), tellsBreaks)))
        return MISSING;
      return { outcome: one.outcome, ...withSigns(quote, this.page.text, one.start, one.end) };
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
      const trial: Trial | null = this.trials.hold(quote, inOrder(runs));
      const candidate = trial && judgePlace(quote, this.page, trial);
      if (!candidate || found.some(({ start, end }) => start < candidate.end && candidate.start < end)) continue;
      found.push(candidate);
    }
    return found;
  }
}
