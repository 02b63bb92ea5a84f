import type { Provision, Resolution } from '../../../utils/core/resolution/model.ts';
import { NO_BREAK } from './figures.ts';

/** A provision's own words, without its number ("(7) ", "1. "), its heading and the line breaks of the document. */
export function wordingOf(
  resolution: Pick<Resolution, 'text'>,
  provision: Pick<Provision, 'start' | 'end' | 'heading'>,
): string {
  const words = resolution.text
    .slice(provision.start, provision.end)
    .replace(/^\s*(?:\(\d+\)|\d+\.)\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const { heading } = provision;
  return heading !== null && words.startsWith(heading) ? words.slice(heading.length).trim() || words : words;
}

/** The title as a heading: without "Về (việc)", beginning with a capital, "2021 - 2025" kept on one line. */
export function headingOf(title: string): string {
  const bare = title
    .replace(/^\s*về\s+(?:việc\s+)?/iu, '')
    .replace(/(\d) - (\d)/gu, `$1${NO_BREAK}-${NO_BREAK}$2`)
    .trim();
  return bare.charAt(0).toLocaleUpperCase('vi') + bare.slice(1);
}

/** Cuts at a word, with an ellipsis; `limit` counts UTF-16 units of NFC text. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), limit * 0.6)).replace(/[\s,;:.]+$/u, '')}…`;
}
