import type { NoteQuote, NoteSpan, NotesChange } from './in-page.ts';
import type { RecordState } from './model.ts';

/** Where an annotation stands, as a frame is told; null where it is deleted, came in pieces, or is no annotation. */
export function placeOf(record: RecordState): NoteSpan | NoteQuote | null {
  if (record.kind !== 'annotation' || record.deleted) return null;
  const { target, motivation = 'highlighting' } = (record as RecordState<'annotation'>).fields;
  if (!target) return null;
  const { id } = record;
  return target.type === 'canonical'
    ? { id, motivation, resolution: target.resolution, hash: target.hash, spans: target.spans }
    : { id, motivation, target };
}

/** What frames are told after records were written. @param gone ids of records that were erased */
export function changeFor(records: readonly RecordState[], gone: readonly string[] = []): NotesChange {
  const spans: NoteSpan[] = [];
  const quotes: NoteQuote[] = [];
  const left = new Set(gone.filter((id) => id.startsWith('annotation:')));
  for (const record of records) {
    const place = placeOf(record);
    if (place && 'spans' in place) spans.push(place);
    else if (place) quotes.push(place);
    else if (record.kind === 'annotation') left.add(record.id);
  }
  return { upserts: { spans, quotes }, gone: [...left] };
}
