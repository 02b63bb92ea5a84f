import type { Resolution } from '../resolution/model.ts';
import type { Canon } from './canon.ts';
import { CLOSING, OPENING } from './segments.ts';

/** A half-open range of UTF-16 units of the canonical text. */
export interface CanonicalSpan {
  readonly start: number;
  readonly end: number;
}

/** Canonical tokens [from, to). */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** Signs that end a clause or a sentence: they go with the words before them. */
const STOP = /[.;:!?…]/u;
const PAIRS: Readonly<Record<string, string>> = {
  ')': '(',
  ']': '[',
  '”': '“',
  '"': '"',
  '»': '«',
  '’': '‘',
};

/** The tokens that a span holds or cuts into; none (`from === to`) where it holds signs alone. */
export function tokensOf({ tokens }: Canon, { start, end }: CanonicalSpan): TokenRange {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] as number) <= start) low = middle + 1;
    else high = middle;
  }
  const from = low;
  high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] as number) < end) low = middle + 1;
    else high = middle;
  }
  return { from, to: Math.max(from, low) };
}

/**
 * Whole words as a span: with the stops behind the last one, with a bracket or quotation mark at either end where its
 * partner is inside, and without the comma. The same for the same words, whoever asks: this is the form that is kept.
 */
export function spanOf({ resolution: { text }, tokens }: Canon, { from, to }: TokenRange): CanonicalSpan {
  const first = tokens.start[from] as number;
  const last = tokens.end[to - 1] as number;
  let start = first;
  let end = last;
  let open = first;
  while (open > 0 && OPENING.test(text.charAt(open - 1))) open -= 1;
  const behind = signsBehind(text, last);
  const inside = text.slice(first, behind);
  for (let at = first - 1; at >= open; at -= 1) {
    const closing = Object.keys(PAIRS).find((sign) => PAIRS[sign] === text.charAt(at));
    if (closing === undefined || !inside.includes(closing)) break;
    start = at;
  }
  const opened = text.slice(start, last);
  for (let at = last; at < behind; at += 1) {
    const sign = text.charAt(at);
    const partner = PAIRS[sign];
    if (partner !== undefined ? !isOpen(opened, partner, sign) : !STOP.test(sign)) break;
    end = at + 1;
  }
  return { start, end };
}

function signsBehind(text: string, from: number): number {
  let at = from;
  while (at < text.length && CLOSING.test(text.charAt(at))) at += 1;
  return at;
}

/** Whether a text opens a bracket that it does not close. */
function isOpen(text: string, opening: string, closing: string): boolean {
  const opened = text.split(opening).length - 1;
  return opening === closing ? opened % 2 === 1 : opened > text.split(closing).length - 1;
}

/** eIds of all provisions of any kind that some spans touch, those that hold them included, in document order. */
export function provisionsIn({ provisions }: Resolution, spans: readonly CanonicalSpan[]): string[] {
  return provisions
    .filter((provision) => spans.some(({ start, end }) => provision.start < end && start < provision.end))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map(({ eId }) => eId);
}
