import { canonicalJson } from './canonical-json.ts';
import type { Change, ChangeId, Edit, Json } from './change.ts';
import { DELETED } from './fold.ts';
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
  [DELETED]: false,
};

/**
 * The edits that undo changes; an undo is a change like others and can itself be undone. Each field goes back to what
 * stood before the first of them: where that were several heads (a conflict that was resolved), each is put back, so
 * that the conflict is there again. Undoing a creation deletes the record; undoing a deletion restores it; an element
 * of a set is taken off. What somebody changed since stays as a conflict, an undone creation comes back with it.
 * @param known any change of the log by id, those to be undone included
 */
export function inverse(changes: readonly Change[], known: Known): Edit[] {
  const undone = new Map(changes.map((change) => [change.id, change]));
  const records = groupBy([...undone.values()], ({ record }) => record);
  return records.flatMap((own) => {
    const { record } = own[0] as Change;
    const kind = parseRecordId(record)?.kind;
    const isMade = own.some(({ field, replaces }) => kind && field === MAKING[kind] && replaces.length === 0);
    const edits = groupBy(own, ({ field }) => field).flatMap((list) => undoField(list, undone, known));
    // A record that goes back to being deleted goes as it is: a field put back beside it would bring it back.
    const isDeleted = isMade || edits.some(({ field, value }) => field === DELETED && value === true);
    return isDeleted ? [{ record, field: DELETED, value: true, knowing: tips(own) }] : edits;
  });
}

function undoField(list: readonly Change[], undone: ReadonlyMap<ChangeId, Change>, known: Known): Edit[] {
  const { record, field } = list[0] as Change;
  const named = [...new Set(list.flatMap(({ replaces }) => replaces))].filter((id) => !undone.has(id));
  const before = named.flatMap((id) => known(id) ?? []).filter((change) => change.field === field);
  const older = new Set(before.flatMap((change) => [...ancestors(change, known)]));
  const heads = before.filter(({ id }) => !older.has(id));
  const values = new Map(heads.map(({ value }) => [canonicalJson(value), value]));
  const empty = EMPTY[field];
  // Nothing of the field before: it was first set here. What it named but nobody knows cannot be put back.
  const isFirst = named.length === 0 || field === DELETED;
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

/** Everything that a change replaced, directly or through others, as far as known. */
function ancestors(change: Change, known: Known): Set<ChangeId> {
  const found = new Set<ChangeId>();
  const open = [...change.replaces];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(known(id)?.replaces ?? []));
  }
  return found;
}
