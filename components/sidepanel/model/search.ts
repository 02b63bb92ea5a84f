import { findWords, type Span } from '../../shared/format/fold.ts';
import type { OutlineNode } from './outline.ts';

/** What a search leaves over. */
export interface Found {
  /** Nodes that match, and all that hold them. */
  readonly kept: ReadonlySet<string>;
  /** What is cited by exactly the number asked for, and all that hold it. */
  readonly cited: ReadonlySet<string>;
  /** Matching leaves only, with the places in their searched text. */
  readonly hits: ReadonlyMap<string, readonly Span[]>;
}

/**
 * Filters the outline. A heading that matches keeps all it holds; a bare number finds what is cited by it.
 * @param textOf the searched text of a node: its words, or its heading
 * @returns null for an empty query
 */
export function search(
  nodes: readonly OutlineNode[],
  query: string,
  textOf: (node: OutlineNode) => string,
): Found | null {
  const asked = query.trim();
  if (asked === '') return null;
  const number = /^\(?(\d+|[IVX]+)\)?\.?$/iu.exec(asked)?.[1]?.toUpperCase();
  const kept = new Set<string>();
  const cited = new Set<string>();
  const hits = new Map<string, readonly Span[]>();

  const visit = (node: OutlineNode, heldBy: boolean): boolean => {
    const spans = findWords(textOf(node), asked);
    const byNumber = number !== undefined && node.provision?.number === number;
    const own = spans !== null || byNumber;
    const below = node.children.map((child) => visit(child, heldBy || own)).some(Boolean);
    if (byNumber || node.children.some(({ id }) => cited.has(id))) cited.add(node.id);
    const keep = own || below || heldBy;
    if (keep) kept.add(node.id);
    if (own && node.children.length === 0) hits.set(node.id, spans ?? []);
    return own || below;
  };
  for (const node of nodes) visit(node, false);
  return { kept, cited, hits };
}
