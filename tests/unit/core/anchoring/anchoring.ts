import { anchorQuotes } from '../../../../utils/core/anchoring/anchor.ts';
import { readPageWords } from '../../../../utils/core/anchoring/page-words.ts';
import type { Anchor, QuoteSelector } from '../../../../utils/core/anchoring/selector.ts';
import { BLOCK_BREAK } from '../../../../utils/core/text/scan.ts';
import { selectorOf } from '../../../bench/quotes/cut.ts';

/** A page as it is read: paragraphs written as lines. */
export const pageOf = (lines: string): string => lines.replaceAll('\n', BLOCK_BREAK);

/** Anchors quotes in a page; their positions count as they stand in its lines. */
export async function anchorIn(lines: string, quotes: readonly QuoteSelector[]): Promise<Anchor[]> {
  const page = await readPageWords(pageOf(lines), () => undefined);
  return anchorQuotes(page, quotes, () => undefined, {
    standsAt: (start, end, quote) => start === quote.start && end === quote.end,
    mayStandAt: () => true,
  });
}

/** "Giảm [hộ nghèo] từ 1%" as a page and the selector of the passage in brackets. */
export function marked(lines: string): { page: string; quote: QuoteSelector } {
  const start = lines.indexOf('[');
  const end = lines.indexOf(']', start) - 1;
  const page = lines.slice(0, start) + lines.slice(start + 1, end + 1) + lines.slice(end + 2);
  return { page, quote: selectorOf(page, start, end) };
}

/** A page without one passage. */
export const without = (page: string, { start, end }: QuoteSelector): string =>
  page.slice(0, start) + page.slice(end);
