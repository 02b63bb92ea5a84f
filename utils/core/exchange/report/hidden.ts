import type { RecordId } from '../../notebook/change.ts';
import type { RecordState } from '../../notebook/model.ts';
import { annotationOf, subjectOf } from '../../notebook/record-id.ts';
import { isPrivate } from '../../notebook/state.ts';

/** As much of a record as tells whether it is private. */
export type Holder = RecordState & { readonly fields: { readonly to?: RecordId } };

/**
 * The records that must not leave without their author saying so: those that are private, and whatever hangs on them,
 * replies to replies included.
 */
export function hiddenAmong(records: ReadonlyMap<RecordId, Holder>): Set<RecordId> {
  const known = new Map<RecordId, boolean>();
  const isHidden = (id: RecordId): boolean => {
    const told = known.get(id);
    if (told !== undefined) return told;
    const record = records.get(id);
    // Set before its parents are asked, so that replies that answer each other end.
    known.set(id, false);
    const hidden = record !== undefined && (isPrivate(record) || parentsOf(record).some(isHidden));
    known.set(id, hidden);
    return hidden;
  };
  return new Set([...records.keys()].filter(isHidden));
}

function parentsOf({ id, kind, fields }: Holder): RecordId[] {
  const parents = [subjectOf(id), annotationOf(id), kind === 'reply' ? (fields.to ?? null) : null];
  return parents.filter((each) => each !== null);
}
