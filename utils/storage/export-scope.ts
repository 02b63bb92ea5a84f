import type { RecordId } from '../core/notebook/change.ts';
import type { Filter } from '../core/notebook/filter.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { annotationOf, parseProvisionSubject, parseRecordId, subjectOf } from '../core/notebook/record-id.ts';
import { isPrivate } from '../core/notebook/state.ts';
import { childrenOf } from './children.ts';
import type { NotebookDatabase } from './database.ts';
import { select } from './filter.ts';
import { allOf, idsIn, responsibleIn } from './lists.ts';
import { oldestFirst, rowsOf } from './pages.ts';
import { subjectsOf } from './row-of.ts';
import type { Row } from './rows.ts';
import { reading, type Shelf } from './shelf.ts';

/** What a filter is about beside notes; a filter with any other aspect leaves responsibilities and closings out. */
const PLACING = ['resolution', 'provision', 'field', 'department', 'kind'] as const;
const CHOSEN = ['annotation', 'status', 'reply'] as const;
const HANGING = ['value', 'evidence', 'tag', 'reply', 'review'] as const;
/** Records that are read at once to look at what they hang on. */
const PORTION = 500;

/**
 * The ids of all records that a filter leaves over, with what belongs to them: values, evidence and the annotations it
 * names, tags, replies, reviewers' marks; responsibilities and closings where the filter is about a part of a resolution.
 * Without a filter everything, deleted records too. Authors' profiles and departments are not among them.
 */
export async function scopeOf(shelf: Shelf, scope: Filter): Promise<Set<RecordId>> {
  const isWhole = Object.values(scope).every((value) => value === undefined);
  return isWhole ? new Set(await shelf.rows.toCollection().primaryKeys()) : chosen(shelf, scope);
}

async function chosen(shelf: Shelf, scope: Filter): Promise<Set<RecordId>> {
  const ids = new Set<RecordId>();
  for (const kind of CHOSEN)
    for (const id of await oldestFirst(shelf, await select(shelf, kind, scope))) ids.add(id);
  await addHanging(shelf, ids);
  const aspects = Object.entries(scope).flatMap(([name, value]) => (value === undefined ? [] : name));
  if (aspects.every((name) => (PLACING as readonly string[]).includes(name))) {
    for (const id of await responsibilitiesIn(shelf, scope)) ids.add(id);
    if (aspects.every((name) => name === 'resolution'))
      for (const id of await idsIn(shelf, allOf('closing')))
        if (parseRecordId(id)?.parts[0] === scope.resolution) ids.add(id);
  }
  return ids;
}

/** Adds all that hangs on some records, and the annotations that their evidence names. */
async function addHanging(shelf: Shelf, ids: Set<RecordId>): Promise<void> {
  for (let open = [...ids]; open.length > 0; ) {
    const found: RecordId[] = [];
    for (const kind of HANGING) {
      for (const rows of (await childrenOf(shelf, open, kind)).values()) {
        for (const { id } of rows) {
          const subject = subjectOf(id);
          // Evidence of a status note that stays behind would hang on nothing.
          if (kind === 'evidence' && subject?.startsWith('status:') && !ids.has(subject)) continue;
          found.push(id);
          const annotation = annotationOf(id);
          if (annotation) found.push(annotation);
        }
      }
    }
    open = [...new Set(found)].filter((id) => !ids.has(id));
    for (const id of open) ids.add(id);
  }
}

async function responsibilitiesIn(shelf: Shelf, scope: Filter): Promise<RecordId[]> {
  if (scope.kind !== undefined && scope.kind !== 'responsibility') return [];
  const all =
    scope.resolution === undefined
      ? await idsIn(shelf, allOf('responsibility'))
      : await idsIn(shelf, responsibleIn(scope.resolution));
  return all.filter((id) => {
    const [, eId = '', department = ''] = parseRecordId(id)?.parts ?? [];
    const { provision, field } = scope;
    return (
      (provision === undefined || eId === provision) &&
      (field === undefined || eId === field || eId.startsWith(`${field}__`)) &&
      (scope.department === undefined || department === scope.department)
    );
  });
}

/**
 * Those of some records that are private, or hang on a private one, however far away. Asked in portions, so that nobody
 * who writes waits for the whole of a large notebook.
 */
export async function privateAmong(db: NotebookDatabase, ids: ReadonlySet<RecordId>): Promise<Set<RecordId>> {
  const found = new Set<RecordId>();
  const parents = new Map<RecordId, readonly RecordId[]>();
  const look = async (all: readonly RecordId[], note: (record: RecordState) => void): Promise<void> => {
    for (let at = 0; at < all.length; at += PORTION) {
      const portion = all.slice(at, at + PORTION);
      for (const { record } of await reading(db, (shelf) => rowsNear(shelf, portion))) note(record);
    }
  };
  await look([...ids].sort(), (record) => {
    if (isPrivate(record)) found.add(record.id);
    const on = parentsOf(record);
    if (on.length > 0) parents.set(record.id, on);
  });
  const strangers = new Set([...parents.values()].flat().filter((id) => !ids.has(id)));
  await look([...strangers].sort(), (record) => {
    if (isPrivate(record)) found.add(record.id);
  });
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const [id, on] of parents) if (on.some((each) => found.has(each))) found.add(id);
  }
  return found;
}

/** Rows by sorted ids: as one range where little else lies in it. */
async function rowsNear(shelf: Shelf, ids: readonly RecordId[]): Promise<Row[]> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return [];
  const most = 2 * ids.length;
  const near = await shelf.rows.where('id').between(first, last, true, true).limit(most).toArray();
  if (near.length === most) return rowsOf(shelf, ids);
  const wanted = new Set(ids);
  return near.filter(({ id }) => wanted.has(id));
}

/** The records that a record hangs on; a provision is none. */
const parentsOf = (record: RecordState): RecordId[] =>
  subjectsOf(record).filter((subject) => parseProvisionSubject(subject) === null);
