import type { RecordState } from '../core/notebook/model.ts';
import { parseRecordId } from '../core/notebook/record-id.ts';
import { isAttached } from '../core/notebook/state.ts';
import { fold } from '../core/text/spelling.ts';
import { allOf, entry } from './lists.ts';
import { isKind } from './row-of.ts';
import type { Row, TextRow } from './rows.ts';

/** A word: letters with their marks, and digits. What stands between is no part of the index. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, folded, each once. */
export const wordsOf = (text: string): string[] => [
  ...new Set(fold(text.normalize('NFC')).match(WORD) ?? []),
];

/** The name of a tag that is on; null of one that is off, and of any other record. */
export const tagNameIn = (tag: RecordState): string | null =>
  isKind(tag, 'tag') && isAttached(tag) ? (parseRecordId(tag.id)?.parts[1] ?? null) : null;

/**
 * The words that a record is found by: what people wrote, the passage they wrote it about, their tags. Null for what is
 * not searched, and for what stands in no list: it is deleted, or answers what is.
 * @param names of its tags, oldest first
 */
export function textRowOf({ record, listed }: Row, names: readonly string[]): TextRow | null {
  const parts = listed.includes(entry(allOf(record.kind), record.created.at)) ? partsOf(record) : null;
  if (!parts) return null;
  const text = [...parts, ...names].filter(Boolean).join('\n').normalize('NFC').toLowerCase();
  return { id: record.id, text, words: wordsOf(text) };
}

function partsOf(record: RecordState): string[] | null {
  if (isKind(record, 'annotation')) {
    const { text = '', target } = record.fields;
    return [text, target?.quote.exact ?? '', target?.type === 'page' ? target.page.title : ''];
  }
  if (isKind(record, 'status')) {
    const { text = '', source = '', judgement, territory } = record.fields;
    return [text, source, judgement?.reason ?? '', territory?.kind === 'other' ? territory.name : ''];
  }
  return isKind(record, 'reply') ? [record.fields.text ?? ''] : null;
}
