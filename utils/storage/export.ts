import type { ChangeSignature, RecordEntry } from '../core/exchange/model.ts';
import type { Change, ChangeId, RecordId } from '../core/notebook/change.ts';
import type { Filter } from '../core/notebook/filter.ts';
import { newestFirst } from '../core/notebook/fold.ts';
import { RECORD_KINDS, type RecordKind } from '../core/notebook/model.ts';
import { profileId } from '../core/notebook/record-id.ts';
import type { NotebookDatabase } from './database.ts';
import { privateAmong, scopeOf } from './export-scope.ts';
import { allOf, idsIn } from './lists.ts';
import { changesOf, hiddenBatches, isHidden, plain } from './log.ts';
import { reading } from './shelf.ts';

export interface ExportOptions {
  /** Also what people marked as private, and what hangs on it. */
  readonly withPrivate: boolean;
}

/** How many records there are to write, by kind. */
export type RecordCounts = Readonly<Record<RecordKind, number>>;

/** Records that are read in one transaction. */
const PORTION = 500;

/** How many records {@link recordsOut} would give, by kind. */
export async function countRecords(
  db: NotebookDatabase,
  scope: Filter,
  options: ExportOptions,
): Promise<RecordCounts> {
  const counts = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as Record<RecordKind, number>;
  for (const id of await idsOut(db, scope, options)) {
    const kind = id.slice(0, id.indexOf(':')) as RecordKind;
    if (kind in counts) counts[kind] += 1;
  }
  return counts;
}

/**
 * The records that a filter leaves over with all that belongs to them, each whole, in the order of their ids; with the
 * profiles of all their authors and the departments that people edited. Read in portions, never all at once.
 */
export async function* recordsOut(
  db: NotebookDatabase,
  scope: Filter,
  options: ExportOptions,
): AsyncGenerator<RecordEntry> {
  const ids = await idsOut(db, scope, options);
  for (let at = 0; at < ids.length; at += PORTION) {
    const portion = ids.slice(at, at + PORTION);
    yield* await db.transaction('r', [db.changes, db.imports, db.signatures], async () => {
      const changes = await wholly(db, portion);
      const signatures = await signaturesOf(db, changes);
      return portion.flatMap((id): RecordEntry[] => {
        const own = changes.get(id) ?? [];
        if (own.length === 0) return [];
        const signed = own.flatMap((change): [ChangeId, ChangeSignature][] => {
          const signature = signatures.get(change.id);
          return signature ? [[change.id, signature]] : [];
        });
        return [{ id, changes: own.sort(newestFirst).reverse(), signatures: Object.fromEntries(signed) }];
      });
    });
  }
}

/** The ids of all records that go out, sorted. */
async function idsOut(
  db: NotebookDatabase,
  scope: Filter,
  { withPrivate }: ExportOptions,
): Promise<RecordId[]> {
  const { ids, profiles } = await reading(db, async (shelf) => {
    const found = await scopeOf(shelf, scope);
    if (found.size > 0) for (const id of await idsIn(shelf, allOf('department'))) found.add(id);
    return { ids: found, profiles: await idsIn(shelf, allOf('profile')) };
  });
  if (!withPrivate) for (const id of await privateAmong(db, ids)) ids.delete(id);
  const missing = profiles.filter((id) => !ids.has(id));
  if (missing.length > 0 && ids.size > 0) {
    const wrote = await authorsOf(db, [...ids]);
    for (const id of missing) if (wrote.has(id)) ids.add(id);
  }
  return [...ids].sort();
}

/** The profiles' ids of all who wrote in some records, at any time. */
async function authorsOf(db: NotebookDatabase, ids: readonly RecordId[]): Promise<Set<RecordId>> {
  const authors = new Set<string>();
  for (let at = 0; at < ids.length; at += PORTION) {
    const portion = ids.slice(at, at + PORTION);
    const changes = await db.transaction('r', [db.changes, db.imports], () => changesOf(db, portion));
    for (const own of changes.values()) for (const { by } of own) authors.add(by);
  }
  return new Set([...authors].map(profileId));
}

/**
 * All changes of some records that are next to each other in the log's order: read as one range of the index where little
 * else lies in it.
 */
async function wholly(db: NotebookDatabase, ids: readonly RecordId[]): Promise<Map<RecordId, Change[]>> {
  const [first, last] = [ids[0], ids.at(-1)];
  if (first === undefined || last === undefined) return new Map();
  const range = db.changes.where('record').between(first, last, true, true);
  const most = ids.length * 20;
  const near = await range.limit(most).toArray();
  if (near.length === most) return changesOf(db, ids);
  const hidden = await hiddenBatches(db);
  const found = new Map<RecordId, Change[]>(ids.map((id) => [id, []]));
  for (const change of near) if (!isHidden(change, hidden)) found.get(change.record)?.push(plain(change));
  return found;
}

async function signaturesOf(
  db: NotebookDatabase,
  changes: ReadonlyMap<RecordId, readonly Change[]>,
): Promise<ReadonlyMap<ChangeId, ChangeSignature>> {
  if ((await db.signatures.count()) === 0) return new Map();
  const ids = [...changes.values()].flat().map(({ id }) => id);
  const rows = await db.signatures.bulkGet(ids);
  return new Map(rows.flatMap((row) => (row ? [[row.id, { key: row.key, signature: row.signature }]] : [])));
}
