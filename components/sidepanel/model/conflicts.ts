import type { ChangeId } from '../../../utils/core/notebook/change.ts';
import type { Head, RecordState } from '../../../utils/core/notebook/model.ts';

/** A field that two people changed without knowing of each other. */
export interface Conflict {
  readonly field: string;
  /** Newest first, at least two, of different values. */
  readonly heads: readonly Head[];
}

const same = (one: Head, other: Head): boolean => JSON.stringify(one.value) === JSON.stringify(other.value);

/** The heads of different values, the newest of each: two people who wrote the same do not disagree. */
export function distinct(heads: readonly Head[]): Head[] {
  return heads.filter((head, index) => !heads.slice(0, index).some((before) => same(before, head)));
}

/** What is to be decided about a record. Whether it is deleted is asked on its own, see {@link RecordState.revived}. */
export function conflictsOf(record: Pick<RecordState, 'heads'>): Conflict[] {
  return Object.entries(record.heads).flatMap(([field, heads]) => {
    const apart = distinct(heads);
    return field !== 'deleted' && apart.length > 1 ? [{ field, heads: apart }] : [];
  });
}

/** Whether people are to be asked anything about a record. */
export const isContested = (record: Pick<RecordState, 'heads' | 'revived'>): boolean =>
  record.revived || conflictsOf(record).length > 0;

/** The texts of a conflict one below the other, the oldest first, with all that saving the outcome takes the place of. */
export function joined(
  record: Pick<RecordState, 'heads'>,
  field: string,
): { readonly text: string; readonly knowing: ChangeId[] } {
  const heads = record.heads[field] ?? [];
  const texts = distinct(heads)
    .toReversed()
    .flatMap(({ value }) => (typeof value === 'string' && value.trim() !== '' ? [value.trim()] : []));
  return { text: texts.join('\n\n'), knowing: heads.map(({ id }) => id) };
}

/**
 * What an edit of a field knows of. In a conflict it is the shown value alone: typing on is no decision, so the other
 * value stays on offer until somebody takes one.
 */
export function knownHeads(record: Pick<RecordState, 'heads'>, field: string): ChangeId[] {
  const heads = record.heads[field] ?? [];
  const [first] = heads;
  if (!first) return [];
  return distinct(heads).length > 1
    ? heads.filter((head) => same(head, first)).map(({ id }) => id)
    : heads.map(({ id }) => id);
}
