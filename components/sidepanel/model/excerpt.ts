import { findWords } from '../../shared/format/fold.ts';
import { shorten } from '../../shared/format/wording.ts';

/** How much of a text a result shows, and how much of that stands before the first word found, in UTF-16 units. */
const LIMIT = 160;
const BEFORE = 40;

/** The part of a text in which the query's first found word stands, with an ellipsis where it was cut; NFC. */
export function excerpt(text: string, query: string): string {
  const whole = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (whole.length <= LIMIT) return whole;
  const starts = query
    .split(/\s+/u)
    .filter(Boolean)
    .flatMap((word) => findWords(whole, word)?.[0]?.[0] ?? []);
  const first = Math.min(...starts);
  if (!Number.isFinite(first) || first < LIMIT - BEFORE) return shorten(whole, LIMIT);
  const from = whole.indexOf(' ', first - BEFORE) + 1;
  return `…${shorten(whole.slice(from), LIMIT)}`;
}
