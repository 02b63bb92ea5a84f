import { quoteOf } from '../../utils/core/alignment/quote.ts';
import type { AnnotationTarget, PageTarget } from '../../utils/core/notebook/model.ts';
import { ownAddress } from '../../utils/dom/address.ts';
import { alignerHere } from '../../utils/dom/frame-slot.ts';
import { readPage } from '../../utils/dom/page-text.ts';
import { turns } from '../../utils/dom/pause.ts';
import { segmentOf } from '../../utils/dom/selected.ts';
import { contentOffsets } from '../../utils/dom/text-content.ts';

/**
 * What is noted when some ranges are selected: a passage of the resolution on a copy of it, a quote of the page
 * elsewhere. Null where no text of the page is in them (within a shadow root, or hidden).
 */
export async function targetOf(ranges: readonly Range[]): Promise<AnnotationTarget | null> {
  const passage = alignerHere()?.name(ranges);
  if (passage) return { ...passage, page: ownAddress() };
  return pageTargetOf(ranges);
}

async function pageTargetOf(ranges: readonly Range[]): Promise<PageTarget | null> {
  const { body } = document;
  if (!body) return null;
  const page = await readPage(body, null, turns());
  const segments = ranges.flatMap((range) => segmentOf(page, range) ?? []);
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return null;
  // A quote is one passage: of several selections all that stands between is taken in.
  const quote = quoteOf(page.blocks, [{ start: first.start, end: last.end }]);
  if (quote.exact === '') return null;
  const offsets = contentOffsets(body, page);
  return {
    type: 'page',
    quote,
    position: { start: offsets.of(first.start), end: offsets.of(last.end, true) },
    page: ownAddress(),
  };
}

/** The passage as it is copied: its words and where they are from. */
export function citedPassage(target: AnnotationTarget): string {
  const source =
    target.type === 'canonical'
      ? (alignerHere()?.cite(target.spans) ?? '')
      : [target.page.title, target.page.url].filter(Boolean).join(', ');
  return `“${target.quote.exact}” (${source})`;
}
