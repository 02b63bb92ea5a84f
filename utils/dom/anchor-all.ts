import { anchorQuotes } from '../core/anchoring/anchor.ts';
import { readPageWords } from '../core/anchoring/page-words.ts';
import type { Anchor, AnchorOutcome, QuoteSelector } from '../core/anchoring/selector.ts';
import { readAllText, readDetached } from './all-text.ts';
import { type PageText, pointAt, readPage } from './page-text.ts';
import { turns } from './pause.ts';
import { type ContentOffsets, contentOffsets } from './text-content.ts';

/** What became of one selector; `range` where it is `found` or `differs`. */
export interface AnchoredQuote {
  readonly outcome: AnchorOutcome;
  readonly range: StaticRange | null;
}

/** A place in the document, in the members that both kinds of range are made of. */
type Ends = StaticRangeInit;

/**
 * Finds passages in the text under `root` by quote, all in one pass over it.
 *
 * @param selectors `start` and `end` are offsets of `root.textContent`, perhaps stale: they decide only between
 *   passages that are equal in all else
 * @returns a range for each selector; null where the passage is missing, or stands several times and nothing tells which
 */
export async function anchorAll(
  root: HTMLElement,
  selectors: readonly QuoteSelector[],
): Promise<(Range | null)[]> {
  const places = await placesOf(root, selectors, null);
  return places.map(({ ends }) => {
    if (!ends) return null;
    const range = new Range();
    range.setStart(ends.startContainer, ends.startOffset);
    range.setEnd(ends.endContainer, ends.endOffset);
    return range;
  });
}

/** The same with outcomes, and with static ranges, which do not tax every change that the page makes. `own`: our element. */
export async function anchorEach(
  root: HTMLElement,
  selectors: readonly QuoteSelector[],
  own: Element | null = null,
): Promise<AnchoredQuote[]> {
  const places = await placesOf(root, selectors, own);
  return places.map(({ outcome, ends }) => ({ outcome, range: ends && new StaticRange(ends) }));
}

interface Place {
  readonly outcome: AnchorOutcome;
  readonly ends: Ends | null;
}

async function placesOf(
  root: HTMLElement,
  selectors: readonly QuoteSelector[],
  own: Element | null,
): Promise<Place[]> {
  if (selectors.length === 0) return [];
  const pause = turns();
  const shown = root.isConnected ? await readPage(root, own, pause) : readDetached(root, own);
  const anchors = await anchorIn(root, shown, selectors, pause, null);
  const places = anchors.map((anchor) => ({ outcome: anchor.outcome, ends: endsOf(shown, anchor) }));
  const lost = places.flatMap(({ ends }, at) => (ends ? [] : [at]));
  if (lost.length > 0) await anchorAcrossHidden(root, shown, selectors, lost, places, pause, own);
  return places;
}

async function anchorIn(
  root: HTMLElement,
  page: PageText,
  selectors: readonly QuoteSelector[],
  pause: () => Promise<void> | undefined,
  shown: ReadonlySet<Node> | null,
): Promise<Anchor[]> {
  let offsets: ContentOffsets | undefined;
  const words = await readPageWords(page.blocks.text, pause);
  return anchorQuotes(words, selectors, pause, {
    standsAt(start, end, selector) {
      offsets ??= contentOffsets(root, page);
      return offsets.of(start) === selector.start && offsets.of(end, true) === selector.end;
    },
    mayStandAt(start, end) {
      if (!shown) return true;
      const from = pointAt(page, start);
      return shown.has(from.node) && shown.has(pointAt(page, end, true, from.index).node);
    },
  });
}

/**
 * A quote may hold text that cannot be seen, for `textContent` has it too. What was not found in the shown text is looked
 * for in all of it, and taken only where the passage begins and ends in text that is shown.
 */
async function anchorAcrossHidden(
  root: HTMLElement,
  shown: PageText,
  selectors: readonly QuoteSelector[],
  lost: readonly number[],
  places: Place[],
  pause: () => Promise<void> | undefined,
  own: Element | null,
): Promise<void> {
  const all = readAllText(root, shown, own);
  if (!all) return;
  const asked = lost.map((at) => selectors[at] as QuoteSelector);
  const anchors = await anchorIn(root, all, asked, pause, new Set(shown.nodes));
  anchors.forEach((anchor, i) => {
    const ends = endsOf(all, anchor);
    if (ends) places[lost[i] as number] = { outcome: anchor.outcome, ends };
  });
}

function endsOf(page: PageText, { start, end }: Anchor): Ends | null {
  if (start < 0) return null;
  const from = pointAt(page, start);
  const to = pointAt(page, end, true, from.index);
  return {
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  };
}
