import type { RecordId } from './change.ts';
import { RECORD_KINDS, type RecordKind } from './model.ts';

/** How many parts the id of each kind has. */
const PARTS: Readonly<Record<RecordKind, number>> = {
  annotation: 1,
  status: 1,
  value: 2,
  evidence: 2,
  responsibility: 3,
  reply: 1,
  tag: 2,
  profile: 1,
  department: 2,
  review: 2,
  closing: 2,
};

export interface ParsedRecordId {
  readonly kind: RecordKind;
  readonly parts: readonly string[];
}

/**
 * `{kind}:{parts joined by "|"}`; within a part `%` is written `%25` and `|` is written `%7C`, so that no two lists of
 * parts give one id.
 * @throws RangeError for a number of parts that the kind has not, and for an empty part
 */
export function recordId(kind: RecordKind, ...parts: readonly string[]): RecordId {
  if (parts.length !== PARTS[kind] || parts.includes(''))
    throw new RangeError(`not the parts of a ${kind}: ${parts.join(', ')}`);
  return `${kind}:${parts.map(escaped).join('|')}`;
}

/** The way back; null for an id that {@link recordId} does not make. */
export function parseRecordId(id: string): ParsedRecordId | null {
  const colon = id.indexOf(':');
  const kind = RECORD_KINDS.find((each) => each === id.slice(0, colon));
  if (!kind) return null;
  const written = id.slice(colon + 1).split('|');
  const parts = written.map(unescaped);
  const isOwn = written.every((part, i) => part !== '' && escaped(parts[i] as string) === part);
  return isOwn && parts.length === PARTS[kind] ? { kind, parts } : null;
}

const escaped = (part: string): string => part.replaceAll('%', '%25').replaceAll('|', '%7C');
const unescaped = (part: string): string => part.replaceAll('%7C', '|').replaceAll('%25', '%');

export const annotationId = (uuid: string): RecordId => recordId('annotation', uuid);
export const statusId = (uuid: string): RecordId => recordId('status', uuid);
export const replyId = (uuid: string): RecordId => recordId('reply', uuid);
export const profileId = (author: string): RecordId => recordId('profile', author);

/** @param status record id of a status note, or its uuid alone */
export const valueId = (status: RecordId, target: string): RecordId =>
  recordId('value', uuidOf('status', status), target);

/**
 * @param subject record id of a status note, or a {@link provisionSubject}
 * @param annotation record id of an annotation, or its uuid alone
 */
export const evidenceId = (subject: string, annotation: RecordId): RecordId =>
  recordId('evidence', subject, uuidOf('annotation', annotation));

/** @param name as typed; kept NFC and trimmed, so that one tag is one record */
export const tagId = (subject: string, name: string): RecordId =>
  recordId('tag', subject, name.normalize('NFC').trim());

/** @param department slug */
export const responsibilityId = (resolution: string, eId: string, department: string): RecordId =>
  recordId('responsibility', resolution, eId, department);

/** @param province as in resolution ids ("thai-nguyen") */
export const departmentId = (province: string, slug: string): RecordId =>
  recordId('department', province, slug);

/** @param subject record id of what is reviewed; `reviewer`: author id */
export const reviewId = (subject: RecordId, reviewer: string): RecordId =>
  recordId('review', subject, reviewer);

/** @param period as {@link ./period.ts} writes its key */
export const closingId = (resolution: string, period: string): RecordId =>
  recordId('closing', resolution, period);

/** What tags, evidence and responsibilities of a provision hang on; not a record itself. */
export const provisionSubject = (resolution: string, eId: string): string =>
  `provision:${escaped(resolution)}|${escaped(eId)}`;

/** The way back from {@link provisionSubject}; null for anything else. */
export function parseProvisionSubject(subject: string): { resolution: string; eId: string } | null {
  const [, resolution, eId] = /^provision:([^|]+)\|([^|]+)$/u.exec(subject) ?? [];
  return resolution && eId ? { resolution: unescaped(resolution), eId: unescaped(eId) } : null;
}

/**
 * What a record with a natural key belongs to: the record id or the {@link provisionSubject}. Null for records that
 * stand alone and for replies, whose id does not tell (their field `to` does).
 */
export function subjectOf(id: RecordId): string | null {
  const { kind, parts: [first = '', second = ''] = [] } = parseRecordId(id) ?? {};
  if (kind === 'value') return statusId(first);
  if (kind === 'responsibility') return provisionSubject(first, second);
  return kind === 'evidence' || kind === 'tag' || kind === 'review' ? first : null;
}

/** Record id of the annotation that a piece of evidence is; null for other ids. */
export function annotationOf(evidence: RecordId): RecordId | null {
  const parsed = parseRecordId(evidence);
  return parsed?.kind === 'evidence' ? annotationId(parsed.parts[1] as string) : null;
}

const uuidOf = (kind: RecordKind, id: string): string => {
  const parsed = parseRecordId(id);
  return parsed?.kind === kind ? (parsed.parts[0] as string) : id;
};
