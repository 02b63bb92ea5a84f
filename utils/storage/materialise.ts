import type { Change, RecordId } from '../core/notebook/change.ts';
import { foldRecord } from '../core/notebook/fold.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { parseProvisionSubject } from '../core/notebook/record-id.ts';
import { childrenOf } from './children.ts';
import { putProvision } from './provision-row.ts';
import { isKind, placeRowOf, provisionsOf, rowOf, subjectsOf } from './row-of.ts';
import type { Row } from './rows.ts';
import type { Shelf } from './shelf.ts';
import { standingsOf } from './standing.ts';
import { tagNameIn, textRowOf } from './words.ts';

/**
 * Brings rows, texts, places and provisions to what the log now says of some records. To be called within the
 * transaction that wrote the log, of all tables.
 * @param changes of each record touched, all that the log holds of it; none: it was erased
 * @returns the records as they are now
 */
export async function materialise(
  shelf: Shelf,
  changes: ReadonlyMap<RecordId, readonly Change[]>,
): Promise<RecordState[]> {
  const ids = [...changes.keys()];
  const before = new Map((await shelf.rows.bulkGet(ids)).flatMap((row) => (row ? [[row.id, row]] : [])));
  const now = new Map(
    ids.flatMap((id) => {
      const state = foldRecord(changes.get(id) ?? []);
      return state ? [[id, state]] : [];
    }),
  );
  await putRecords(shelf, ids, now);
  const around = await touchedAround(shelf, ids, before, now);
  await putReplies(shelf, around.parents, now);
  await putStatuses(shelf, around.statuses);
  await putTexts(shelf, new Set([...ids, ...around.texts]));
  await putProvisions(shelf, around.provisions);
  return [...now.values()];
}

/** Rows and places of the records themselves; what hangs on others is added after, when all of them stand. */
async function putRecords(
  shelf: Shelf,
  ids: readonly RecordId[],
  now: ReadonlyMap<RecordId, RecordState>,
): Promise<void> {
  const records = [...now.values()];
  await shelf.rows.bulkDelete(ids.filter((id) => !now.has(id)));
  await shelf.rows.bulkPut(records.map((record) => rowOf(record)));
  const annotations = ids.filter((id) => id.startsWith('annotation:'));
  const places = annotations.flatMap((id) => {
    const record = now.get(id);
    return (record && placeRowOf(record)) ?? [];
  });
  const standing = new Set(places.map(({ id }) => id));
  await shelf.places.bulkDelete(annotations.filter((id) => !standing.has(id)));
  await shelf.places.bulkPut(places);
}

interface Around {
  /** Annotations, status notes and replies that came or went: what answers them comes and goes with them. */
  readonly parents: Set<string>;
  readonly statuses: Set<RecordId>;
  readonly texts: Set<RecordId>;
  /** As subjects. */
  readonly provisions: Set<string>;
}

/** What else has to be made again because of some records, as they were and as they are. */
async function touchedAround(
  shelf: Shelf,
  ids: readonly RecordId[],
  before: ReadonlyMap<RecordId, Row>,
  now: ReadonlyMap<RecordId, RecordState>,
): Promise<Around> {
  const around: Around = { parents: new Set(), statuses: new Set(), texts: new Set(), provisions: new Set() };
  const came: RecordId[] = [];
  for (const id of ids) {
    const old = before.get(id)?.record;
    const record = now.get(id);
    for (const each of [old, record]) if (each) noteSubjects(each, around);
    if (isHere(record) !== isHere(old) && /^(?:annotation|status|reply):/u.test(id)) around.parents.add(id);
    // What was attached before its place arrived is evidence from now on.
    if (id.startsWith('annotation:') && isPlaced(record) !== isPlaced(old)) came.push(id);
    if (id.startsWith('reply:'))
      for (const each of record ? subjectsOf(record) : []) around.parents.add(each);
  }
  for (const rows of (await childrenOf(shelf, came, 'evidence')).values())
    for (const row of rows) noteSubjects(row.record, around);
  const statuses = await shelf.rows.bulkGet([...around.statuses]);
  for (const row of statuses)
    for (const subject of row ? provisionsOf(row.record) : []) around.provisions.add(subject);
  return around;
}

const isHere = (record: RecordState | undefined): boolean => record !== undefined && !record.deleted;
const isPlaced = (record: RecordState | undefined): boolean =>
  record !== undefined && placeRowOf(record) !== null;

function noteSubjects(record: RecordState, around: Around): void {
  for (const subject of provisionsOf(record)) around.provisions.add(subject);
  if (isKind(record, 'status')) around.statuses.add(record.id);
  const [subject] = subjectsOf(record);
  if (subject === undefined) return;
  if (isKind(record, 'tag')) around.texts.add(subject);
  if (!isKind(record, 'value') && !isKind(record, 'evidence')) return;
  if (subject.startsWith('status:')) around.statuses.add(subject);
  else if (parseProvisionSubject(subject)) around.provisions.add(subject);
}

async function putReplies(
  shelf: Shelf,
  parents: ReadonlySet<string>,
  now: ReadonlyMap<RecordId, RecordState>,
): Promise<void> {
  const answers = await childrenOf(shelf, [...parents], 'reply');
  const rows = await shelf.rows.bulkGet([...answers.keys()]);
  const gone = new Set(rows.flatMap((row) => (row?.record.deleted ? [row.id] : [])));
  const replies = [...answers].flatMap(([parent, children]) =>
    children.map(({ id, record }) => rowOf(now.get(id) ?? record, { orphaned: gone.has(parent) })),
  );
  await shelf.rows.bulkPut(replies);
  await putTexts(shelf, new Set(replies.map(({ id }) => id)));
}

async function putStatuses(shelf: Shelf, ids: ReadonlySet<RecordId>): Promise<void> {
  const rows = (await shelf.rows.bulkGet([...ids])).filter((row) => row !== undefined);
  const records = rows.map(({ record }) => record).filter((record) => isKind(record, 'status'));
  const standings = await standingsOf(shelf, records);
  await shelf.rows.bulkPut(
    records.map((record) => {
      const standing = standings.get(record.id);
      return rowOf(record, standing && { standing });
    }),
  );
}

async function putTexts(shelf: Shelf, ids: ReadonlySet<RecordId>): Promise<void> {
  const rows = await shelf.rows.bulkGet([...ids]);
  const tags = await childrenOf(shelf, [...ids], 'tag');
  const texts = rows.flatMap((row) => {
    const own = tags.get(row?.id ?? '') ?? [];
    return (
      (row &&
        textRowOf(
          row,
          own.flatMap(({ record }) => tagNameIn(record) ?? []),
        )) ??
      []
    );
  });
  const found = new Set(texts.map(({ id }) => id));
  await shelf.texts.bulkDelete([...ids].filter((id) => !found.has(id)));
  await shelf.texts.bulkPut(texts);
}

async function putProvisions(shelf: Shelf, subjects: ReadonlySet<string>): Promise<void> {
  for (const subject of subjects) {
    const provision = parseProvisionSubject(subject);
    if (provision) await putProvision(shelf, provision);
  }
}
