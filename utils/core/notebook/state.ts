import { sameJson } from './canonical-json.ts';
import { DELETED } from './fold.ts';
import type { Head, RecordState, Role } from './model.ts';

/** The fields that people have to decide on: several heads that do not say the same. */
export function conflictsIn({ heads }: RecordState): string[] {
  return Object.keys(heads).filter((field) => {
    const [first, ...others] = heads[field] as readonly Head[];
    return first !== undefined && others.some(({ value }) => !sameJson(value, first.value));
  });
}

/** Whether a record asks for a decision: a conflict in a field, or a deletion that an edit unknown to it undid. */
export const isContested = (state: RecordState): boolean => state.revived || conflictsIn(state).length > 0;

/**
 * Whether a tag or a piece of evidence is in its set. Where one person took it off and another put it on without
 * knowing, it is on: what shows can be taken off again, what is hidden is missed by nobody. The conflict is told.
 */
export const isAttached = ({ heads, deleted }: RecordState<'tag' | 'evidence'>): boolean =>
  !deleted && (heads.attached ?? []).some(({ value }) => value === true);

/** The role a department has, null where it has none; like {@link isAttached} a role stands against a taking off. */
export function roleOf({ heads, deleted }: RecordState<'responsibility'>): Role | null {
  const given = (heads.role ?? []).find(({ value }) => value !== 'none');
  return deleted || !given ? null : (given.value as Role);
}

/**
 * Whether a record must not leave without its author saying so. What hangs on a private record (replies, tags,
 * evidence, values) is private too: give all records it hangs on, of evidence the status note and the annotation. While
 * people disagree on it, it is private.
 */
export function isPrivate(
  state: Pick<RecordState, 'heads'>,
  ...parents: readonly (Pick<RecordState, 'heads'> | null | undefined)[]
): boolean {
  return [state, ...parents].some((each) => (each?.heads.private ?? []).some(({ value }) => value === true));
}

/** Ids of all heads of a record, those of its deletions included: what a deletion has to name. */
export const allHeads = ({ heads }: RecordState): string[] =>
  Object.values(heads).flatMap((list) => list.map(({ id }) => id));

/** Ids of the heads of one field; of `deleted` all heads of the record, see {@link foldRecord}. */
export const headsIn = (state: RecordState, field: string): string[] =>
  field === DELETED ? allHeads(state) : (state.heads[field] ?? []).map(({ id }) => id);
