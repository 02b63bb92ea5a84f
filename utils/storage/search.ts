import type { RecordId } from '../core/notebook/change.ts';
import type { Filter } from '../core/notebook/filter.ts';
import type { RecordState } from '../core/notebook/model.ts';
import type { NotebookDatabase } from './database.ts';
import { kindsOf, select } from './filter.ts';
import { type ListedKind, NOTES } from './lists.ts';
import { matching } from './matching.ts';
import { oldestFirst, recordsOf, rowsOf } from './pages.ts';
import { reading, type Shelf } from './shelf.ts';

const SEARCHED = ['annotation', 'status', 'reply'] as const satisfies ListedKind[];

/**
 * Annotations, status notes and replies that hold all words of a query, each at the beginning of a word: the text, the
 * passage, the tags, the newest first. "giao duc" finds "giáo dục"; typed with diacritics a query asks for just these.
 * An empty query finds what the filter leaves over.
 */
export async function searchRecords(
  db: NotebookDatabase,
  query: string,
  filter: Filter,
  offset: number,
  limit: number,
): Promise<RecordState[]> {
  return reading(db, async (shelf) => {
    const ids = await found(shelf, query, filter);
    return recordsOf(await rowsOf(shelf, ids.slice(offset, offset + limit)));
  });
}

/** How many there are. */
export const countSearch = async (db: NotebookDatabase, query: string, filter: Filter): Promise<number> =>
  (await searchIds(db, query, filter)).length;

/** The ids of all of them, the newest first. */
export const searchIds = (db: NotebookDatabase, query: string, filter: Filter): Promise<RecordId[]> =>
  reading(db, (shelf) => found(shelf, query, filter));

async function found(shelf: Shelf, query: string, filter: Filter): Promise<RecordId[]> {
  const { text = '', ...aspects } = filter;
  const words = `${query} ${text}`.trim();
  const matches = words === '' ? null : await matching(shelf, words);
  if (matches?.size === 0) return [];
  const kinds = kindsOf(filter, SEARCHED);
  const isWhole = Object.keys(aspects).length === 0;
  if (isWhole) return newestFirst(shelf, matches);
  const lists = await Promise.all(
    kinds.map(async (kind) => oldestFirst(shelf, await select(shelf, kind, { ...aspects, kind }, matches))),
  );
  return newestFirst(shelf, new Set(lists.flat()));
}

/** Ids in the order of {@link NOTES}, the other way round; null: all of them. */
const newestFirst = async (shelf: Shelf, ids: ReadonlySet<RecordId> | null): Promise<RecordId[]> =>
  (await oldestFirst(shelf, { list: NOTES, ids })).reverse();
