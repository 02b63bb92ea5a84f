import type { NotebookDatabase } from './database.ts';
import { putProvision } from './provision-row.ts';
import type { StorageResult } from './result.ts';
import { today } from './states.ts';
import { attempt, writing } from './transaction.ts';

/**
 * Computes all states again when a year has begun since they were: a figure for a plan's last year is no result while
 * the plan runs, and is one after. To be called when the extension starts; costs one read where nothing is to be done.
 */
export const refreshStates = (db: NotebookDatabase, day: string = today()): Promise<StorageResult<void>> =>
  attempt(db, async () => {
    const year = day.slice(0, 4);
    if ((await db.meta.get('year'))?.value === year) return;
    await writing(db, async (shelf) => {
      for (const { resolution, eId } of await shelf.provisions.toArray())
        await putProvision(shelf, { resolution, eId }, day);
      await db.meta.put({ key: 'year', value: year });
    });
  });
