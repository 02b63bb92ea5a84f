import type { QuoteSelector } from '../core/anchoring/selector.ts';
import { BLOCK_BREAK } from '../core/text/scan.ts';
import { type PageText, readPage } from './page-text.ts';
import { contentOffsets } from './text-content.ts';

/** Context on either side, in UTF-16 units: so much if there is as much, cut between words where one ends in time. */
const LEAST = 32;
const MOST = 64;
/** Units of the page that context is taken from; folding spaces and composing letters makes them fewer. */
const REACH = 4 * MOST;

/**
 * A passage of a page as a selector for {@link ./anchor-all.ts}: the text that can be seen, NFC, runs of spaces as one
 * space, a line feed where a paragraph, cell or line ends. Spaces at the ends of the selection are left out.
 *
 * @param range in `root`; its ends may stand anywhere, in elements and hidden text too
 * @param own the extension's own element
 * @returns `start` and `end` in UTF-16 units of `root.textContent`; null where nothing to be seen was selected
 */
export async function quoteOf(
  root: HTMLElement,
  range: Range,
  own: Element | null = null,
): Promise<QuoteSelector | null> {
  const page = await readPage(root, own, () => undefined);
  const { text } = page.blocks;
  let start = startIn(page, range);
  let end = endIn(page, range);
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  if (start >= end) return null;
  const offsets = contentOffsets(root, page);
  return {
    exact: folded(text.slice(start, end)),
    prefix: lastWords(folded(text.slice(Math.max(0, start - REACH), start))),
    suffix: firstWords(folded(text.slice(end, end + REACH))),
    start: offsets.of(start),
    end: offsets.of(end, true),
  };
}

/** Page-text offset of the first unit in a range; the text's length where there is none. */
function startIn({ blocks, nodes, starts }: PageText, range: Range): number {
  // The first node that does not end before the range.
  const first = firstWhere(nodes.length, (i) => {
    const node = nodes[i] as Text;
    return range.comparePoint(node, node.length) >= 0;
  });
  const node = nodes[first];
  if (!node) return blocks.text.length;
  return (starts[first] as number) + (node === range.startContainer ? range.startOffset : 0);
}

/** Page-text offset behind the last unit in a range. */
function endIn({ nodes, starts }: PageText, range: Range): number {
  const behind = firstWhere(nodes.length, (i) => range.comparePoint(nodes[i] as Text, 0) > 0);
  const node = nodes[behind - 1];
  if (!node) return 0;
  return (starts[behind - 1] as number) + (node === range.endContainer ? range.endOffset : node.length);
}

/** The least index for which something holds that holds for all behind it too. */
function firstWhere(count: number, holds: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

function folded(text: string): string {
  return text.replace(/\s+/g, (spaces) => (spaces.includes(BLOCK_BREAK) ? '\n' : ' ')).normalize('NFC');
}

function lastWords(text: string): string {
  if (text.length <= MOST) return text.trimStart();
  const cut = text.slice(-MOST);
  const word = cut.search(/\s/);
  const kept = word >= 0 && word < MOST - LEAST ? cut.slice(word + 1) : cut;
  return isLowSurrogate(kept.charCodeAt(0)) ? kept.slice(1) : kept;
}

function firstWords(text: string): string {
  if (text.length <= MOST) return text.trimEnd();
  const cut = text.slice(0, MOST);
  const word = cut.search(/\s\S*$/);
  const kept = word >= LEAST ? cut.slice(0, word) : cut;
  return isHighSurrogate(kept.charCodeAt(kept.length - 1)) ? kept.slice(0, -1) : kept;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
