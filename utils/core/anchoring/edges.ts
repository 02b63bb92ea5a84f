import {
  classOf,
  DASH,
  entryOf,
  IGNORED,
  MARK,
  PERCENT,
  PUNCTUATION,
  QUOTE,
  SPACE,
} from '../text/letters.ts';
import { BLOCK_BREAK } from '../text/scan.ts';
import type { QuoteWords } from './quote-words.ts';

/**
 * Takes in the signs that the quote has before its first and behind its last letter ("(13) …", "… trở lên."), as far as
 * they stand in the page; spaces only as they stand there.
 */
export function withSigns(
  quote: QuoteWords,
  text: string,
  start: number,
  end: number,
): { start: number; end: number } {
  const { tokens, first, last } = quote;
  const lead = quote.text.slice(quote.from, Math.max(quote.from, tokens.start[first] as number));
  const trail = quote.text.slice(Math.min(quote.to, tokens.end[last - 1] as number), quote.to);
  return { start: before(lead, text, start), end: behind(trail, text, end) };
}

function before(lead: string, text: string, start: number): number {
  if (lead === '') return start;
  if (lead.length <= start && text.startsWith(lead, start - lead.length)) return start - lead.length;
  let taken = start;
  let at = start;
  for (let i = lead.length - 1; i >= 0; i -= 1) {
    if (isBlank(lead.charCodeAt(i))) continue;
    while (at > 0 && isBlank(text.charCodeAt(at - 1))) at -= 1;
    if (at === 0 || !isSameSign(lead.charCodeAt(i), text.charCodeAt(at - 1))) break;
    at -= 1;
    taken = at;
  }
  return taken;
}

function behind(trail: string, text: string, end: number): number {
  if (trail === '') return end;
  if (text.startsWith(trail, end)) return end + trail.length;
  let taken = end;
  let at = end;
  for (let i = 0; i < trail.length; i += 1) {
    if (isBlank(trail.charCodeAt(i))) continue;
    while (at < text.length && isBlank(text.charCodeAt(at))) at += 1;
    if (at === text.length || !isSameSign(trail.charCodeAt(i), text.charCodeAt(at))) break;
    at += 1;
    taken = at;
  }
  return taken;
}

const BLOCK = BLOCK_BREAK.charCodeAt(0);

function isBlank(unit: number): boolean {
  const kind = classOf(entryOf(unit));
  return kind === SPACE || kind === IGNORED || kind === MARK || unit === BLOCK;
}

function isSameSign(one: number, other: number): boolean {
  if (one === other) return true;
  const kind = classOf(entryOf(one));
  if (kind !== classOf(entryOf(other))) return false;
  return kind === DASH || kind === QUOTE || kind === PERCENT || (kind === PUNCTUATION && one === other);
}
