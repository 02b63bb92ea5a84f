import type { Told } from '../../../components/dashboard/import/model.ts';
import { problemOf, reanchor } from '../../../utils/core/exchange/foreign/reanchor.ts';
import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import type { Change } from '../../../utils/core/notebook/change.ts';
import { tick } from '../../../utils/core/notebook/clock.ts';
import { foldRecord, newestFirst } from '../../../utils/core/notebook/fold.ts';
import type { AnnotationTarget, RecordState } from '../../../utils/core/notebook/model.ts';
import { seal } from '../../../utils/core/notebook/seal.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { digest } from '../../../utils/storage/digest.ts';
import { whoAmI } from '../../../utils/storage/identity.ts';

interface Answer {
  readonly entry: RecordEntry;
  readonly told: Told | null;
}

/**
 * A note whose passage counts in another text than is known here, with a change of this notebook's person that puts it
 * where its quote stands in the known one; any other record as it is. The change comes in with the import, and goes with
 * its undo. What was put right by an earlier import is not put right again.
 * @param resolutions those that will be known once it is taken in
 */
export async function reanchored(
  db: NotebookDatabase,
  entry: RecordEntry,
  resolutions: readonly Resolution[],
): Promise<Answer> {
  if (!mayBeElsewhere(entry, resolutions)) return { entry, told: null };
  const here: Change[] = await db.changes.where('record').equals(entry.id).toArray();
  const state = foldRecord([...entry.changes, ...here]) as RecordState<'annotation'> | null;
  if (!state) return { entry, told: null };
  const { problem, outcome, edits } = await reanchor(state, resolutions);
  if (!problem) return { entry, told: null };
  const told: Told = { code: `foreign.${problem}`, where: entry.id, params: {} };
  const unplaced = outcome === 'ambiguous' || outcome === 'missing';
  const added = await sealed(db, edits, entry.changes);
  return {
    entry: added.length === 0 ? entry : { ...entry, changes: [...entry.changes, ...added] },
    told: unplaced ? { ...told, code: `importing.told.quote-${outcome}` } : told,
  };
}

/** Whether any of its passages does not fit what is known here: nearly all do, and are passed over at once. */
const mayBeElsewhere = ({ changes }: RecordEntry, resolutions: readonly Resolution[]): boolean =>
  changes.some(({ field, value }) => {
    const target = field === 'target' ? (value as unknown as AnnotationTarget | null) : null;
    return target?.type === 'canonical' && problemOf(target, resolutions) !== null;
  });

/** The edits as changes by whoever keeps this notebook, just after all that the record had. */
async function sealed(
  db: NotebookDatabase,
  edits: Awaited<ReturnType<typeof reanchor>>['edits'],
  before: readonly Change[],
): Promise<Change[]> {
  if (edits.length === 0) return [];
  const { author, device } = await whoAmI(db);
  const now = Date.now();
  let at = before.toSorted(newestFirst)[0]?.at ?? null;
  const changes: Change[] = [];
  for (const { record, field, value, knowing } of edits) {
    at = tick(at, now);
    const wall = new Date(now).toISOString();
    changes.push(
      await seal({ at, wall, by: author, device, record, field, value, replaces: knowing }, digest),
    );
  }
  return changes;
}
