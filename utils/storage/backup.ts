import type { BackupHead } from '../core/exchange/backup/model.ts';
import { profileId } from '../core/notebook/record-id.ts';
import { profiles } from './around.ts';
import type { NotebookDatabase } from './database.ts';
import { whoAmI } from './identity.ts';

/** All of a notebook but its records and what the options hold, as a backup has it; each list in the order of its ids. */
export async function besidesRecords(db: NotebookDatabase): Promise<Omit<BackupHead, 'made' | 'settings'>> {
  const identity = await whoAmI(db);
  const named = (await profiles(db)).find(({ id }) => id === profileId(identity.author));
  return db.transaction('r', [db.keys, db.erased, db.drafts, db.resolutions], async () => ({
    identity,
    name: named?.fields.name ?? '',
    keys: (await db.keys.toArray()).map(({ id, key, publicKey, firstSeen, secret }) => ({
      device: id,
      id: key,
      publicKey,
      firstSeen,
      ...(secret !== undefined && { secret }),
    })),
    erased: (await db.erased.toArray()).map(({ id }) => id),
    drafts: await db.drafts.toArray(),
    resolutions: await db.resolutions.toArray(),
  }));
}
