import type { Change, RecordId } from '../core/notebook/change.ts';
import { newestFirst } from '../core/notebook/fold.ts';
import { childrenOf } from './children.ts';
import type { NotebookDatabase } from './database.ts';
import { changesOf } from './log.ts';
import { reading } from './shelf.ts';

/** Kinds whose changes are part of what a record went through. */
const PARTS = ['value', 'evidence', 'tag', 'review'] as const;

/**
 * All changes of a record, newest first.
 * @param withParts also those of the values, evidence, tags and reviewers' marks that hang on it
 */
export const historyOf = (db: NotebookDatabase, id: RecordId, withParts = false): Promise<Change[]> =>
  reading(
    db,
    async (shelf) => {
      const ids = [id];
      if (withParts) {
        const parts = await Promise.all(PARTS.map((kind) => childrenOf(shelf, [id], kind)));
        const hanging = parts.flatMap((found) => found.get(id) ?? []);
        // Of an annotation also hang the records that use it as evidence: they are the history of what rests on it.
        ids.push(
          ...hanging
            .map((row) => row.id)
            .filter((each) => !each.startsWith('evidence:') || !id.startsWith('annotation:')),
        );
      }
      return [...(await changesOf(db, ids)).values()].flat().sort(newestFirst);
    },
    [db.changes, db.imports],
  );
