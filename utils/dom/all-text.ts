import { BLOCK_BREAK } from '../core/text/scan.ts';
import type { PageText } from './page-text.ts';
import { INLINE, kindOf, SKIPPED, SUPERSCRIPT } from './tags.ts';

/**
 * All text under a root, hidden text and scripts included, as `textContent` has it; blocks are told apart.
 *
 * @param shown what can be seen of it
 * @returns null where that is all
 */
export function readAllText(root: Element, shown: PageText, own: Element | null): PageText | null {
  const seen = new Set<Node>(shown.nodes);
  const all = read(root, (element) => element !== own);
  return all.nodes.some((node) => !seen.has(node) && /\S/.test(node.data)) ? all : null;
}

/** The text of a root that is in no document, where nothing can be seen or hidden; scripts and the like left out. */
export const readDetached = (root: Element, own: Element | null): PageText =>
  read(root, (element) => element !== own && kindOf(element.localName) !== SKIPPED);

function read(root: Element, isRead: (element: Element) => boolean): PageText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  let breaks = false;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeType === Node.TEXT_NODE || isRead(node as Element)
      ? NodeFilter.FILTER_ACCEPT
      : NodeFilter.FILTER_REJECT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (isBlock(node as Element)) breaks = true;
      continue;
    }
    const last = nodes.at(-1);
    if (breaks || (last && blockOf(node, root) !== blockOf(last, root))) text += BLOCK_BREAK;
    breaks = false;
    nodes.push(node as Text);
    starts.push(text.length);
    text += (node as Text).data;
  }
  return { blocks: { texts: [text], starts: [0], text }, nodes, starts };
}

function isBlock({ localName }: Element): boolean {
  const kind = kindOf(localName);
  return kind !== INLINE && kind !== SUPERSCRIPT;
}

/** The nearest element around a node that is no inline one. */
function blockOf(node: Node, root: Element): Element | null {
  let at = node.parentElement;
  while (at && at !== root && !isBlock(at)) at = at.parentElement;
  return at;
}
