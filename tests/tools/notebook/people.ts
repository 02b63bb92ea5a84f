import { compareAt } from '../../../utils/core/notebook/clock.ts';
import { parseRecordId } from '../../../utils/core/notebook/record-id.ts';

interface Written {
  readonly id: string;
  readonly changes: readonly { field: string; at: string; value: unknown; by: string; device: string }[];
}

/** The people of one or several files: what their profiles call them, and which devices they wrote with. */
export class People {
  private readonly names = new Map<string, { readonly at: string; readonly name: string }>();
  private readonly devices = new Map<string, Set<string>>();

  /** Takes a record into account: of names the newest counts. */
  see({ id, changes }: Written): void {
    const { kind, parts: [author = ''] = [] } = parseRecordId(id) ?? {};
    for (const { field, at, value, by, device } of changes) {
      const writers = this.devices.get(device);
      if (writers) writers.add(by);
      else this.devices.set(device, new Set([by]));
      if (kind !== 'profile' || field !== 'name' || typeof value !== 'string') continue;
      const before = this.names.get(author);
      if (!before || compareAt(at, before.at) > 0) this.names.set(author, { at, name: value });
    }
  }

  /** The name of an author; undefined where no profile tells it. */
  nameOf(author: string): string | undefined {
    return this.names.get(author)?.name || undefined;
  }

  /** What an author is called here: the id too where the name alone does not tell people apart, or is not told. */
  called(author: string): string {
    const name = this.nameOf(author);
    if (name === undefined) return `${author} (no name told)`;
    const isShared = [...this.names].some(([other, known]) => other !== author && known.name === name);
    return isShared ? `${name} (${author})` : name;
  }

  /** Who wrote with a device; its id where nobody did. */
  behind(device: string): string {
    const writers = [...(this.devices.get(device) ?? [])].map((author) => this.called(author)).sort();
    return writers.length > 0 ? writers.join(', ') : `device ${device} (nothing of it here)`;
  }
}
