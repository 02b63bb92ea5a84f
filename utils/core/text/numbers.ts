/**
 * Vietnamese numbers: a dot groups thousands, a comma is the decimal mark ("1.500" = 1500, "98,5" = 98.5).
 * Expects NFC text; offsets are UTF-16 code units of the text given.
 */

/** Source of a pattern for one number; no flags needed, no capturing group inside. */
export const NUMBER_SOURCE = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?`;

/** Source of a pattern for the dash of a range, spaces around it allowed. */
export const RANGE_DASH_SOURCE = String.raw`\s*[-‐‑‒–—]\s*`;

const NUMBER_ALONE = new RegExp(`^${NUMBER_SOURCE}$`, 'u');

/** A number, or two that bound a range, with the place where they stand. */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Present for a range ("8.300-8.500"); never smaller than `value`. */
  readonly upper?: number;
}

/**
 * The value of one number as Vietnamese documents write it, or null when the string is not one.
 * "06" is 6; "2.5" and "1.50" are refused, for a dot never marks decimals here.
 */
export function parseNumber(written: string): number | null {
  if (!NUMBER_ALONE.test(written)) return null;
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

/** The value or the two bounds that a string as a whole states ("98,5", "8.300-8.500"); null otherwise. */
export function parseNumberOrRange(written: string): { value: number; upper?: number } | null {
  const [span, ...rest] = findNumbers(written);
  if (!span || rest.length > 0 || span.start !== 0 || span.end !== written.length) return null;
  return span.upper === undefined ? { value: span.value } : { value: span.value, upper: span.upper };
}

/**
 * All numbers of a text in order, a range counted once. A number that touches a letter or another number's
 * punctuation ("QH14", "1.50", "A4") is none. Two numbers that fall instead of rise ("15-6") stay two.
 */
export function findNumbers(text: string): NumberSpan[] {
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\d]|\\d[.,])(${NUMBER_SOURCE})(?![\\p{L}\\p{M}\\d]|[.,]\\d)(?:(${RANGE_DASH_SOURCE})(${NUMBER_SOURCE})(?![\\p{L}\\p{M}\\d]|[.,]\\d))?`,
    'gu',
  );
  const spans: NumberSpan[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, first, dash, second] = match;
    const value = parseNumber(first!);
    if (value === null) continue;
    const start = match.index;
    const firstEnd = start + first!.length;
    const upper = second === undefined ? null : parseNumber(second);
    if (upper === null) {
      spans.push({ start, end: firstEnd, value });
    } else if (upper >= value) {
      spans.push({ start, end: start + whole.length, value, upper });
    } else {
      spans.push({ start, end: firstEnd, value });
      spans.push({ start: firstEnd + dash!.length, end: start + whole.length, value: upper });
    }
  }
  return spans;
}
