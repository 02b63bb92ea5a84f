import { sameJson, wellFormed } from './canonical-json.ts';
import type { Edit, Json, RecordId } from './change.ts';
import { DELETED } from './fold.ts';
import type {
  AnnotationFields,
  DepartmentFields,
  FieldsByKind,
  ProfileFields,
  RecordKind,
  RecordState,
  ReplyFields,
  ResponsibilityFields,
  StatusFields,
  ValueFields,
} from './model.ts';
import { departmentId, evidenceId, profileId, responsibilityId, tagId, valueId } from './record-id.ts';
import { headsIn } from './state.ts';

/**
 * What people do, as edits: what is to be written, and the heads they knew of. An edit that would change nothing is
 * none. Builders that take a state take it as the person saw it when the edit began.
 */

export const createAnnotation = (id: RecordId, fields: AnnotationFields): Edit[] => put(id, null, fields);
export const createStatus = (id: RecordId, fields: StatusFields): Edit[] => put(id, null, fields);
export const createReply = (id: RecordId, fields: ReplyFields): Edit[] => put(id, null, fields);

/** Also restores any earlier value of a field: an edit like others. Replaces all heads it knew of. */
export function changeField<K extends RecordKind, F extends keyof FieldsByKind[K] & string>(
  state: RecordState<K>,
  field: F,
  value: FieldsByKind[K][F],
): Edit[] {
  return put(state.id, state, { [field]: value });
}

/** One change in the place of all heads of a field: one of their values or another. `deleted` is a field too. */
export function resolveConflict(state: RecordState, field: string, value: Json): Edit[] {
  return [edit(state.id, field, value, headsIn(state, field))];
}

/** Names all heads, so that an edit that the deleter did not know is told from what was meant to go. */
export const deleteRecord = (state: RecordState): Edit[] =>
  state.deleted ? [] : resolveConflict(state, DELETED, true);

/** Brings a deleted record back, or settles that a revived one stays. */
export const restoreRecord = (state: RecordState): Edit[] =>
  (state.heads[DELETED] ?? []).every(({ value }) => value === false)
    ? []
    : [
        edit(
          state.id,
          DELETED,
          false,
          (state.heads[DELETED] ?? []).map(({ id }) => id),
        ),
      ];

/**
 * Records with natural keys below: `state` is the record as known, null where there is none yet. A deleted one is
 * brought back by being set.
 * @param subject record id of a status note, or `provisionSubject`
 */
export const attachEvidence = (
  state: RecordState<'evidence'> | null,
  subject: string,
  annotation: RecordId,
  attached = true,
): Edit[] => put(evidenceId(subject, annotation), state, { attached });

export const setTag = (
  state: RecordState<'tag'> | null,
  subject: string,
  name: string,
  attached = true,
): Edit[] => put(tagId(subject, name), state, { attached });

export const setRole = (
  state: RecordState<'responsibility'> | null,
  of: { readonly resolution: string; readonly eId: string; readonly department: string },
  role: ResponsibilityFields['role'],
): Edit[] => put(responsibilityId(of.resolution, of.eId, of.department), state, { role });

/** @param reported null takes a value back */
export const reportValue = (
  state: RecordState<'value'> | null,
  status: RecordId,
  target: string,
  reported: ValueFields['reported'],
): Edit[] => put(valueId(status, target), state, { reported });

export const setProfile = (
  state: RecordState<'profile'> | null,
  author: string,
  fields: Partial<ProfileFields>,
): Edit[] => put(profileId(author), state, fields);

export const setDepartment = (
  state: RecordState<'department'> | null,
  province: string,
  slug: string,
  fields: Partial<DepartmentFields>,
): Edit[] => put(departmentId(province, slug), state, fields);

/** Kinds whose id is what they say: setting one means that it is there. */
const NATURAL: readonly RecordKind[] = [
  'value',
  'evidence',
  'responsibility',
  'tag',
  'profile',
  'department',
  'review',
  'closing',
];

/**
 * Sets fields of a record; one that stands as it is asked for is no edit. A deleted record whose id is what it says
 * comes back by it.
 * @param state as the person saw it; null where there is none yet
 */
export function put(id: RecordId, state: RecordState | null, fields: object): Edit[] {
  const edits = Object.entries(fields).flatMap(([field, value]: [string, Json | undefined]) => {
    if (value === undefined) return [];
    const heads = state?.heads[field] ?? [];
    if (heads.length === 1 && sameJson(wellFormed(value), heads[0]?.value ?? null)) return [];
    return [
      edit(
        id,
        field,
        value,
        heads.map((head) => head.id),
      ),
    ];
  });
  const isBack = state?.deleted && NATURAL.includes(state.kind);
  return isBack ? [...restoreRecord(state), ...edits] : edits;
}

const edit = (record: RecordId, field: string, value: Json, knowing: readonly string[]): Edit => ({
  record,
  field,
  value: wellFormed(value),
  knowing,
});
