import type { Change, ChangeId, Edit, RecordId } from '../core/notebook/change.ts';
import { settle, type Timestamp, tick } from '../core/notebook/clock.ts';
import { inverse } from '../core/notebook/inverse.ts';
import { seal } from '../core/notebook/seal.ts';
import type { NotebookDatabase } from './database.ts';
import { digest } from './digest.ts';
import { type Identity, whoAmI } from './identity.ts';
import { append, changesOf, hiddenBatches, isHidden, type Written } from './log.ts';
import { keepForGood } from './persist.ts';
import type { StorageResult } from './result.ts';
import { attempt, Refusal, writing } from './transaction.ts';

export interface WriteOptions {
  /**
   * A record that these edits make. Where the log has it already nothing is written, and the answer is the record as it
   * stands: a message that is sent again, because its answer was lost, makes nothing twice.
   */
  readonly making?: RecordId;
}

/** How often to begin again when others write at the same time; each round lets at least one of them through. */
const ROUNDS = 200;

/**
 * Writes what a person did: the one way into the log, for background and pages alike. All of it or nothing, and "ok"
 * only when it is committed.
 */
export const writeEdits = (
  db: NotebookDatabase,
  edits: readonly Edit[],
  options: WriteOptions = {},
): Promise<StorageResult<Written>> =>
  attempt(db, async () => {
    if (edits.length === 0) return { changes: [], records: [] };
    const identity = await whoAmI(db);
    for (let round = 0; round < ROUNDS; round += 1) {
      const written = await tryOnce(db, edits, identity, options);
      if (!written) continue;
      keepForGood();
      return written;
    }
    throw new Refusal('busy');
  });

/**
 * Hashing has to be done before the transaction, which would end while a foreign promise is awaited. So the clock is
 * read first, and the transaction looks whether it still stands there.
 * @returns null where somebody else wrote meanwhile
 */
async function tryOnce(
  db: NotebookDatabase,
  edits: readonly Edit[],
  identity: Identity,
  { making }: WriteOptions,
): Promise<Written | null> {
  const seen = (await db.meta.get('clock'))?.value ?? null;
  const { changes, last } = await sealed(edits, identity, clockOf(db, seen));
  return writing(db, async (shelf) => {
    if (making !== undefined) {
      const known = await changesOf(db, [making]);
      const row = known.get(making)?.length ? await shelf.rows.get(making) : undefined;
      if (row) return { changes: [], records: [row.record] };
    }
    const stands = (await db.meta.get('clock'))?.value ?? null;
    if (stands !== seen) return null;
    await db.meta.put({ key: 'clock', value: last });
    return append(db, shelf, changes);
  });
}

/** Notebooks that were written to since they were opened here. */
const settled = new WeakSet<NotebookDatabase>();

/** The stored clock as it may go on being used: whether it is absurdly ahead is asked once, see {@link settle}. */
function clockOf(db: NotebookDatabase, seen: Timestamp | null): Timestamp | null {
  if (settled.has(db)) return seen;
  settled.add(db);
  return settle(seen, Date.now());
}

async function sealed(
  edits: readonly Edit[],
  { author, device }: Identity,
  clock: Timestamp | null,
): Promise<{ changes: Change[]; last: Timestamp }> {
  const now = Date.now();
  const wall = new Date(now).toISOString();
  let last = clock;
  const contents = edits.map(({ record, field, value, knowing }) => {
    last = tick(last, now);
    return { at: last, wall, by: author, device, record, field, value, replaces: knowing };
  });
  const changes = await Promise.all(contents.map((content) => seal(content, digest)));
  return { changes, last: last as unknown as Timestamp };
}

/** Undoes changes by changes of their own; those that are not in the log (they were erased) are passed over. */
export async function undoChanges(
  db: NotebookDatabase,
  ids: readonly ChangeId[],
): Promise<StorageResult<Written>> {
  const edits = await attempt(db, async () => {
    const hidden = await hiddenBatches(db);
    const undone = (await db.changes.bulkGet([...ids])).filter(
      (change) => change !== undefined && !isHidden(change, hidden),
    ) as Change[];
    const around = await changesOf(db, [...new Set(undone.map(({ record }) => record))]);
    const known = new Map([...around.values()].flat().map((change) => [change.id, change]));
    return inverse(
      undone,
      (id) => known.get(id),
      (record) => around.get(record) ?? [],
    );
  });
  return edits.ok ? writeEdits(db, edits.value) : edits;
}
