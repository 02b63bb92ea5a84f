import type { RecordId } from '../core/notebook/change.ts';
import { fold } from '../core/text/spelling.ts';
import type { Shelf } from './shelf.ts';
import { wordsOf } from './words.ts';

/**
 * Records that have all words of a query, each at the beginning of a word. The index knows words without
 * diacritics; where a query was typed with them, or with signs between its letters, the texts found are looked at.
 */
export async function matching(shelf: Shelf, query: string): Promise<Set<RecordId>> {
  const asked = query.normalize('NFC').toLowerCase().split(/\s+/u).filter(Boolean);
  const prefixes = [...new Set(asked.flatMap(wordsOf))];
  let found: Set<RecordId> | null = null;
  // Longer words are rarer: what they leave over is soon little.
  for (const word of prefixes.toSorted((a, b) => b.length - a.length)) {
    const ids = await shelf.texts.where('words').startsWith(word).primaryKeys();
    found = narrowed(ids, found);
    if (found.size === 0) return found;
  }
  const strict = asked.filter((word) => wordsOf(word).join(' ') !== word);
  if (strict.length === 0) return found ?? new Set();
  const rows = found ? await shelf.texts.bulkGet([...found]) : await shelf.texts.toArray();
  const right = rows.filter((row) => row && strict.every((word) => holds(row.text, word)));
  return new Set(right.flatMap((row) => (row ? [row.id] : [])));
}

const narrowed = (ids: readonly RecordId[], to: ReadonlySet<RecordId> | null): Set<RecordId> =>
  new Set(to ? ids.filter((id) => to.has(id)) : ids);

/** Whether a word of the query begins a word of the text; where it has no diacritics, the text's are left out of sight. */
function holds(text: string, word: string): boolean {
  const within = fold(word) === word ? fold(text) : text;
  for (let at = within.indexOf(word); at >= 0; at = within.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(within.charAt(at - 1))) return true;
  }
  return false;
}
