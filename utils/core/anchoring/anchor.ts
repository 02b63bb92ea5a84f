import { withSigns } from './edges.ts';
import { Finder } from './finder.ts';
import { isTakenOut } from './neighbours.ts';
import type { PageWords } from './page-words.ts';
import { endAlong, startAlong } from './places.ts';
import { QuoteReader, type QuoteWords } from './quote-words.ts';
import { exactPlaces, mayStandTwice } from './runs.ts';
import { type Anchor, MISSING, type PageHints, type QuoteSelector } from './selector.ts';
import { isSameSurface, surfaceOf } from './surface.ts';

/** Quotes anchored between two looks at the clock. */
const PORTION = 32;

/** Share of the quotes with a line feed from which they are taken to show where paragraphs end. */
const TELLING = 0.25;

const NONE: readonly number[] = [];

/**
 * Finds many quotes in a page that was read once. A quote that stands word for word, with what stood beside it, is
 * looked up by its rarest row of words and compared; only what does not is held against likely places letter by letter.
 *
 * @returns an anchor for each selector, in their order; offsets in the page's text
 */
export async function anchorQuotes(
  page: PageWords,
  selectors: readonly QuoteSelector[],
  pause: () => Promise<void> | undefined,
  hints: PageHints,
): Promise<Anchor[]> {
  const reader = new QuoteReader();
  const tellsBreaks = selectors.filter(hasBreak).length >= TELLING * selectors.length;
  const anchors: Anchor[] = [];
  let finder: Finder | undefined;
  for (let s = 0; s < selectors.length; s += 1) {
    const selector = selectors[s] as QuoteSelector;
    const quote = reader.read(selector);
    const places = quote.first < quote.last ? exactPlaces(quote, page.tokens, page.triples) : NONE;
    let anchor = places === NONE ? MISSING : standing(quote, page, places, tellsBreaks);
    if (!anchor || (anchor.start >= 0 && !hints.mayStandAt(anchor.start, anchor.end))) {
      finder ??= await Finder.of(page, hints);
      anchor = finder.find(quote, selector, tellsBreaks, places);
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
function standing(
  quote: QuoteWords,
  page: PageWords,
  [place, another]: readonly number[],
  tellsBreaks: boolean,
): Anchor | null {
  const { text, tokens } = page;
  if (place === undefined || another !== undefined) return null;
  const shift = place - quote.whole;
  const start = startAlong(quote, quote.first, text, tokens, quote.first + shift);
  const end = endAlong(quote, quote.last - 1, text, tokens, quote.last - 1 + shift);
  const hasTwin = mayStandTwice(quote, page.triples);
  const isOut = isTakenOut(quote, page, { start, end });
  if (hasTwin || isOut) {
    const run = { quote: quote.whole, page: place, length: quote.end - quote.whole };
    if (!isSameSurface(surfaceOf(quote, page, [run]), tellsBreaks)) return isOut ? MISSING : null;
  }
  return { outcome: 'found', ...withSigns(quote, text, start, end) };
}
