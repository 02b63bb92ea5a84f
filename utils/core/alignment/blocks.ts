import { BLOCK_BREAK } from '../text/scan.ts';
import type { Blocks } from './page.ts';

/** The blocks of a text in which BLOCK_BREAK (U+2029) stands between them; what a page's text looks like as one string. */
export function blocksOf(text: string): Blocks {
  const texts = text.split(BLOCK_BREAK);
  let at = 0;
  const starts = texts.map((block) => {
    const start = at;
    at += block.length + 1;
    return start;
  });
  return { texts, starts, text };
}
