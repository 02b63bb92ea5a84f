import type { DeviceKey } from '../core/exchange/model.ts';
import type { KnownKey } from '../core/exchange/trust.ts';
import type { NotebookDatabase } from './database.ts';
import { whoAmI } from './identity.ts';
import type { KeyRow } from './rows.ts';

/** A device's own key as it is made; the storage knows no cryptography. */
type OwnKey = DeviceKey & { readonly secret: string };

/** All keys that were seen, without what is secret of them; by device, the first seen first. */
export async function knownKeys(db: NotebookDatabase): Promise<KnownKey[]> {
  const rows = await db.keys.toArray();
  return rows
    .map(({ id, device, publicKey, firstSeen }) => ({ id, device, publicKey, firstSeen }))
    .sort((a, b) => compare(a.device, b.device) || compare(a.firstSeen, b.firstSeen) || compare(a.id, b.id));
}

/** The keys that this notebook can sign with: its own, and those of its person's machines before this one. */
export async function ownKeys(db: NotebookDatabase): Promise<OwnKey[]> {
  const rows = await db.keys.toArray();
  return rows.flatMap(({ id, device, publicKey, secret }) =>
    secret === undefined ? [] : [{ id, device, publicKey, secret }],
  );
}

/**
 * This device's key, made by its first use. Two pages that ask at once get one and the same.
 * @param make null where the browser cannot
 */
export async function deviceKey(
  db: NotebookDatabase,
  make: (device: string) => Promise<OwnKey | null>,
): Promise<OwnKey | null> {
  const { device } = await whoAmI(db);
  const known = (await ownKeys(db)).find((key) => key.device === device);
  if (known) return known;
  const made = await make(device);
  if (!made) return null;
  return db.transaction('rw', db.keys, async () => {
    const before = (await ownKeys(db)).find((key) => key.device === device);
    if (before) return before;
    await db.keys.add(rowOf(made, new Date().toISOString()));
    return made;
  });
}

/** Remembers keys of files that were taken in. What is known of one already stays. */
export const rememberKeys = (db: NotebookDatabase, keys: readonly DeviceKey[]): Promise<void> =>
  Promise.resolve(
    db.transaction('rw', db.keys, async () => {
      const known = await db.keys.bulkGet(keys.map(({ id }) => id));
      const firstSeen = new Date().toISOString();
      await db.keys.bulkPut(keys.flatMap((key, i) => (known[i] ? [] : [rowOf(key, firstSeen)])));
    }),
  );

const rowOf = (
  { id, device, publicKey, secret }: DeviceKey & { secret?: string },
  firstSeen: string,
): KeyRow => ({
  id,
  device,
  publicKey,
  firstSeen,
  ...(secret !== undefined && { secret }),
});

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
