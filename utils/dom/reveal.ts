import { paint } from './highlighter.ts';
import { liveRange } from './ranges.ts';

/** How long a revealed mark stands out, in milliseconds. */
const FLASH = 1600;

let undo: (() => void) | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Brings a mark into view and lets it stand out for a moment; without motion where the person asked for none.
 * @returns false where its text is no longer in the page
 */
export function reveal(mark: { readonly ranges: readonly AbstractRange[] }): boolean {
  const range = mark.ranges[0] && liveRange(mark.ranges[0]);
  const place = range?.startContainer.parentElement;
  if (!range || !place) return false;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  // Boxes that scroll by themselves are brought round first; the window then goes to the sentence, which may be far
  // from the middle of a long paragraph. One smooth movement only: a second would cut the first short.
  place.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const rect = range.getBoundingClientRect();
  const top = rect.top + Math.min(rect.height, innerHeight) / 2 - innerHeight / 2;
  scrollBy({ top, behavior: still ? 'instant' : 'smooth' });
  flash(mark.ranges);
  return true;
}

function flash(ranges: readonly AbstractRange[]): void {
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
