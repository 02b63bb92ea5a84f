import type { DeviceKey } from '../core/exchange/model.ts';
import type { KnownKey } from '../core/exchange/trust.ts';
import type { NotebookDatabase } from './database.ts';
import { whoAmI } from './identity.ts';
import type { KeyRow } from './rows.ts';

/** A key that can be signed with; the storage itself knows no cryptography. */
export type SecretKey = DeviceKey & { readonly secret: string };

/** The key of every device that was seen, without what is secret of it; in the order of the devices. */
export async function knownKeys(db: NotebookDatabase): Promise<KnownKey[]> {
  const rows = await db.keys.toArray();
  return rows.map(({ id, key, publicKey, firstSeen }) => ({ id: key, device: id, publicKey, firstSeen }));
}

/** The keys that this notebook can sign with: its own, and those of its person's machines before this one. */
export async function ownKeys(db: NotebookDatabase): Promise<SecretKey[]> {
  const rows = await db.keys.toArray();
  return rows.flatMap(({ id, key, publicKey, secret }) =>
    secret === undefined ? [] : [{ id: key, device: id, publicKey, secret }],
  );
}

/**
 * This device's key, made by its first use. Two pages that ask at once get one and the same.
 * @param make null where the browser cannot
 */
export async function deviceKey(
  db: NotebookDatabase,
  make: (device: string) => Promise<SecretKey | null>,
): Promise<SecretKey | null> {
  const { device } = await whoAmI(db);
  const ofDevice = async () => (await ownKeys(db)).find((key) => key.device === device) ?? null;
  const known = await ofDevice();
  const made = known ?? (await make(device));
  if (known || !made) return known;
  return db.transaction('rw', db.keys, async () => {
    const before = await ofDevice();
    if (before) return before;
    await db.keys.put({ ...rowOf(made), secret: made.secret });
    return made;
  });
}

/** Remembers the keys of devices that are new here. The key that is known of one already stays. */
export const rememberKeys = (db: NotebookDatabase, keys: readonly DeviceKey[]): Promise<void> =>
  Promise.resolve(
    db.transaction('rw', db.keys, async () => {
      const known = await db.keys.bulkGet(keys.map(({ device }) => device));
      await db.keys.bulkPut(keys.flatMap((key, i) => (known[i] ? [] : [rowOf(key)])));
    }),
  );

const rowOf = ({ id, device, publicKey }: DeviceKey): KeyRow => ({
  id: device,
  key: id,
  publicKey,
  firstSeen: new Date().toISOString(),
});
