import { HIGHLIGHTS } from './highlighter.ts';

/** Our elements in a page, which stand in its document only while they show. */
export const CARD = 'so-nghi-quyet-card';
export const TOOLS = 'so-nghi-quyet-tools';

/**
 * Takes away what a version of this extension before this one may have left: Firefox ends its scripts at an update
 * without a word to them. Our own names alone.
 */
export function clearLeftovers(): void {
  for (const name of HIGHLIGHTS) CSS.highlights.delete(name);
  for (const element of document.querySelectorAll(`${CARD}, ${TOOLS}`)) element.remove();
}
