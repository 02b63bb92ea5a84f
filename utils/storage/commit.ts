import type { RecordId } from '../core/notebook/change.ts';
import { observe, type Timestamp } from '../core/notebook/clock.ts';
import { showAside } from './aside.ts';
import type { NotebookDatabase } from './database.ts';
import type { Committed, ImportRow, Shown, WorkOptions } from './import-plan.ts';
import { bringUp, hiddenBatches } from './log.ts';
import { keepForGood } from './persist.ts';
import type { Planned } from './planned.ts';
import { Refusal, writing } from './transaction.ts';

/** Up to so many changes one transaction takes in: it holds up other writes for a second or less. */
export const DIRECT = 2000;
/** Records whose changes are taken away at once. */
const PORTION = 500;

/**
 * Makes a staged import seen: few changes in one transaction with all that is made from them; many by way of the other
 * shelf.
 * @param row as it is to stand in the list of imports
 * @param clock the greatest time seen in it
 */
export async function commitImport(
  db: NotebookDatabase,
  row: ImportRow,
  planned: ReadonlyMap<RecordId, Planned>,
  clock: Timestamp | null,
  options: WorkOptions,
): Promise<Committed> {
  const taken: RecordId[] = [];
  const left: RecordId[] = [];
  let changes = 0;
  for (const [id, { fresh, leftOut }] of planned) {
    if (fresh === 0) continue;
    (leftOut ? left : taken).push(id);
    if (!leftOut) changes += fresh;
  }
  await leaveOut(db, row.id, left);
  const seen: ImportRow = { ...row, state: 'in', changes };
  if (options.signal?.aborted) throw new Refusal('cancelled');
  if (changes === 0) {
    // Nothing came of it, so there is nothing to take back either.
    await db.imports.delete(row.id);
    return { ...seen, shown: { records: [], gone: [] } };
  }
  const enter = async (): Promise<void> => {
    await db.imports.put(seen);
    await setClock(db, clock);
  };
  const shown = await (changes <= (options.direct ?? DIRECT)
    ? showDirectly(db, taken, enter)
    : showAside(db, await seenWith(db, row.id), enter, options));
  keepForGood();
  return { ...seen, shown };
}

const showDirectly = (
  db: NotebookDatabase,
  ids: readonly RecordId[],
  enter: () => Promise<void>,
): Promise<Shown> =>
  writing(db, async (shelf) => {
    await enter();
    return { records: await bringUp(db, shelf, ids), gone: [] };
  });

/** The batches that are hidden once an import is seen. */
async function seenWith(db: NotebookDatabase, id: string): Promise<ReadonlySet<string>> {
  const hidden = new Set(await hiddenBatches(db));
  hidden.delete(id);
  return hidden;
}

async function leaveOut(db: NotebookDatabase, batch: string, ids: readonly RecordId[]): Promise<void> {
  for (let at = 0; at < ids.length; at += PORTION) {
    const portion = ids.slice(at, at + PORTION);
    await db.transaction('rw', [db.changes, db.signatures], async () => {
      const own = await db.changes.where('record').anyOf(portion).toArray();
      const gone = own.flatMap((change) => (change.batch === batch ? change.id : []));
      await db.changes.bulkDelete(gone);
      await db.signatures.bulkDelete(gone);
    });
  }
}

/** The clock goes on after what is seen now. */
async function setClock(db: NotebookDatabase, seen: Timestamp | null): Promise<void> {
  if (seen === null) return;
  const last = (await db.meta.get('clock'))?.value ?? null;
  await db.meta.put({ key: 'clock', value: observe(last, seen, Date.now()) });
}
