import { BLOCK_BREAK } from '../core/text/scan.ts';
import type { PageText } from './page-text.ts';
import { INLINE, kindOf, SUPERSCRIPT } from './tags.ts';

/**
 * All text under a root, hidden text and scripts included, as `textContent` has it; blocks are told apart.
 *
 * @param shown what can be seen of it
 * @returns null where that is all
 */
export function readAllText(root: Element, shown: PageText, own: Element | null): PageText | null {
  const seen = new Set<Node>(shown.nodes);
  const nodes: Text[] = [];
  const starts: number[] = [];
  let text = '';
  let isHidden = false;
  let breaks = false;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const kind = kindOf((node as Element).localName);
      if (kind !== INLINE && kind !== SUPERSCRIPT) breaks = true;
      continue;
    }
    const { data } = node as Text;
    if (own?.contains(node)) continue;
    if (!seen.has(node) && /\S/.test(data)) isHidden = true;
    const parent = node.parentElement;
    if (
      breaks ||
      (nodes.length > 0 && blockOf(parent, root) !== blockOf(nodes.at(-1)?.parentElement, root))
    ) {
      text += BLOCK_BREAK;
    }
    breaks = false;
    nodes.push(node as Text);
    starts.push(text.length);
    text += data;
  }
  return isHidden ? { blocks: { texts: [text], starts: [0], text }, nodes, starts } : null;
}

/** The nearest element around that is no inline one. */
function blockOf(element: Element | null | undefined, root: Element): Element | null {
  let at = element ?? null;
  while (at && at !== root) {
    const kind = kindOf(at.localName);
    if (kind !== INLINE && kind !== SUPERSCRIPT) break;
    at = at.parentElement;
  }
  return at;
}
