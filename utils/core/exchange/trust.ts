import type { Change } from '../notebook/change.ts';
import type { ChangeSignature, DeviceKey, Integrity, RecordEntry } from './model.ts';

/** The key that a device was first seen with; `firstSeen`: ISO 8601, UTC, '' for one that no notebook holds yet. */
export interface KnownKey extends DeviceKey {
  readonly firstSeen: string;
}

/** Seen for the first time, as before, or another than before. */
export type Trust = 'first' | 'same' | 'other';

/**
 * What is known of a key (trust on first use). A device has one key for good: whoever loses it loses the device's id
 * with it, since both lie in one database. So a second key for a device is never a renewal.
 * @param known at most one for a device
 */
export function trustOf(key: DeviceKey, known: readonly KnownKey[]): Trust {
  const before = known.find(({ device }) => device === key.device);
  if (!before) return 'first';
  return before.id === key.id && before.publicKey === key.publicKey ? 'same' : 'other';
}

/** What a signature is held against. */
export type SignedChange = Pick<Change, 'id' | 'device'>;

/** Whether a signature is by the known key of the device that made a change. */
export type VerifySignature = (change: SignedChange, signature: ChangeSignature) => Promise<boolean>;

/**
 * Whether all changes of a record are what their devices signed: `altered` where one signature is wrong, `unsigned` where
 * one change has none or nobody can check. That every change's id is the hash of its content is another question, asked
 * before this one ({@link ../notebook/seal.ts}).
 */
export async function integrityOf(
  { changes, signatures }: Pick<RecordEntry, 'changes' | 'signatures'>,
  verify: VerifySignature | undefined,
): Promise<Integrity> {
  if (!verify) return 'unsigned';
  const given = changes.flatMap((change) => {
    const signature = Object.hasOwn(signatures, change.id) ? signatures[change.id] : undefined;
    return signature ? [{ change, signature }] : [];
  });
  if (given.length === 0) return 'unsigned';
  const right = await Promise.all(given.map(({ change, signature }) => verify(change, signature)));
  if (right.includes(false)) return 'altered';
  return given.length === changes.length ? 'signed' : 'unsigned';
}
