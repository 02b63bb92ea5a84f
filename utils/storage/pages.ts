import type { RecordId } from '../core/notebook/change.ts';
import type { Filter, Sort } from '../core/notebook/filter.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { type Selection, select } from './filter.ts';
import { entry, having, idsIn, inList, type ListedKind } from './lists.ts';
import type { Row } from './rows.ts';
import type { Shelf } from './shelf.ts';

/** How many records of a kind a filter leaves over; none is read. */
export async function countOf(shelf: Shelf, kind: ListedKind, filter: Filter): Promise<number> {
  const selection = await select(shelf, kind, filter);
  if (!selection.ids) return inList(shelf, selection.list).count();
  return (await oldestFirst(shelf, selection)).length;
}

/** A page of what a filter leaves over; only its own records are read. */
export async function pageOf(
  shelf: Shelf,
  kind: ListedKind,
  filter: Filter,
  sort: Sort,
  offset: number,
  limit: number,
): Promise<Row[]> {
  const selection = await select(shelf, kind, filter);
  if (!selection.ids && (sort === 'newest' || sort === 'oldest')) {
    const list = inList(shelf, selection.list);
    return (sort === 'newest' ? list.reverse() : list).offset(offset).limit(limit).toArray();
  }
  const ids = await ordered(shelf, kind, selection, sort);
  return rowsOf(shelf, ids.slice(offset, offset + limit));
}

/** The ids of all that a filter leaves over, in order: for a list that is leafed through without being asked anew. */
export const idsOf = async (
  shelf: Shelf,
  kind: ListedKind,
  filter: Filter,
  sort: Sort,
): Promise<RecordId[]> => ordered(shelf, kind, await select(shelf, kind, filter), sort);

/** Rows in the order of their ids; what is not there any more is left out. */
export async function rowsOf(shelf: Shelf, ids: readonly RecordId[]): Promise<Row[]> {
  return (await shelf.rows.bulkGet([...ids])).filter((row) => row !== undefined);
}

export const recordsOf = <K extends RecordState['kind']>(rows: readonly Row[]): RecordState<K>[] =>
  rows.map(({ record }) => record as RecordState<K>);

/** Up to so many records are read and sorted; with more, reading the keys of their whole list costs less. */
const FEW = 200;

/** Ids of a selection, oldest first. */
export async function oldestFirst(shelf: Shelf, { list, ids }: Selection): Promise<RecordId[]> {
  if (!ids) return idsIn(shelf, list);
  if (ids.size > FEW) return (await idsIn(shelf, list)).filter((id) => ids.has(id));
  const rows = await rowsOf(shelf, [...ids]);
  return rows
    .filter(({ record, listed }) => listed.includes(entry(list, record.created.at)))
    .sort((a, b) => (placeIn(a) < placeIn(b) ? -1 : 1))
    .map(({ id }) => id);
}

/** As the index orders the entries of a list: those of one time by their ids. */
const placeIn = ({ id, record }: Row): string => `${record.created.at} ${id}`;

async function ordered(
  shelf: Shelf,
  kind: ListedKind,
  selection: Selection,
  sort: Sort,
): Promise<RecordId[]> {
  const own = await oldestFirst(shelf, selection);
  if (sort === 'oldest') return own;
  if (sort === 'newest') return own.reverse();
  if (sort === 'document') return inDocumentOrder(shelf, own);
  const wanted = new Set(own);
  const byAuthor: RecordId[] = [];
  for (const author of await authorsByName(shelf)) {
    const theirs = await idsIn(shelf, having(kind, 'author', author));
    byAuthor.push(...theirs.reverse().filter((id) => wanted.delete(id)));
  }
  return [...byAuthor, ...own.reverse().filter((id) => wanted.has(id))];
}

/** Those that stand in a text as they stand there; then those that came without their place. */
async function inDocumentOrder(shelf: Shelf, ids: readonly RecordId[]): Promise<RecordId[]> {
  const wanted = new Set(ids);
  const placed = (await shelf.rows.where('place').above('').primaryKeys()).filter((id) => wanted.delete(id));
  return [...placed, ...ids.filter((id) => wanted.has(id))];
}

/** Authors who have a profile, by name as Vietnamese sorts names. */
async function authorsByName(shelf: Shelf): Promise<string[]> {
  const profiles = recordsOf<'profile'>(await shelf.rows.where('id').startsWith('profile:').toArray());
  const compare = new Intl.Collator('vi').compare;
  return profiles
    .toSorted((a, b) => compare(a.fields.name ?? '', b.fields.name ?? '') || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id.slice('profile:'.length));
}
