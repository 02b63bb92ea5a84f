import type { Change, ChangeId, Json, LogEntry, RecordId } from './change.ts';
import { compareAt } from './clock.ts';
import type { Head, RecordState, Touch } from './model.ts';
import { parseRecordId } from './record-id.ts';

/** The field of a deletion; its value is true for "deleted", false for "restored". */
export const DELETED = 'deleted';

/**
 * What the changes of one record add up to, whatever order they come in, some of them twice or missing. Heads of a
 * field are the changes of it that no known change of it replaces. Null where there is no change (all are erased) or
 * where the record's id is none that this version knows.
 *
 * Deletion. A deletion does not take the heads of other fields away; it names them. The record is deleted when all
 * heads of `deleted` say so and every other head lies in what they knew of: what they name and, as far as known, what
 * that in turn replaced. Anything else that stands beside a deletion was unknown to the deleter and brings the record
 * back, `revived`: an edit, and just so a restoration made elsewhere at the same time. Two people who each deleted what
 * they knew have deleted it all: every edit was meant to go by one of them.
 */
export function foldRecord(changes: readonly Change[]): RecordState | null {
  const known = new Map(changes.map((change) => [change.id, change]));
  const ordered = [...known.values()].sort(newestFirst);
  const newest = ordered[0];
  const oldest = ordered.at(-1);
  const kind = newest && parseRecordId(newest.record)?.kind;
  if (!newest || !oldest || !kind) return null;

  const heads = headsOf(ordered);
  const deletions = heads[DELETED]?.filter(({ value }) => value === true) ?? [];
  const deleted = deletions.length > 0 && isCovered(heads, known);
  return {
    id: newest.record,
    kind,
    fields: fieldsOf(heads),
    heads,
    deleted,
    revived: deletions.length > 0 && !deleted,
    created: touch(oldest),
    updated: touch(newest),
  };
}

/** {@link foldRecord} for every record of a log; erased entries add nothing. */
export function foldLog(entries: Iterable<LogEntry>): Map<RecordId, RecordState> {
  const records = new Map<RecordId, Change[]>();
  for (const entry of entries) {
    if ('erased' in entry) continue;
    const own = records.get(entry.record);
    if (own) own.push(entry);
    else records.set(entry.record, [entry]);
  }
  const folded = new Map<RecordId, RecordState>();
  for (const [id, changes] of records) {
    const state = foldRecord(changes);
    if (state) folded.set(id, state);
  }
  return folded;
}

/** For sorting: by the clock, ties by id, so that all machines agree. */
export const newestFirst = (a: Pick<Change, 'at' | 'id'>, b: Pick<Change, 'at' | 'id'>): number =>
  compareAt(b.at, a.at) || compareAt(b.id, a.id);

function headsOf(ordered: readonly Change[]): Record<string, Head[]> {
  const replaced = new Set(ordered.flatMap(({ field, replaces }) => replaces.map((id) => keyOf(field, id))));
  const heads: Record<string, Head[]> = Object.create(null);
  for (const { id, field, value, by, wall, at } of ordered) {
    if (replaced.has(keyOf(field, id))) continue;
    heads[field] ??= [];
    heads[field].push({ id, value, by, wall, at });
  }
  return { ...heads };
}

/** A change replaces within its own field only: a deletion names heads of others without taking them away. */
const keyOf = (field: string, id: ChangeId): string => `${id} ${field}`;

/** Whether all heads of `deleted` are deletions that together knew of every other head. */
function isCovered(
  heads: Readonly<Record<string, readonly Head[]>>,
  known: ReadonlyMap<ChangeId, Change>,
): boolean {
  const { [DELETED]: own = [], ...others } = heads;
  if (own.some(({ value }) => value !== true)) return false;
  const knew = new Set<ChangeId>();
  const open = own.map(({ id }) => id);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const replaced of known.get(id)?.replaces ?? []) {
      if (knew.has(replaced)) continue;
      knew.add(replaced);
      open.push(replaced);
    }
  }
  return Object.values(others).every((list) => list.every(({ id }) => knew.has(id)));
}

function fieldsOf(heads: Readonly<Record<string, readonly Head[]>>): RecordState['fields'] {
  const { [DELETED]: _, ...others } = heads;
  const values = Object.entries(others).map(([field, [newest]]): [string, Json] => [
    field,
    (newest as Head).value,
  ]);
  return Object.fromEntries(values) as RecordState['fields'];
}

const touch = ({ by, wall, at }: Change): Touch => ({ by, wall, at });
