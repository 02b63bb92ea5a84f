import type { Copy } from './copy.ts';
import type { Setting } from './page.ts';

/** Words that an addition is slid by at most to begin where a block begins. */
const FARTHEST = 8;

/**
 * An addition that begins or ends with the word beside it can be read in two ways ("CÔNG | BÁO/Số 3 … công" or
 * "| CÔNG BÁO/Số 3 … | công"). The one that begins with its block is right: running heads are lines of their own.
 * Moves the matched words over accordingly.
 */
export function slideAdditions(copy: Copy, setting: Setting): void {
  const { page, owners } = setting;
  const { opens, count } = page.tokens;
  if (!owners.subarray(0, count).includes(0)) return;
  for (let from = 1; from < count; from += 1) {
    if (owners[from] !== 0 || owners[from - 1] === 0 || opens[from] === 1) continue;
    let to = from + 1;
    while (to < count && owners[to] === 0) to += 1;
    const by = stepsBack(copy, setting, from, to);
    for (let k = 1; k <= by; k += 1) move(copy, setting, from - k, to - k);
    from = to - 1;
  }
}

/** How many words to slide back until the addition opens a block; 0 where it never does. */
function stepsBack(copy: Copy, { page, owners }: Setting, from: number, to: number): number {
  const { ids, tokens } = page;
  for (let k = 1; k <= FARTHEST && from - k >= 0; k += 1) {
    const owner = (owners[from - k] as number) - 1;
    if (owner < 0 || copy.at[owner] !== from - k || (ids[from - k] as number) < 0) return 0;
    if (ids[from - k] !== ids[to - k]) return 0;
    if (tokens.opens[from - k] === 1) return k;
  }
  return 0;
}

function move(copy: Copy, { page, owners }: Setting, from: number, to: number): void {
  const j = (owners[from] as number) - 1;
  copy.at[j] = to;
  copy.to[j] = to + 1;
  copy.start[j] = page.tokens.start[to] as number;
  copy.end[j] = page.tokens.end[to] as number;
  owners[to] = owners[from] as number;
  owners[from] = 0;
}
