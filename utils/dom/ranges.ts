import type { Segment } from '../core/alignment/segments.ts';
import { type PageText, pointAt } from './page-text.ts';

/** A segment of the page's text as a range of the document. Static: a live range would tax every change the page makes. */
export function rangeOf(page: PageText, { start, end }: Segment): StaticRange {
  const from = pointAt(page, start);
  const to = pointAt(page, end, true, from.index);
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** The same place as a live range, for measuring and scrolling; null where the page has taken its nodes away. */
export function liveRange({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
}: AbstractRange): Range | null {
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  const range = new Range();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    return null;
  }
  return range;
}

/** UTF-16 offset of a text node's first unit in `root.textContent`; -1 where it is not in it. */
export function offsetInTextContent(root: Element, wanted: Node): number {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node === wanted) return at;
    at += (node as CharacterData).length;
  }
  return -1;
}
