import type { RecordId } from '../core/notebook/change.ts';
import type { RecordState } from '../core/notebook/model.ts';
import type { NotebookDatabase } from './database.ts';
import { type Filter, type Selection, select } from './filter.ts';
import { having, idsIn, inList, type ListedKind } from './lists.ts';
import type { Row } from './rows.ts';

/** `document`: as the passages stand in the resolution; `author`: by name. */
export type Sort = 'newest' | 'oldest' | 'document' | 'author';

/** How many records of a kind a filter leaves over; none is read. */
export async function countOf(db: NotebookDatabase, kind: ListedKind, filter: Filter): Promise<number> {
  const { list, ids } = await select(db, kind, filter);
  if (!ids) return inList(db, list).count();
  return (await idsIn(db, list)).filter((id) => ids.has(id)).length;
}

/** A page of what a filter leaves over; only its own records are read. */
export async function pageOf(
  db: NotebookDatabase,
  kind: ListedKind,
  filter: Filter,
  sort: Sort,
  offset: number,
  limit: number,
): Promise<Row[]> {
  const selection = await select(db, kind, filter);
  const ids = await ordered(db, kind, selection, sort);
  return rowsOf(db, ids.slice(offset, offset + limit));
}

/** Rows in the order of their ids; what is not there any more is left out. */
export async function rowsOf(db: NotebookDatabase, ids: readonly RecordId[]): Promise<Row[]> {
  return (await db.rows.bulkGet([...ids])).filter((row) => row !== undefined);
}

export const recordsOf = <K extends RecordState['kind']>(rows: readonly Row[]): RecordState<K>[] =>
  rows.map(({ record }) => record as RecordState<K>);

/** Ids of a selection in order. Keys are read in one piece, which costs less than to leaf through them. */
async function ordered(
  db: NotebookDatabase,
  kind: ListedKind,
  { list, ids }: Selection,
  sort: Sort,
): Promise<RecordId[]> {
  const listed = await idsIn(db, list);
  const own = ids ? listed.filter((id) => ids.has(id)) : listed;
  if (sort === 'oldest') return own;
  if (sort === 'newest') return own.reverse();
  const wanted = new Set(own);
  if (sort === 'document') {
    const places = await db.rows.where('place').above('').primaryKeys();
    return places.filter((id) => wanted.has(id));
  }
  const byAuthor: RecordId[] = [];
  for (const author of await authorsByName(db)) {
    const theirs = await idsIn(db, having(kind, 'author', author));
    byAuthor.push(...theirs.reverse().filter((id) => wanted.delete(id)));
  }
  return [...byAuthor, ...own.reverse().filter((id) => wanted.has(id))];
}

/** Authors who have a profile, by name as Vietnamese sorts names. */
async function authorsByName(db: NotebookDatabase): Promise<string[]> {
  const profiles = recordsOf<'profile'>(await db.rows.where('id').startsWith('profile:').toArray());
  const compare = new Intl.Collator('vi').compare;
  return profiles
    .toSorted((a, b) => compare(a.fields.name ?? '', b.fields.name ?? '') || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id.slice('profile:'.length));
}
