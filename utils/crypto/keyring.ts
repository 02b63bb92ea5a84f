import type { ChangeSignature, DeviceKey } from '../core/exchange/model.ts';
import { type KnownKey, type SignedChange, type Trust, trustOf } from '../core/exchange/trust.ts';
import { verifierOf, verifyChange } from './signing.ts';

/** A key of a file, and what is known of it here. `valid`: it is a key, and its id is its own. */
export interface MetKey extends DeviceKey {
  readonly trust: Trust;
  readonly valid: boolean;
}

/** The key by which a device is known in this reading, ready to verify with. */
interface Accepted {
  readonly key: DeviceKey;
  readonly verifier: CryptoKey;
  readonly isNew: boolean;
  /** It signed something that the device made, so whoever sent it has its private half. */
  proved: boolean;
}

/**
 * The keys of files on their way in, held against those that are known here (trust on first use). A signature counts
 * only when it is by the key that its change's own device is known by; one by any other key makes a record `altered`.
 */
export class Keyring {
  private readonly known: KnownKey[];
  private readonly accepted = new Map<string, Accepted>();

  /** @param known those of the notebook */
  constructor(known: readonly KnownKey[]) {
    this.known = [...known];
  }

  /** Takes the keys of a file into account, before its records; of several files one after the other. */
  async meet(keys: readonly DeviceKey[]): Promise<readonly MetKey[]> {
    const found: MetKey[] = [];
    for (const { id, device, publicKey } of keys) {
      const key: DeviceKey = { id, device, publicKey };
      const trust = trustOf(key, this.known);
      const verifier = await verifierOf(key);
      found.push({ ...key, trust, valid: verifier !== null });
      if (!verifier || trust === 'other' || this.accepted.has(device)) continue;
      this.accepted.set(device, { key, verifier, isNew: trust === 'first', proved: false });
      if (trust === 'first') this.known.push({ ...key, firstSeen: '' });
    }
    return found;
  }

  /** Those of devices that are new here and signed something, to be remembered once the files are taken in. */
  get fresh(): readonly DeviceKey[] {
    return [...this.accepted.values()].flatMap(({ key, isNew, proved }) => (isNew && proved ? key : []));
  }

  /** Whether a signature is by the known key of the device that made the change. */
  readonly verify = async (change: SignedChange, { key, signature }: ChangeSignature): Promise<boolean> => {
    const accepted = this.accepted.get(change.device);
    if (accepted?.key.id !== key) return false;
    const isRight = await verifyChange(accepted.verifier, change.id, signature);
    if (isRight) accepted.proved = true;
    return isRight;
  };
}
