import type { Canon, Passage } from './canon.ts';
import { type Copy, isPlaced } from './copy.ts';

/** Share of a provision's words that another provision repeats, from which only its neighbours tell the two apart. */
const REPEATED = 0.9;
/** Canonical words beside a provision that are looked at, and page words that may stand in between on top of them. */
const REACH = 8;
const SLACK = 12;

/** The provisions whose words stand again elsewhere in the resolution: a range alone cannot say which one it is. */
export function repeatedPassages({ resolution, passages }: Canon): ReadonlySet<string> {
  const words = new Map(passages.map((passage) => [passage.eId, passage.to - passage.body]));
  const repeated = resolution.lookalikes.filter(({ eId, other, similarity }) => {
    const own = words.get(eId) ?? 0;
    return own > 0 && similarity * Math.min(own, words.get(other) ?? 0) >= REPEATED * own;
  });
  return new Set(repeated.map(({ eId }) => eId));
}

/** Whether words that stand beside the provision in the canonical text stand beside it in the copy too. */
export function hasContext(passage: Passage, copy: Copy): boolean {
  return isNear(copy, passage.from, passage.from - 1, -1) || isNear(copy, passage.to - 1, passage.to, 1);
}

/** Looks outward from a provision's edge for a neighbour that is placed about as far off in the page as in the text. */
function isNear(copy: Copy, edge: number, from: number, step: 1 | -1): boolean {
  let own = edge;
  while (own >= 0 && own < copy.at.length && !isPlaced(copy, own)) own -= step;
  if (own < 0 || own >= copy.at.length) return false;
  for (let k = 0; k < REACH; k += 1) {
    const j = from + k * step;
    if (j < 0 || j >= copy.at.length || !isPlaced(copy, j)) continue;
    const inPage = ((copy.at[j] as number) - (copy.at[own] as number)) * step;
    if (inPage > 0 && inPage <= (j - own) * step + SLACK) return true;
  }
  return false;
}
