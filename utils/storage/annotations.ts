import type { RecordId } from '../core/notebook/change.ts';
import type { Filter, Sort } from '../core/notebook/filter.ts';
import type { NoteQuote, NoteSpan } from '../core/notebook/in-page.ts';
import type { RecordState } from '../core/notebook/model.ts';
import type { NotebookDatabase } from './database.ts';
import { inList, onProvision } from './lists.ts';
import { countOf, idsOf, pageOf, recordsOf, rowsOf } from './pages.ts';
import { onPage, onResolution } from './row-of.ts';
import { type Counts, provisionKey } from './rows.ts';
import { reading } from './shelf.ts';

/** How many annotations a filter leaves over. */
export const countNotes = (db: NotebookDatabase, filter: Filter): Promise<number> =>
  reading(db, (shelf) => countOf(shelf, 'annotation', filter));

/** A page of the annotations that a filter leaves over. */
export const pageOfNotes = (
  db: NotebookDatabase,
  filter: Filter,
  sort: Sort,
  offset: number,
  limit: number,
): Promise<RecordState<'annotation'>[]> =>
  reading(db, async (shelf) =>
    recordsOf<'annotation'>(await pageOf(shelf, 'annotation', filter, sort, offset, limit)),
  );

/** The ids of all annotations that a filter leaves over; {@link notesWithIds} reads some of them. */
export const noteIds = (db: NotebookDatabase, filter: Filter, sort: Sort): Promise<RecordId[]> =>
  reading(db, (shelf) => idsOf(shelf, 'annotation', filter, sort));

/** Annotations by id, in the order of the ids; what is gone is left out. */
export const notesWithIds = (
  db: NotebookDatabase,
  ids: readonly RecordId[],
): Promise<RecordState<'annotation'>[]> =>
  reading(db, async (shelf) => recordsOf<'annotation'>(await rowsOf(shelf, ids)));

/** The annotations that touch a provision, newest first. */
export const notesOn = (
  db: NotebookDatabase,
  resolution: string,
  eId: string,
): Promise<RecordState<'annotation'>[]> =>
  reading(db, async (shelf) => {
    const rows = await inList(shelf, onProvision('annotation', resolution, eId)).toArray();
    return recordsOf<'annotation'>(rows).reverse();
  });

/** What there is on provisions; those without anything are left out. `notes` are highlights and comments. */
export async function countsOn(
  db: NotebookDatabase,
  resolution: string,
  eIds: readonly string[],
): Promise<Map<string, Counts>> {
  const keys = eIds.map((eId) => provisionKey(resolution, eId));
  const rows = await reading(db, (shelf) => shelf.provisions.bulkGet(keys));
  return new Map(rows.flatMap((row) => (row ? [[row.eId, row.counts]] : [])));
}

/**
 * Where all annotations of a resolution stand, each with the hash of the text that its spans count in: whoever shows them
 * shows those of his own text.
 */
export async function spansOf(db: NotebookDatabase, resolution: string): Promise<NoteSpan[]> {
  const rows = await reading(db, (shelf) =>
    shelf.places.where('on').equals(onResolution(resolution)).toArray(),
  );
  return rows.flatMap((row) => {
    if (!('spans' in row)) return [];
    const { on: _, ...span } = row;
    return [span];
  });
}

/** The annotations that were made on a page that is no copy. @param url its fragment does not count */
export async function notesOnPage(db: NotebookDatabase, url: string): Promise<NoteQuote[]> {
  const rows = await reading(db, (shelf) => shelf.places.where('on').equals(onPage(url)).toArray());
  return rows.flatMap((row) => {
    if (!('target' in row)) return [];
    const { on: _, ...quote } = row;
    return [quote];
  });
}

/** Addresses of all pages that are no copy and have annotations. */
export async function notedPages(db: NotebookDatabase): Promise<string[]> {
  const prefix = onPage('');
  const keys = await reading(db, (shelf) => shelf.places.where('on').startsWith(prefix).uniqueKeys());
  return keys.map((key) => String(key).slice(prefix.length));
}
