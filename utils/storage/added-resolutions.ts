import type { Resolution } from '../core/resolution/model.ts';
import type { NotebookDatabase } from './database.ts';
import type { StorageResult } from './result.ts';
import { attempt, Refusal } from './transaction.ts';

/** Takes in a resolution that came with a file. One that is known here already stays as it is. */
export const addResolution = (db: NotebookDatabase, document: Resolution): Promise<StorageResult<void>> =>
  attempt(db, async () => {
    if (document.id === '') throw new Refusal('malformed');
    await db.transaction('rw', db.resolutions, async () => {
      if (!(await db.resolutions.get(document.id))) await db.resolutions.add(document);
    });
  });

/** The resolutions that came with files. May be followed by `liveQuery`. */
export const addedResolutions = (db: NotebookDatabase): Promise<Resolution[]> =>
  Promise.resolve(db.resolutions.toArray());
