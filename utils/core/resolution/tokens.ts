import { LINE_PATTERNS } from './patterns/order.ts';
import type { LineKind } from './patterns/pattern.ts';

/** One line of the repaired text and what it is. Offsets are UTF-16 units of that text. */
export interface Token {
  readonly kind: LineKind;
  readonly start: number;
  readonly end: number;
  /** "2" of "Điều 2. …", "II", "8"; null where the shape has none. */
  readonly label: string | null;
  /** Where the words after the label begin. */
  readonly body: number;
}

/** The lines of a repaired text (one paragraph a line) as tokens, in order; they cover it but for the line breaks. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    tokens.push(readLine(line, start));
    start += line.length + 1;
  }
  return tokens;
}

function readLine(line: string, start: number): Token {
  const end = start + line.length;
  for (const pattern of LINE_PATTERNS) {
    const match = pattern.match(line);
    if (match) return { kind: pattern.kind, start, end, label: match.label, body: start + match.body };
  }
  return { kind: 'paragraph', start, end, label: null, body: start };
}
