import type { ChangeSignature, DeviceKey, RecordEntry } from '../../../utils/core/exchange/model.ts';
import type { ChangeId } from '../../../utils/core/notebook/change.ts';
import { integrityOf } from '../../../utils/storage/planned.ts';

/** The keys of the files on their way in, and whether what they signed is what they signed. */
export class Keyring {
  /** Of the portion that is being staged: each signature is checked once, though two ask. */
  private readonly checked = new Map<ChangeId, Promise<boolean>>();

  private readonly keys = new Map<string, DeviceKey>();

  /** Takes note of the keys of a file. */
  meet(keys: readonly DeviceKey[]): void {
    for (const key of keys) this.keys.set(key.id, key);
  }

  readonly verify = (id: ChangeId, signature: ChangeSignature): Promise<boolean> => {
    const known = this.checked.get(id);
    if (known) return known;
    const asked = this.check(id, signature);
    this.checked.set(id, asked);
    return asked;
  };

  private async check(_id: ChangeId, _signature: ChangeSignature): Promise<boolean> {
    return false;
  }

  /** Of each record of a portion; what was checked for it is forgotten then. */
  async integrity(entries: readonly RecordEntry[]) {
    const found = await Promise.all(entries.map((entry) => integrityOf(entry, this.verify)));
    this.checked.clear();
    return found;
  }
}
