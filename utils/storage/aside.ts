import type { RecordId } from '../core/notebook/change.ts';
import { parseProvisionSubject } from '../core/notebook/record-id.ts';
import { type NotebookDatabase, openDatabase } from './database.ts';
import { fill } from './fill.ts';
import type { Shown, WorkOptions } from './import-plan.ts';
import { changesOf } from './log.ts';
import { materialise } from './materialise.ts';
import { putProvision } from './provision-row.ts';
import type { Reports } from './reports.ts';
import { learnAdded } from './resolutions.ts';
import { otherShelf, type Shelf, seenShelf, shelfOf, tablesOf } from './shelf.ts';
import { today } from './states.ts';
import { clearUnseen } from './tidy.ts';
import { Refusal } from './transaction.ts';

/**
 * Shows the notebook with some batches hidden and all others seen: makes the shelf that nobody sees from the log, while
 * others go on writing, and then turns to it in one short transaction that brings in what they wrote. Only for whoever
 * holds the lock of imports. What fails or is cancelled leaves the shelf that is seen as it was.
 * @param hidden batches that are hidden once it is shown
 * @param enter writes what else changes in that transaction, of `imports` and `meta`
 */
export async function showAside(
  db: NotebookDatabase,
  hidden: ReadonlySet<string>,
  enter: () => Promise<void>,
  { onProgress, signal }: WorkOptions,
): Promise<Shown> {
  const name = otherShelf(await seenShelf(db));
  const aside = openDatabase(db.name, 'relaxed');
  try {
    await clearUnseen(db);
    // From here on everybody who writes notes what was touched.
    await db.meta.put({ key: 'building', value: name });
    const total = await db.changes.count();
    let done = 0;
    const tell = (changes: number): void => {
      if (signal?.aborted) throw new Refusal('cancelled');
      done += changes;
      onProgress?.({ done: Math.min(done, total), total, step: 'building' });
    };
    tell(0);
    const day = today();
    await learnAdded(db);
    const reports = await fill(aside, shelfOf(aside, name), hidden, day, tell);
    onProgress?.({ done: 0, total: 1, step: 'showing' });
    await turn(db, shelfOf(db, name), { day, reports, enter });
    onProgress?.({ done: 1, total: 1, step: 'showing' });
    return { records: null, gone: null };
  } finally {
    aside.close();
    await clearUnseen(db);
  }
}

interface Turn {
  readonly day: string;
  readonly reports: Reports;
  readonly enter: () => Promise<void>;
}

/** Brings the other shelf up to what was written meanwhile, and has it seen from now on. */
const turn = (db: NotebookDatabase, shelf: Shelf, { day, reports, enter }: Turn): Promise<void> =>
  Promise.resolve(
    db.transaction('rw', [db.changes, db.imports, db.touched, db.meta, ...tablesOf(shelf)], async () => {
      await enter();
      const touched = await db.touched.toCollection().primaryKeys();
      if (touched.length > 0) await bringIn(db, shelf, touched, reports);
      await db.touched.clear();
      await db.meta.delete('building');
      await db.meta.bulkPut([
        { key: 'shelf', value: shelf.name },
        { key: 'year', value: day.slice(0, 4) },
      ]);
    }),
  );

async function bringIn(
  db: NotebookDatabase,
  shelf: Shelf,
  touched: readonly RecordId[],
  reports: Reports,
): Promise<void> {
  await materialise(shelf, await changesOf(db, touched));
  // A status note may have been about another provision when its reports were gathered than when its row was made.
  const subjects = new Set(touched.flatMap((id) => reports.subjectOf(id) ?? []));
  for (const subject of subjects) {
    const provision = parseProvisionSubject(subject);
    if (provision) await putProvision(shelf, provision);
  }
}
