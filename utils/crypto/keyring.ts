import type { ChangeSignature, DeviceKey } from '../core/exchange/model.ts';
import { type KnownKey, type SignedChange, type Trust, trustOf } from '../core/exchange/trust.ts';
import { verifierOf, verifyChange } from './signing.ts';

/** A key of a file, and what is known of it here. `valid`: it is a key, and its id is its own. */
export interface MetKey extends DeviceKey {
  readonly trust: Trust;
  readonly valid: boolean;
}

/**
 * The keys of files on their way in, held against those that are known here (trust on first use). A signature counts
 * only when it is by the key that its change's own device is known by.
 */
export class Keyring {
  private readonly known: KnownKey[];
  private readonly verifiers = new Map<string, CryptoKey>();
  private readonly met = new Map<string, MetKey>();

  /** @param known those of the notebook, and of files that were read before */
  constructor(known: readonly KnownKey[]) {
    this.known = [...known];
  }

  /** Takes the keys of a file into account; those of several files one after the other. @returns what each is */
  async meet(keys: readonly DeviceKey[]): Promise<readonly MetKey[]> {
    const found: MetKey[] = [];
    for (const { id, device, publicKey } of keys) {
      const key = { id, device, publicKey };
      const verifier = await verifierOf(key);
      const trust = trustOf(key, this.known);
      const met: MetKey = { ...key, trust, valid: verifier !== null };
      found.push(met);
      if (!verifier || trust === 'other') continue;
      this.verifiers.set(id, verifier);
      if (trust === 'first') this.known.push({ ...key, firstSeen: '' });
      if (!this.met.has(id)) this.met.set(id, met);
    }
    return found;
  }

  /** Those that may be kept with the records they signed. */
  get trusted(): readonly DeviceKey[] {
    return [...this.met.values()].map(({ id, device, publicKey }) => ({ id, device, publicKey }));
  }

  /** Whether a signature is by the known key of the device that made the change. */
  readonly verify = async (change: SignedChange, { key, signature }: ChangeSignature): Promise<boolean> => {
    const verifier = this.verifiers.get(key);
    const device = this.known.find(({ id }) => id === key)?.device;
    return verifier !== undefined && device === change.device && verifyChange(verifier, change.id, signature);
  };
}
