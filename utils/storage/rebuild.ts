import type { Change } from '../core/notebook/change.ts';
import type { NotebookDatabase } from './database.ts';
import { materialise } from './materialise.ts';
import type { StorageResult } from './result.ts';
import { attempt, writing } from './transaction.ts';

/** Makes everything beside the log again from the log alone, in one transaction. */
export const rebuild = (db: NotebookDatabase): Promise<StorageResult<void>> =>
  attempt(db, () =>
    writing(db, async () => {
      await Promise.all([db.rows.clear(), db.texts.clear(), db.places.clear(), db.provisions.clear()]);
      const records = Map.groupBy(await db.changes.toArray(), ({ record }: Change) => record);
      await materialise(db, records);
    }),
  );
