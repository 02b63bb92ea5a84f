import { canonicalJson } from './canonical-json.ts';
import type { Change, ChangeId, Edit, Json, RecordId } from './change.ts';
import { DELETED, foldRecord } from './fold.ts';
import type { RecordKind } from './model.ts';
import { parseRecordId } from './record-id.ts';

type Known = (id: ChangeId) => Change | undefined;

/** The field that a record of its own is made by; undoing that deletes the record. */
const MAKING: Partial<Record<RecordKind, string>> = {
  annotation: 'target',
  status: 'about',
  reply: 'to',
  profile: 'name',
  department: 'name',
};

/** What a field holds that was never set; a field not listed here cannot be emptied. */
const EMPTY: Readonly<Record<string, Json>> = {
  attached: false,
  role: 'none',
  reported: null,
  text: '',
  source: '',
  judgement: null,
  private: false,
  unit: '',
  successor: null,
  until: null,
  retired: false,
  verdict: { mark: 'none', heads: [] },
  snapshot: null,
};

/**
 * The edits that undo changes; an undo is a change like others and can itself be undone. Each field goes back to what
 * stood before the first of them: where that were several heads (a conflict that was resolved), each is put back, so
 * that the conflict is there again. Undoing a creation deletes the record; undoing a deletion restores it; an element
 * of a set is taken off. What somebody changed since stays as a conflict, an undone creation comes back with it.
 * @param known any change of the log by id, those to be undone included
 * @param history all changes of a record; without it a record that an unrelated edit had brought back, and that was then
 *   restored, cannot be told from one that was deleted, and its other fields stay as they are
 */
export function inverse(
  changes: readonly Change[],
  known: Known,
  history?: (record: RecordId) => readonly Change[],
): Edit[] {
  const undone = new Map(changes.map((change) => [change.id, change]));
  return groupBy([...undone.values()], ({ record }) => record).flatMap((own) => {
    const { record } = own[0] as Change;
    const fields = groupBy(own, ({ field }) => field).map((list) => ({
      list,
      before: standingBefore(list, undone, known),
    }));
    // A record that goes back to being deleted goes as it is: a field put back beside it would bring it back.
    const rest = history?.(record).filter(({ id }) => !undone.has(id));
    if (isMade(own) || (wasDeleted(fields, known) && (!rest || foldRecord(rest)?.deleted)))
      return [{ record, field: DELETED, value: true, knowing: tips(own) }];
    return fields.flatMap(({ list, before }) => putBack(list, before));
  });
}

interface Undone {
  readonly list: readonly Change[];
  /** Of the same field: what stood before the list, as far as known. */
  readonly before: readonly Change[];
}

function standingBefore(
  list: readonly Change[],
  undone: ReadonlyMap<ChangeId, Change>,
  known: Known,
): Change[] {
  const field = list[0]?.field;
  const named = list.flatMap(({ replaces }) => replaces).filter((id) => !undone.has(id));
  const before = [...new Set(named)]
    .flatMap((id) => known(id) ?? [])
    .filter((change) => change.field === field);
  const older = ancestors(before, known);
  return before.filter(({ id }) => !older.has(id));
}

function isMade(own: readonly Change[]): boolean {
  const kind = parseRecordId(own[0]?.record ?? '')?.kind;
  return own.some(({ field, replaces }) => kind && field === MAKING[kind] && replaces.length === 0);
}

/** Whether the record was deleted before: by deletions that knew of all that the other fields held then. */
function wasDeleted(fields: readonly Undone[], known: Known): boolean {
  const isDeletion = ({ list }: Undone) => list[0]?.field === DELETED;
  const deletions = fields.find(isDeletion)?.before ?? [];
  const knew = ancestors(deletions, known);
  return (
    deletions.length > 0 &&
    deletions.every(({ value }) => value === true) &&
    fields.every((each) => isDeletion(each) || each.before.every(({ id }) => knew.has(id)))
  );
}

function putBack(list: readonly Change[], before: readonly Change[]): Edit[] {
  const { record, field } = list[0] as Change;
  // A record that was there is there again. Whether it had been brought back is asked no more: who undoes has seen it.
  if (field === DELETED) return [{ record, field, value: false, knowing: tips(list) }];
  const values = new Map(before.map(({ value }) => [canonicalJson(value), value]));
  const ids = new Set(list.map(({ id }) => id));
  const isFirst = list.every(({ replaces }) => replaces.every((id) => ids.has(id)));
  const empty = EMPTY[field];
  // Nothing of the field before: it was first set here. What it named but nobody knows cannot be put back.
  if (values.size === 0 && isFirst && empty !== undefined) values.set('', empty);
  return [...values.values()].map((value) => ({ record, field, value, knowing: tips(list) }));
}

function groupBy(changes: readonly Change[], key: (change: Change) => string): Change[][] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const group = groups.get(key(change));
    if (group) group.push(change);
    else groups.set(key(change), [change]);
  }
  return [...groups.values()];
}

/** The changes of a list that no other of it replaces. */
function tips(list: readonly Change[]): ChangeId[] {
  const replaced = new Set(list.flatMap(({ replaces }) => replaces));
  return list.map(({ id }) => id).filter((id) => !replaced.has(id));
}

/** Everything that changes replaced, directly or through others, as far as known. */
function ancestors(changes: readonly Change[], known: Known): Set<ChangeId> {
  const found = new Set<ChangeId>();
  const open = changes.flatMap(({ replaces }) => replaces);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(known(id)?.replaces ?? []));
  }
  return found;
}
