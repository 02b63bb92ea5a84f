import type { BackupHead } from '../core/exchange/backup/model.ts';
import type { NotebookDatabase } from './database.ts';
import type { StorageResult } from './result.ts';
import { attempt } from './transaction.ts';

/** What restoring brought beside records. */
export interface Restored {
  readonly keys: number;
  readonly drafts: number;
  readonly resolutions: number;
  readonly erased: number;
}

/** Whether nothing was ever written here: then a backup may become this notebook as it was, its device included. */
export const isUnused = (db: NotebookDatabase): Promise<boolean> =>
  Promise.resolve(
    db.transaction(
      'r',
      [db.changes, db.keys],
      async () => (await db.changes.count()) === 0 && (await db.keys.count()) === 0,
    ),
  );

/**
 * Takes in what a backup holds beside records, in one transaction, to be called once its records are in. Nothing that is
 * here is overwritten: a draft, a key or a resolution that is known stays; a change that was erased there and stands here
 * stays. Of a key whose private half is not here that half is added.
 * @param adopt who writes here from now on is whoever wrote there; null: as before. `device`: and this is that device
 */
export const restoreBesides = (
  db: NotebookDatabase,
  head: BackupHead,
  adopt: { readonly device: boolean } | null,
): Promise<StorageResult<Restored>> =>
  attempt(db, () =>
    db.transaction('rw', [db.keys, db.erased, db.drafts, db.resolutions, db.changes, db.meta], async () => {
      const restored = {
        keys: await putKeys(db, head),
        erased: await putErased(db, head),
        drafts: await putNew(db.drafts, head.drafts, ({ key }) => key),
        resolutions: await putNew(db.resolutions, head.resolutions, ({ id }) => id),
      };
      if (adopt) {
        await db.meta.put({ key: 'author', value: head.identity.author });
        if (adopt.device) await db.meta.put({ key: 'device', value: head.identity.device });
      }
      return restored;
    }),
  );

async function putKeys(db: NotebookDatabase, { keys }: BackupHead): Promise<number> {
  const known = await db.keys.bulkGet(keys.map(({ device }) => device));
  const fresh = keys.flatMap(({ device, id, publicKey, firstSeen, secret }, i) => {
    const here = known[i];
    const isSame = here?.key === id && here.publicKey === publicKey;
    if (here && (!isSame || here.secret !== undefined || secret === undefined)) return [];
    const seen = here && here.firstSeen < firstSeen ? here.firstSeen : firstSeen;
    return [{ id: device, key: id, publicKey, firstSeen: seen, ...(secret !== undefined && { secret }) }];
  });
  await db.keys.bulkPut(fresh);
  return fresh.length;
}

async function putErased(db: NotebookDatabase, { erased }: BackupHead): Promise<number> {
  const here = new Set<string>();
  const known = await db.changes.bulkGet([...erased]);
  for (const change of known) if (change) here.add(change.id);
  const fresh = erased.filter((id) => !here.has(id));
  await db.erased.bulkPut(fresh.map((id) => ({ id, erased: true })));
  return fresh.length;
}

/** Adds the rows whose keys are not there. @returns how many */
async function putNew<T>(
  table: {
    bulkGet(keys: string[]): PromiseLike<(T | undefined)[]>;
    bulkPut(rows: T[]): PromiseLike<unknown>;
  },
  rows: readonly T[],
  keyOf: (row: T) => string,
): Promise<number> {
  const known = await table.bulkGet(rows.map(keyOf));
  const fresh = rows.filter((_, i) => known[i] === undefined);
  await table.bulkPut(fresh);
  return fresh.length;
}
