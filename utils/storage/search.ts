import type { RecordId } from '../core/notebook/change.ts';
import type { RecordState } from '../core/notebook/model.ts';
import type { NotebookDatabase } from './database.ts';
import { type Filter, kindsOf, select } from './filter.ts';
import { idsIn, type ListedKind, NOTES } from './lists.ts';
import { recordsOf, rowsOf } from './pages.ts';

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
  const ids = await found(db, query, filter);
  return recordsOf(await rowsOf(db, ids.slice(offset, offset + limit)));
}

/** How many there are. */
export const countSearch = async (db: NotebookDatabase, query: string, filter: Filter): Promise<number> =>
  (await found(db, query, filter)).length;

async function found(db: NotebookDatabase, query: string, filter: Filter): Promise<RecordId[]> {
  const sets = await Promise.all(
    kindsOf(filter, SEARCHED).map(async (kind) => {
      const { list, ids } = await select(db, kind, { ...filter, text: query });
      const listed = await idsIn(db, list);
      return ids ? listed.filter((id) => ids.has(id)) : listed;
    }),
  );
  const all = new Set(sets.flat());
  return (await idsIn(db, NOTES)).reverse().filter((id) => all.has(id));
}
