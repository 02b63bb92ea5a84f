import type { Resolution } from '../core/resolution/model.ts';
import type { NotebookDatabase } from './database.ts';
import { putProvision } from './provision-row.ts';
import { learn, resolutionOf } from './resolutions.ts';
import type { StorageResult } from './result.ts';
import { attempt, Refusal, writing } from './transaction.ts';

/**
 * Takes in a resolution that came with a file, and computes the states of the notes that were on it already. One that is
 * known here stays as it is.
 */
export const addResolution = (db: NotebookDatabase, document: Resolution): Promise<StorageResult<void>> =>
  attempt(db, async () => {
    const { id } = document;
    if (id === '') throw new Refusal('malformed');
    if (resolutionOf(id)) return;
    await db.transaction('rw', db.resolutions, async () => {
      if (!(await db.resolutions.get(id))) await db.resolutions.add(document);
    });
    learn((await db.resolutions.get(id)) ?? document);
    await writing(db, async (shelf) => {
      for (const { resolution, eId } of await shelf.provisions.toArray())
        if (resolution === id) await putProvision(shelf, { resolution, eId });
    });
  });

/** The resolutions that came with files; from then on this page knows them. May be followed by `liveQuery`. */
export async function addedResolutions(db: NotebookDatabase): Promise<Resolution[]> {
  const added = await db.resolutions.toArray();
  added.forEach(learn);
  return added;
}
