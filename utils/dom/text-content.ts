import { type PageText, pointAt } from './page-text.ts';

/** The way from a page's text to offsets of `root.textContent`. */
export interface ContentOffsets {
  /** `behind`: of the unit before the offset, plus one. */
  of(offset: number, behind?: boolean): number;
}

/** Walks the root once for where each text node begins in `root.textContent`, in UTF-16 units. */
export function contentOffsets(root: Element, page: PageText): ContentOffsets {
  const begins = new Map<Node, number>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    begins.set(node, at);
    at += (node as CharacterData).length;
  }
  return {
    of(offset, behind = false) {
      const { node, offset: inside } = pointAt(page, offset, behind);
      return (begins.get(node) ?? Number.NaN) + inside;
    },
  };
}
