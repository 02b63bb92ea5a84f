import type { RecordId } from '../core/notebook/change.ts';
import type { Filter } from '../core/notebook/filter.ts';
import { parseRecordId } from '../core/notebook/record-id.ts';
import { evidencing } from './evidenced.ts';
import {
  allOf,
  between,
  byDay,
  having,
  heldBy,
  idsIn,
  type ListedKind,
  onProvision,
  tagged,
  within,
} from './lists.ts';
import { matching } from './matching.ts';
import type { Shelf } from './shelf.ts';

/** Kinds that a filter leaves over. */
export const kindsOf = ({ kind }: Filter, kinds: readonly ListedKind[]): ListedKind[] =>
  kinds.filter((each) => kind === undefined || each === kind);

/** What has to hold at once: ids out of the index, or one list that can be cut into pages as it stands. */
export interface Selection {
  readonly list: string;
  /** Ids that the list has to be narrowed to; null: it stands as it is. */
  readonly ids: ReadonlySet<RecordId> | null;
}

/**
 * A filter as one list and what narrows it. Only keys are read, never a record; but for what is evidence the records
 * that say so are.
 * Aspects that a kind has not (the state of an annotation) leave nothing over.
 * @param among ids to narrow further; null: all
 */
export async function select(
  shelf: Shelf,
  kind: ListedKind,
  filter: Filter,
  among: ReadonlySet<RecordId> | null = null,
): Promise<Selection> {
  const lists = filter.kind === undefined || filter.kind === kind ? await listsOf(shelf, kind, filter) : [[]];
  const sets: ReadonlySet<RecordId>[] = among ? [among] : [];
  const [list = allOf(kind), ...others] = lists;
  for (const other of others) sets.push(await idsOfAny(shelf, typeof other === 'string' ? [other] : other));
  if (filter.from !== undefined || filter.to !== undefined) {
    const keys = await between(shelf, byDay(kind), filter.from ?? '', filter.to ?? '9').primaryKeys();
    sets.push(new Set(keys));
  }
  if (filter.tag !== undefined) {
    const tags = await idsIn(shelf, tagged(filter.tag.normalize('NFC').trim()));
    sets.push(new Set(tags.map((id) => parseRecordId(id)?.parts[0] ?? '')));
  }
  if (filter.evidence !== undefined) sets.push(await evidencing(shelf));
  if (filter.text?.trim()) sets.push(await matching(shelf, filter.text));
  if (typeof list !== 'string') {
    sets.push(await idsOfAny(shelf, list));
    return { list: allOf(kind), ids: common(sets) };
  }
  return { list, ids: common(sets) };
}

/** Lists that all have to hold the record; of an inner one any. A plain list comes first, where there is one. */
async function listsOf(
  shelf: Shelf,
  kind: ListedKind,
  filter: Filter,
): Promise<(string | readonly string[])[]> {
  const { resolution, provision, field, department, motivation, author, state, page } = filter;
  const plain: string[] = [];
  const any: (readonly string[])[] = [];
  const isPlaced = provision !== undefined || field !== undefined;
  const where = resolution !== undefined ? [resolution] : isPlaced ? await resolutionsIn(shelf) : [];
  const add = (lists: readonly string[]) => {
    if (lists.length === 1) plain.push(...lists);
    else any.push(lists);
  };
  if (provision !== undefined) add(where.map((each) => onProvision(kind, each, provision)));
  if (field !== undefined) add(where.map((each) => within(kind, each, field)));
  if (state !== undefined) plain.push(having(kind, 'state', state));
  if (motivation !== undefined) plain.push(having(kind, 'motivation', motivation));
  if (author !== undefined) plain.push(having(kind, 'author', author));
  if (filter.private !== undefined) plain.push(having(kind, 'private', filter.private));
  if (page !== undefined) plain.push(having(kind, 'page', page));
  if (resolution !== undefined && provision === undefined && field === undefined)
    plain.push(having(kind, 'resolution', resolution));
  if (department !== undefined) {
    const held = (await idsIn(shelf, heldBy(department))).map((id) => parseRecordId(id)?.parts ?? []);
    const own = held.filter(([each]) => resolution === undefined || each === resolution);
    any.push(own.map(([each = '', eId = '']) => onProvision(kind, each, eId)));
  }
  return [...plain, ...any];
}

const resolutionsIn = async (shelf: Shelf): Promise<string[]> =>
  (await shelf.provisions.orderBy('resolution').uniqueKeys()) as string[];

async function idsOfAny(shelf: Shelf, lists: readonly string[]): Promise<Set<RecordId>> {
  return new Set((await Promise.all(lists.map((list) => idsIn(shelf, list)))).flat());
}

function common(sets: readonly ReadonlySet<RecordId>[]): ReadonlySet<RecordId> | null {
  const [first, ...others] = sets.toSorted((a, b) => a.size - b.size);
  if (!first) return null;
  return others.length === 0 ? first : new Set([...first].filter((id) => others.every((set) => set.has(id))));
}
