import { wholeWords } from '../../utils/core/alignment/quote.ts';
import { citedQuote } from '../../utils/core/notebook/citation.ts';
import type { AnnotationTarget, CanonicalTarget } from '../../utils/core/notebook/model.ts';
import { ownAddress } from '../../utils/dom/address.ts';
import { alignerHere } from '../../utils/dom/frame-slot.ts';
import { readPage } from '../../utils/dom/page-text.ts';
import { turns } from '../../utils/dom/pause.ts';
import { quoteAt } from '../../utils/dom/quote-of.ts';
import { rangeOf } from '../../utils/dom/ranges.ts';
import { segmentOf } from '../../utils/dom/selected.ts';

/**
 * What is noted when some ranges are selected: a passage of the resolution on a copy of it, a quote of the page
 * elsewhere. Null where no text of the page is in them (within a shadow root, or hidden).
 */
export async function targetOf(ranges: readonly Range[]): Promise<Taken | null> {
  const passage = alignerHere()?.name(ranges);
  return passage ? taken({ ...passage, page: ownAddress() }, ranges) : pageTargetOf(ranges);
}

/** What is noted, and where it stands in the page. */
export interface Taken {
  readonly target: AnnotationTarget;
  readonly ranges: readonly AbstractRange[];
}

/** A passage of the resolution with its place in every copy; the ranges it was taken from where it has none. */
export function taken(target: CanonicalTarget, from: readonly Range[]): Taken {
  const ranges = alignerHere()?.place(target.resolution, target.hash, target.spans)?.ranges ?? [];
  return { target, ranges: ranges.length > 0 ? ranges : from.map((range) => new StaticRange(range)) };
}

async function pageTargetOf(ranges: readonly Range[]): Promise<Taken | null> {
  const { body } = document;
  if (!body) return null;
  const page = await readPage(body, null, turns());
  const segments = ranges.flatMap((range) => segmentOf(page, range) ?? []);
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return null;
  // A quote is one passage: of several selections all that stands between is taken in.
  const passage = wholeWords(page.blocks, { start: first.start, end: last.end });
  const selector = quoteAt(body, page, passage);
  if (!selector) return null;
  const { start, end, ...quote } = selector;
  return {
    target: { type: 'page', quote, position: { start, end }, page: ownAddress() },
    ranges: [rangeOf(page, passage)],
  };
}

/** The passage as it is copied: its words and where they are from; of the resolution its own, whatever the page says. */
export function citedPassage(target: AnnotationTarget): { readonly text: string; readonly differs: boolean } {
  const passage = target.type === 'canonical' ? alignerHere()?.cite(target) : undefined;
  if (passage) return { text: citedQuote(passage.words, passage.citation), differs: passage.differs };
  const source = [target.page.title, target.page.url].filter(Boolean).join(', ');
  return { text: citedQuote(target.quote.exact, source), differs: false };
}
