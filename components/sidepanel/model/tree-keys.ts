import { fold } from '../../shared/format/fold.ts';
import type { Row } from './rows.ts';

export type TreeMove =
  | { readonly do: 'go'; readonly id: string }
  | { readonly do: 'open' | 'close' | 'use'; readonly id: string };

/**
 * What a key does in the tree, after the ARIA Authoring Practices' tree view.
 * @param locked while a search holds branches open: arrows then only move
 * @returns null for a key that is not the tree's
 */
export function moveFor(key: string, rows: readonly Row[], active: string, locked = false): TreeMove | null {
  const at = rows.findIndex(({ node }) => node.id === active);
  const row = rows[at];
  if (!row) return null;
  const go = (target: Row | undefined): TreeMove => ({ do: 'go', id: (target ?? row).node.id });
  switch (key) {
    case 'ArrowDown':
      return go(rows[at + 1]);
    case 'ArrowUp':
      return go(rows[at - 1]);
    case 'Home':
      return go(rows[0]);
    case 'End':
      return go(rows.at(-1));
    case 'ArrowRight':
      if (row.open === false && !locked) return { do: 'open', id: active };
      return row.open ? go(rows[at + 1]) : go(row);
    case 'ArrowLeft':
      if (row.open && !locked) return { do: 'close', id: active };
      return go(rows.find(({ node }) => node.id === row.parent));
    case 'Enter':
    case ' ':
      if (row.open === null) return { do: 'use', id: active };
      return { do: row.open ? 'close' : 'open', id: active };
    default:
      return null;
  }
}

/**
 * Type-ahead: the next row whose name or number begins with what was typed, going round; diacritics are optional.
 * @param typed the letters typed in one go; a single letter looks from the next row on
 */
export function typeAhead(
  typed: string,
  rows: readonly Row[],
  active: string,
  nameOf: (row: Row) => string,
): string | null {
  const at = rows.findIndex(({ node }) => node.id === active);
  const from = typed.length > 1 ? at : at + 1;
  const sought = fold(typed);
  for (let step = 0; step < rows.length; step++) {
    const row = rows[(from + step + rows.length) % rows.length];
    if (!row) continue;
    const number = row.node.provision?.number ?? '';
    if (fold(nameOf(row)).startsWith(sought) || fold(number).startsWith(sought)) return row.node.id;
  }
  return null;
}
