import type { DeviceKey, RecordEntry } from '../../../../utils/core/exchange/model.ts';
import { makeDeviceKey, signChange, signerOf } from '../../../../utils/crypto/signing.ts';
import type { NotebookDatabase } from '../../../../utils/storage/database.ts';
import { deviceKey, knownKeys, ownKeys } from '../../../../utils/storage/keys.ts';
import { type Sign, signedOut } from '../../../../utils/storage/signatures.ts';

/** How the records of a file are signed. */
export interface Signing {
  /** The public keys that the file's signatures need. */
  readonly keys: readonly DeviceKey[];
  readonly signed: (entries: AsyncIterable<RecordEntry>) => AsyncIterable<RecordEntry>;
  /** This browser can sign. */
  readonly able: boolean;
}

/** Signs what this person's devices wrote, the key being made on first use; what others signed travels on. */
export async function signing(db: NotebookDatabase): Promise<Signing> {
  const own = await deviceKey(db, makeDeviceKey);
  const signers = new Map<string, { readonly key: string; readonly sign: Sign }>();
  if (own)
    for (const each of await ownKeys(db)) {
      const key = await signerOf(each);
      signers.set(each.device, { key: each.id, sign: (id) => signChange(key, id) });
    }
  const keys = (await knownKeys(db)).map(({ id, device, publicKey }) => ({ id, device, publicKey }));
  return { keys, signed: (entries) => signedOut(db, entries, signers), able: own !== null };
}

/** Nothing is signed, and no signature goes out. */
export const UNSIGNED: Signing = { keys: [], signed: bare, able: true };

async function* bare(entries: AsyncIterable<RecordEntry>): AsyncGenerator<RecordEntry> {
  for await (const { id, changes } of entries) yield { id, changes, signatures: {} };
}
