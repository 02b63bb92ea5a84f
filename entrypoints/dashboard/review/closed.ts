import type { ChangeWords, ClosedPeriod } from '../../../components/dashboard/review/model.ts';
import { conflictsOf } from '../../../components/sidepanel/model/conflicts.ts';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import { changedSince, type Report } from '../../../utils/core/notebook/closing.ts';
import type { RecordState, Touch } from '../../../utils/core/notebook/model.ts';
import { parseRecordId, valueId } from '../../../utils/core/notebook/record-id.ts';
import { recordsWithIds } from '../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import type { WordsAround } from '../import/row-words.ts';
import { figureName, figureWords } from './figure-words.ts';

/** Who touched the records last that are not as they were when a period was closed. */
export async function touchesOf(
  db: NotebookDatabase,
  closings: readonly RecordState<'closing'>[],
  reports: readonly Report[],
): Promise<ReadonlyMap<RecordId, Touch>> {
  const changes = closings.flatMap(({ fields: { snapshot } }) =>
    snapshot ? changedSince(snapshot, reports) : [],
  );
  const ids = changes.flatMap(({ status, target }) =>
    target === null ? [status] : [status, valueId(status, target)],
  );
  const records = await recordsWithIds(db, [...new Set(ids)]);
  return new Map(records.map(({ id, updated }) => [id, updated]));
}

/** A closing in words; null where the period was opened again. */
export function closedPeriod(
  closing: RecordState<'closing'>,
  reports: readonly Report[],
  touches: ReadonlyMap<RecordId, Touch>,
  around: WordsAround,
): ClosedPeriod | null {
  const { snapshot } = closing.fields;
  const [head] = closing.heads.snapshot ?? [];
  const resolution = parseRecordId(closing.id)?.parts[0];
  if (!snapshot || !head || resolution === undefined || closing.deleted) return null;
  const changes = changedSince(snapshot, reports).map((change): ChangeWords => {
    const { what, status, target, before, after } = change;
    const own = target === null ? undefined : touches.get(valueId(status, target));
    const note = touches.get(status);
    return {
      key: `${status} ${target}`,
      what,
      name: figureName(change, resolution, around),
      before: before && figureWords(before, resolution, around),
      after: after && figureWords(after, resolution, around),
      touch: (what === 'figure' ? own : newer(own, note)) ?? null,
    };
  });
  return {
    id: closing.id,
    period: snapshot.period,
    by: head.by,
    wall: head.wall,
    figures: snapshot.figures.map((figure) => figureWords(figure, resolution, around)),
    changes,
    contested: conflictsOf(closing).length > 0,
  };
}

const newer = (one: Touch | undefined, other: Touch | undefined): Touch | undefined =>
  one && other ? (one.at > other.at ? one : other) : (one ?? other);
