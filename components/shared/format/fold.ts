/**
 * Text as a hurried hand types it: lower case, without diacritics, đ as d. Folded unit by unit over the NFC form,
 * so offsets of the result are offsets of the NFC text.
 */
export function fold(text: string): string {
  let out = '';
  for (const unit of text.normalize('NFC').split('')) out += FOLDED.get(unit) ?? foldUnit(unit);
  return out;
}

const FOLDED = new Map<string, string>();

function foldUnit(unit: string): string {
  const bare = unit.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace('đ', 'd');
  const folded = bare.length === 1 ? bare : unit;
  FOLDED.set(unit, folded);
  return folded;
}

/** A half-open range of UTF-16 units. */
export type Span = readonly [start: number, end: number];

/**
 * Where all words of a query stand in a text, each at the beginning of a word; a query typed with diacritics asks
 * for just these.
 * @returns the spans in order, without overlaps; null when a word of the query is nowhere
 */
export function findWords(text: string, query: string): Span[] | null {
  const exact = text.normalize('NFC').toLowerCase();
  const folded = fold(text);
  const spans: Span[] = [];
  for (const word of query.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean)) {
    const plain = fold(word) === word;
    const hits = occurrences(plain ? folded : exact, word);
    if (hits.length === 0) return null;
    spans.push(...hits);
  }
  return merge(spans);
}

function occurrences(text: string, word: string): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    const before = text.charAt(at - 1);
    if (!/[\p{L}\p{N}]/u.test(before)) found.push([at, at + word.length]);
  }
  return found;
}

function merge(spans: Span[]): Span[] {
  const out: Span[] = [];
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) out[out.length - 1] = [last[0], Math.max(last[1], end)];
    else out.push([start, end]);
  }
  return out;
}
