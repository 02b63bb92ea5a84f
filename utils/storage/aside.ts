import type { NotebookDatabase } from './database.ts';
import type { Shown, WorkOptions } from './import-plan.ts';
import { isHidden } from './log.ts';
import { materialise } from './materialise.ts';
import { tablesOf } from './shelf.ts';
import { writing } from './transaction.ts';

/** Shows the notebook as it is with some batches hidden and all others seen; `enter` says so in the same transaction. */
export const showAside = (
  db: NotebookDatabase,
  hidden: ReadonlySet<string>,
  enter: () => Promise<void>,
  _options: WorkOptions,
): Promise<Shown> =>
  writing(db, async (shelf) => {
    await enter();
    await Promise.all(tablesOf(shelf).map((table) => table.clear()));
    const seen = (await db.changes.toArray()).filter((change) => !isHidden(change, hidden));
    await materialise(
      shelf,
      Map.groupBy(seen, ({ record }) => record),
    );
    return { records: null, gone: null };
  });
