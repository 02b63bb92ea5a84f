import type { AlignedCopy } from '../../utils/core/alignment/align.ts';
import { placeSpans } from '../../utils/core/alignment/place-span.ts';
import { quoteOf } from '../../utils/core/alignment/quote.ts';
import { quoteDiffers } from '../../utils/core/alignment/quote-differences.ts';
import type { Segment } from '../../utils/core/alignment/segments.ts';
import { provisionsIn } from '../../utils/core/alignment/span.ts';
import { spanAt } from '../../utils/core/alignment/span-at.ts';
import { citationOf, wordsAt } from '../../utils/core/notebook/citation.ts';
import type { PlaceOutcome } from '../../utils/core/notebook/in-page.ts';
import type { Span } from '../../utils/core/notebook/model.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import type { CitedPassage, PassageTarget, PlacedRanges } from '../../utils/dom/frame-slot.ts';
import type { PageText } from '../../utils/dom/page-text.ts';
import { rangeOf } from '../../utils/dom/ranges.ts';
import { segmentOf } from '../../utils/dom/selected.ts';

/** A frame's page as it was read, and the copies found in it. */
export interface AlignedPage {
  readonly page: PageText;
  readonly copies: readonly AlignedCopy[];
}

/** What part of the resolution some ranges of a page are; null where they mostly are none of it. */
export function namePassage(
  ranges: readonly Range[],
  { page, copies }: AlignedPage,
  resolution: Resolution,
): PassageTarget | null {
  const segments = ranges.flatMap((range) => segmentOf(page, range) ?? []);
  const named = segments.length > 0 ? spanAt(segments, copies) : null;
  if (!named) return null;
  const { segments: whole } = placeSpans(named.spans, named.copy);
  const inPage = whole.length > 0 ? whole.toSorted((a, b) => a.start - b.start) : segments;
  return targetOf(named.spans, inPage, page, resolution);
}

/** A whole provision as it stands in the best copy; null where that lacks it. */
export function nameProvision(
  eId: string,
  { page, copies }: AlignedPage,
  resolution: Resolution,
): PassageTarget | null {
  const provision = resolution.provisions.find((each) => each.eId === eId);
  const copy = copies.find(({ ground }) => ground);
  if (!provision || !copy) return null;
  const span = { start: provision.start, end: provision.end };
  const { segments } = placeSpans([span], copy);
  return segments.length > 0 ? targetOf([span], segments, page, resolution) : null;
}

function targetOf(
  spans: readonly Span[],
  segments: readonly Segment[],
  { blocks }: PageText,
  resolution: Resolution,
): PassageTarget {
  return {
    type: 'canonical',
    resolution: resolution.id,
    hash: resolution.hash,
    spans,
    provisions: provisionsIn(resolution, spans),
    quote: quoteOf(blocks, segments),
  };
}

const BEST: readonly PlaceOutcome[] = ['found', 'differs'];

/** Where a passage stands: its ranges in every copy that has it, and the best outcome among them. */
export function placePassage(spans: readonly Span[], { page, copies }: AlignedPage): PlacedRanges {
  const placed = copies.map((copy) => placeSpans(spans, copy));
  return {
    outcome: BEST.find((outcome) => placed.some((each) => each.outcome === outcome)) ?? 'missing',
    ranges: placed.flatMap(({ segments }) => segments.map((segment) => rangeOf(page, segment))),
  };
}

/** A passage as the resolution words it, and whether the copy that it was taken from says something else there. */
export function citePassage(
  { spans, quote }: PassageTarget,
  copies: readonly AlignedCopy[],
  resolution: Resolution,
): CitedPassage {
  const words = wordsAt(resolution, spans);
  const outcomes = copies
    .map((copy) => placeSpans(spans, copy).outcome)
    .filter((outcome) => outcome !== 'missing');
  const altered = outcomes.filter((outcome) => outcome === 'differs').length;
  return {
    words,
    citation: citationOf(resolution, spans),
    // Of several copies the quote tells which it was.
    differs: altered > 0 && (altered === outcomes.length || quoteDiffers(words, quote.exact)),
  };
}
