import type { Quote } from '../notebook/model.ts';
import { BLOCK_BREAK } from '../text/scan.ts';
import type { Blocks } from './page.ts';
import type { Segment } from './segments.ts';

/** Units of the page's text kept on either side of a quote. */
const AROUND = 48;

/** What some segments of a page say, as W3C TextQuoteSelector: NFC, spaces and block breaks folded to one space. */
export function quoteOf({ text }: Blocks, segments: readonly Segment[]): Quote {
  const first = segments[0]?.start ?? 0;
  const last = segments.at(-1)?.end ?? first;
  return {
    exact: plain(segments.map(({ start, end }) => text.slice(start, end)).join(' ')).trim(),
    prefix: plain(text.slice(Math.max(0, first - AROUND), first)),
    suffix: plain(text.slice(last, last + AROUND)),
  };
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** A segment with the whole of the words that it cuts into. */
export function wholeWords({ text }: Blocks, { start, end }: Segment): Segment {
  let from = start;
  while (from > 0 && LETTER.test(text.charAt(from)) && LETTER.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && LETTER.test(text.charAt(to - 1)) && LETTER.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

const plain = (text: string): string =>
  text
    .replaceAll(BLOCK_BREAK, ' ')
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ');
