import type { RecordEntry } from '../core/exchange/model.ts';
import type { Change, ChangeId } from '../core/notebook/change.ts';
import { parseRecordId } from '../core/notebook/record-id.ts';
import { seal } from '../core/notebook/seal.ts';
import { digest } from './digest.ts';
import type { RefusalCode } from './import-plan.ts';

/** A record of a file: its changes as they were hashed, or why it is refused. */
export type Verified =
  | { readonly entry: RecordEntry; readonly changes: readonly Change[] }
  | {
      readonly entry: RecordEntry;
      readonly refusal: { readonly code: RefusalCode; readonly change: ChangeId | null };
    };

/**
 * Looks whether every change of a record is what its id is the hash of. One that is not refuses the record: none comes in
 * halves. What comes along with a change beyond its own members is left behind.
 */
export async function verified(entry: RecordEntry): Promise<Verified> {
  const refuse = (code: RefusalCode, change: ChangeId | null = null): Verified => ({
    entry,
    refusal: { code, change },
  });
  if (parseRecordId(entry.id) === null || entry.changes.length === 0) return refuse('malformed');
  const changes: Change[] = [];
  const again = await Promise.all(entry.changes.map(resealed));
  for (const [i, change] of again.entries()) {
    const id = entry.changes[i]?.id ?? null;
    if (change?.record !== entry.id) return refuse('malformed', id);
    if (change.id !== id) return refuse('altered', id);
    changes.push(change);
  }
  return { entry, changes };
}

/** The change with the id that its content has; null where no change can hold that. */
const resealed = (change: Change): Promise<Change | null> =>
  seal(change, digest).catch((error: unknown) => {
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  });
