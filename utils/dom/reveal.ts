import { paint } from './highlighter.ts';
import type { Mark } from './marks.ts';
import { liveRange } from './ranges.ts';

/** How long a revealed mark stands out, in milliseconds. */
const FLASH = 1600;

let undo: (() => void) | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Brings a mark into view and lets it stand out for a moment; without motion where the person asked for none.
 * @returns false where its text is no longer in the page
 */
export function reveal(mark: Mark): boolean {
  const range = mark.ranges[0] && liveRange(mark.ranges[0]);
  const place = range?.startContainer.parentElement;
  if (!range || !place) return false;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'smooth' });
  const rect = range.getBoundingClientRect();
  const parent = place.getBoundingClientRect();
  // A long paragraph is centred as a whole: go on to the sentence itself.
  const off = rect.top + rect.height / 2 - (parent.top + parent.height / 2);
  if (Math.abs(off) > innerHeight / 3) scrollBy({ top: off, behavior: still ? 'instant' : 'smooth' });
  flash(mark.ranges);
  return true;
}

function flash(ranges: readonly StaticRange[]): void {
  stopFlash();
  undo = paint('so-focus', ranges);
  timer = setTimeout(stopFlash, FLASH);
}

/** Ends a flash before its time. */
export function stopFlash(): void {
  clearTimeout(timer);
  undo?.();
  undo = null;
}
