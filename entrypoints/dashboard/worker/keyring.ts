import type { ChangeSignature, DeviceKey, RecordEntry } from '../../../utils/core/exchange/model.ts';
import { integrityOf, type KnownKey, type SignedChange } from '../../../utils/core/exchange/trust.ts';
import type { ChangeId } from '../../../utils/core/notebook/change.ts';
import { type MetKey, Keyring as Ring } from '../../../utils/crypto/keyring.ts';

/** The keys of the files on their way in, and whether what they signed is what they signed. */
export class Keyring {
  private readonly ring: Ring;
  /** Of the portion that is being staged: each signature is checked once, though two ask. */
  private readonly checked = new Map<ChangeId, Promise<boolean>>();

  /** @param known the notebook's */
  constructor(known: readonly KnownKey[]) {
    this.ring = new Ring(known);
  }

  /** Takes the keys of a file into account, before its records. @returns what is known of each */
  meet(keys: readonly DeviceKey[]): Promise<readonly MetKey[]> {
    return this.ring.meet(keys);
  }

  /** Those of devices that are new here, to be remembered once the files are taken in. */
  get fresh(): readonly DeviceKey[] {
    return this.ring.fresh;
  }

  readonly verify = (change: SignedChange, signature: ChangeSignature): Promise<boolean> => {
    const known = this.checked.get(change.id);
    if (known) return known;
    const asked = this.ring.verify(change, signature);
    this.checked.set(change.id, asked);
    return asked;
  };

  /** Of each record of a portion; what was checked for it is forgotten then. */
  async integrity(entries: readonly RecordEntry[]) {
    const found = await Promise.all(entries.map((entry) => integrityOf(entry, this.verify)));
    this.checked.clear();
    return found;
  }
}
