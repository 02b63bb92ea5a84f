import type { Segment } from '../core/alignment/segments.ts';
import type { PageText } from './page-text.ts';

/**
 * What a person has selected in this document, as live ranges (Firefox allows several); none where the selection is
 * empty, holds no letter or digit, or stands where people type.
 */
export function selectedRanges(selection: Selection | null = getSelection()): Range[] {
  if (!selection || selection.isCollapsed) return [];
  const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
  if (ranges.some(({ commonAncestorContainer }) => isTypedIn(commonAncestorContainer))) return [];
  // Of what is selected in a field the browser tells a range around it, which holds no text.
  return ranges.some((range) => /[\p{L}\p{N}]/u.test(range.toString())) ? ranges : [];
}

/** Whether the selection was made from its end towards its beginning. */
export function isBackwards(selection: Selection | null = getSelection()): boolean {
  const { anchorNode, focusNode } = selection ?? {};
  if (!selection || !anchorNode || !focusNode) return false;
  if (anchorNode === focusNode) return selection.anchorOffset > selection.focusOffset;
  return (anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

function isTypedIn(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element instanceof HTMLElement && (element.isContentEditable || element.matches('input, textarea'));
}

/**
 * A range of the document as a segment of the page's text: what of it was read, hidden text left out.
 * @returns null where nothing of it was read
 */
export function segmentOf({ nodes, starts }: PageText, range: Range): Segment | null {
  const first = search(nodes, (node) => side(range, node, node.length) >= 0);
  const last = search(nodes, (node) => side(range, node, 0) > 0) - 1;
  if (first > last) return null;
  const from = nodes[first] as Text;
  const to = nodes[last] as Text;
  const start = (starts[first] as number) + (from === range.startContainer ? range.startOffset : 0);
  const end = (starts[last] as number) + (to === range.endContainer ? range.endOffset : to.length);
  return start < end ? { start, end } : null;
}

/** Whether a place is before a range (-1), in it (0) or behind it (1); behind where its node is no part of the document any more. */
function side(range: Range, node: Text, offset: number): number {
  try {
    return range.comparePoint(node, Math.min(offset, node.length));
  } catch {
    return 1;
  }
}

/** Index of the first node that passes, all behind it passing too. */
function search(nodes: readonly Text[], passes: (node: Text) => boolean): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(nodes[middle] as Text)) high = middle;
    else low = middle + 1;
  }
  return low;
}
