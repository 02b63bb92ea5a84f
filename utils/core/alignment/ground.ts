import type { Addition } from './additions.ts';
import type { Passage } from './canon.ts';
import type { Copy } from './copy.ts';
import type { Setting } from './page.ts';

/** What an aligned copy keeps, so that any passage of the resolution can be placed in it, and any of its own be named. */
export interface Ground {
  readonly copy: Copy;
  readonly setting: Setting;
  readonly additions: readonly Addition[];
  /** The provisions that the copy lacks, in the order of the text: what stands in their place is nobody's. */
  readonly gone: readonly Passage[];
  /** Of a mere quotation only the provisions that are found in it count. */
  readonly isQuotation: boolean;
}

/** The last of some stretches, in the order of the text, that begins at or before a token; undefined where none does. */
export function stretchAt<T extends { readonly from: number; readonly to: number }>(
  stretches: readonly T[],
  token: number,
): T | undefined {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as T).from <= token) low = middle + 1;
    else high = middle;
  }
  const found = stretches[low - 1];
  return found && token < found.to ? found : undefined;
}

/** Whether the words of a canonical token may be looked for in the copy at all. */
export function mayStand(ground: Ground, token: number): boolean {
  if (stretchAt(ground.gone, token)) return false;
  return !ground.isQuotation || stretchAt(ground.setting.canon.passages, token) !== undefined;
}
