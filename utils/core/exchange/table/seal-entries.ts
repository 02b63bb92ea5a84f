import type { Change, Edit, RecordId } from '../../notebook/change.ts';
import { timestamp } from '../../notebook/clock.ts';
import type { RecordState } from '../../notebook/model.ts';
import { type Digest, seal } from '../../notebook/seal.ts';
import { uuidFrom } from '../../notebook/uuid.ts';
import type { RecordEntry } from '../model.ts';

/** What every change says of the device that made it: it was no device, but a table. */
export const TABLE_DEVICE = 'import:table';

/** Edits by one person, as of when the person's file was written. */
export interface EditsBy {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly wall: string;
  readonly edits: readonly Edit[];
}

/**
 * Edits as changes with ids that depend on nothing but the file, so that a file that comes twice is here already. A change
 * takes the place of what the notebook holds only where that is not newer than the file: an older return does not undo a
 * newer one, it stands beside it.
 */
export async function sealEntries(
  groups: readonly EditsBy[],
  records: ReadonlyMap<RecordId, RecordState>,
  digest: Digest,
): Promise<RecordEntry[]> {
  const entries = new Map<RecordId, Change[]>();
  for (const { by, wall, edits } of groups) {
    const at = timestamp(Date.parse(wall), 0);
    for (const { record, field, value, knowing } of edits) {
      const heads = records.get(record)?.heads[field] ?? [];
      const isOlder = heads.some((head) => head.at > at);
      const content = {
        at,
        wall,
        by,
        device: TABLE_DEVICE,
        record,
        field,
        value,
        replaces: isOlder ? [] : knowing,
      };
      const change = await seal(content, digest);
      const own = entries.get(record) ?? [];
      if (!own.some(({ id }) => id === change.id)) entries.set(record, [...own, change]);
    }
  }
  return [...entries]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, changes]) => ({
      id,
      changes: changes.toSorted((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1)),
      signatures: {},
    }));
}

/** A UUID that depends on nothing but the words: the same person, the same note, whoever reads the table. */
export async function stableUuid(parts: readonly string[], digest: Digest): Promise<string> {
  const hex = await digest(JSON.stringify(['so-nghi-quyet/table', ...parts]));
  return uuidFrom(
    Uint8Array.from({ length: 16 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16)),
  );
}
