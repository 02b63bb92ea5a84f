import type { OutlineNode } from './outline.ts';
import type { Found } from './search.ts';

/** One visible line of the tree, with what a screen reader must be told of its place. */
export interface Row {
  readonly node: OutlineNode;
  /** From 1. */
  readonly level: number;
  /** From 1, among its siblings that are shown. */
  readonly position: number;
  readonly siblings: number;
  /** null for a leaf. */
  readonly open: boolean | null;
  readonly parent: string | null;
}

/**
 * The tree as a list of visible rows.
 * @param isOpen whether a branch shows its children
 * @param found what a search leaves over, what is cited by the number asked for coming first; null shows everything
 */
export function flatten(
  nodes: readonly OutlineNode[],
  isOpen: (id: string) => boolean,
  found: Pick<Found, 'kept' | 'cited'> | null = null,
): Row[] {
  const rows: Row[] = [];
  const walk = (level: number, siblings: readonly OutlineNode[], parent: string | null): void => {
    const shown = found ? order(siblings, found) : siblings;
    for (const [index, node] of shown.entries()) {
      const branch = node.children.length > 0;
      const open = branch && isOpen(node.id);
      rows.push({
        node,
        level,
        position: index + 1,
        siblings: shown.length,
        open: branch ? open : null,
        parent,
      });
      if (open) walk(level + 1, node.children, node.id);
    }
  };
  walk(1, nodes, null);
  return rows;
}

function order(siblings: readonly OutlineNode[], { kept, cited }: Pick<Found, 'kept' | 'cited'>) {
  const left = siblings.filter(({ id }) => kept.has(id));
  return [...left.filter(({ id }) => cited.has(id)), ...left.filter(({ id }) => !cited.has(id))];
}
