import type { Resolution } from '../resolution/model.ts';
import type { Passage } from './canon.ts';
import { DIFFERENT } from './compare.ts';
import { type Copy, isPlaced } from './copy.ts';

/** Share of a provision's words that another provision repeats, from which only its neighbours tell the two apart. */
const REPEATED = 0.9;
/** Canonical words beside a stretch that are looked at, how many of them must be there, and page words that may stand in between. */
const REACH = 40;
const ENOUGH = 10;
const SLACK = 120;

/**
 * The provisions whose words stand again elsewhere in the resolution, so that a range alone cannot say which one it
 * is: by id, the stretch of canonical tokens that all its repeated neighbours make up with it. What stands beside
 * that stretch tells them apart.
 */
export function repeatedPassages(
  resolution: Resolution,
  passages: readonly Passage[],
): ReadonlyMap<string, Stretch> {
  const words = new Map(passages.map((passage) => [passage.eId, passage.to - passage.body]));
  /** Words of each passage that others repeat, be it as a whole or one part each. */
  const told = new Map<string, number>();
  for (const { eId, other, similarity } of resolution.lookalikes) {
    if (similarity < REPEATED) continue;
    const shared = similarity * Math.min(words.get(eId) ?? 0, words.get(other) ?? 0);
    told.set(eId, (told.get(eId) ?? 0) + shared);
  }
  const isRepeated = (eId: string): boolean => (told.get(eId) ?? 0) >= REPEATED * (words.get(eId) ?? 1);
  const stretches = new Map<string, Stretch>();
  let open: { from: number; to: number } | null = null;
  for (const { eId, from, to } of passages) {
    if (!isRepeated(eId)) open = null;
    else {
      open ??= { from, to };
      open.to = to;
      stretches.set(eId, open);
    }
  }
  return stretches;
}

/** Canonical tokens [from, to). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Whether words that stand beside a stretch in the canonical text stand in the copy beside the passage of it, at
 * about the distance they have in the text: then the passage is that stretch's and not its twin's.
 */
export function hasContext(passage: Stretch, { from, to }: Stretch, copy: Copy): boolean {
  return isNear(copy, passage.from, from, -1) || isNear(copy, passage.to - 1, to - 1, 1);
}

function isNear(copy: Copy, inner: number, edge: number, step: 1 | -1): boolean {
  let own = inner;
  while (own >= 0 && own < copy.at.length && !isPlaced(copy, own)) own -= step;
  if (own < 0 || own >= copy.at.length) return false;
  let near = 0;
  for (let k = 1; k <= REACH; k += 1) {
    const j = edge + k * step;
    if (j < 0 || j >= copy.at.length || copy.state[j] === DIFFERENT || !isPlaced(copy, j)) continue;
    const inPage = ((copy.at[j] as number) - (copy.at[own] as number)) * step;
    if (inPage > 0 && inPage <= (j - own) * step + SLACK) near += 1;
  }
  return near >= ENOUGH;
}
