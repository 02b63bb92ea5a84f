import { type Addition, belongsTo } from './additions.ts';
import type { Passage } from './canon.ts';
import { type Copy, isPlaced } from './copy.ts';
import type { Setting } from './page.ts';

/** A half-open range of UTF-16 units of the page's text. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a provision stands in the page: one segment, or several where foreign blocks stand in between. Takes in
 * the brackets of its label and the stop at its end, as the canonical range does.
 */
export function segmentsOf(
  passage: Passage,
  copy: Copy,
  setting: Setting,
  additions: readonly Addition[],
): Segment[] {
  if (additions.length === 0 && isUnbroken(passage, copy)) {
    const whole = { start: copy.start[passage.from] as number, end: copy.end[passage.to - 1] as number };
    widen(whole, whole, passage, copy, setting);
    return [whole];
  }
  const breaks = new Set<number>();
  for (const addition of additions) if (addition.kind === 'foreign') breaks.add(addition.before);
  const segments: { start: number; end: number }[] = [];
  let last = -1;
  for (let j = passage.from; j < passage.to; j += 1) {
    if (!isPlaced(copy, j)) continue;
    const open = segments.at(-1);
    if (open && !breaks.has(j) && (copy.at[j] as number) >= last)
      open.end = Math.max(open.end, copy.end[j] as number);
    else segments.push({ start: copy.start[j] as number, end: copy.end[j] as number });
    last = copy.at[j] as number;
  }
  const first = segments[0];
  const final = segments.at(-1);
  if (first && final) {
    for (const addition of additions) {
      if (addition.kind === 'foreign' || !belongsTo(addition, passage, setting)) continue;
      // Words added at its edges are part of what the copy gives out for the provision.
      const { start, end } = setting.page.tokens;
      if (addition.after < passage.from) first.start = Math.min(first.start, start[addition.from] as number);
      if (addition.before >= passage.to) final.end = Math.max(final.end, end[addition.to - 1] as number);
    }
    widen(first, final, passage, copy, setting);
  }
  return segments;
}

/** Whether a provision's words stand in the page one right after the other. */
function isUnbroken({ from, to }: Passage, { at }: Copy): boolean {
  const first = at[from] as number;
  if (first < 0 || at[to - 1] !== first + to - 1 - from) return false;
  for (let j = from + 1; j < to - 1; j += 1) if (at[j] !== first + j - from) return false;
  return true;
}

export const OPENING = /[([“"«‘]/u;
export const CLOSING = /[.,;:!?…)\]”"»’/]/u;

function widen(
  first: { start: number },
  final: { end: number },
  passage: Passage,
  copy: Copy,
  { canon, blocks }: Setting,
): void {
  const provision = canon.resolution.text;
  const { tokens } = canon;
  const lead = leadOf(provision, tokens.start[passage.from] as number, passage.from, tokens.end);
  if (isPlaced(copy, passage.from) && lead) {
    while (first.start > 0 && OPENING.test(unitAt(blocks, first.start - 1))) first.start -= 1;
  }
  const trail = trailLength(provision, tokens.end[passage.to - 1] as number);
  for (let k = 0; k < trail && CLOSING.test(unitAt(blocks, final.end)); k += 1) final.end += 1;
}

/** Opening signs that stand right before a provision's first word in the canonical text. */
function leadOf(text: string, start: number, from: number, ends: Int32Array): boolean {
  const before = from === 0 ? 0 : (ends[from - 1] as number);
  return OPENING.test(text.slice(before, start));
}

/** How many closing signs stand right behind a provision's last word in the canonical text. */
function trailLength(text: string, end: number): number {
  let at = end;
  while (at < text.length && CLOSING.test(text.charAt(at))) at += 1;
  return Math.max(1, at - end);
}

/** The unit of the page's text at an offset; '' between blocks. */
export function unitAt({ texts, starts }: Setting['blocks'], offset: number): string {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return (texts[low] as string).charAt(offset - (starts[low] as number));
}
