import type { ChangeId, Json, RecordId } from './change.ts';

/**
 * What a notebook holds. Every record is what the log adds up to ({@link ./fold.ts}); the interfaces below are the
 * fields of each kind. Sets (tags, evidence, responsibilities, values) are records of their own with natural keys, never
 * lists, so that two people's additions add up.
 */
export const RECORD_KINDS = [
  'annotation',
  'status',
  'value',
  'evidence',
  'responsibility',
  'reply',
  'tag',
  'profile',
  'department',
  'review',
  'closing',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Half-open range of UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** W3C TextQuoteSelector; `exact` as it stands in the page the note was made on, NFC, spaces folded. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface PageAddress {
  /** Without fragment. */
  readonly url: string;
  readonly title: string;
}

/** A passage of the resolution itself: it stands in every copy. `spans` are of the canonical text, in order, mostly one. */
export interface CanonicalTarget {
  readonly type: 'canonical';
  readonly resolution: string;
  /** Of the canonical text that the spans count in. */
  readonly hash: string;
  readonly spans: readonly Span[];
  /** eIds of all provisions it touches, in document order. */
  readonly provisions: readonly string[];
  readonly quote: Quote;
  readonly page: PageAddress;
}

/** A passage of a page that is no copy. `position`: offsets in `document.body.textContent`, a hint only. */
export interface PageTarget {
  readonly type: 'page';
  readonly quote: Quote;
  readonly position: Span;
  readonly page: PageAddress;
}

export type AnnotationTarget = CanonicalTarget | PageTarget;

/** W3C motivations; what people see: tô sáng, ghi chú, câu hỏi. */
export const MOTIVATIONS = ['highlighting', 'commenting', 'questioning'] as const;
export type Motivation = (typeof MOTIVATIONS)[number];

/** `annotation:{uuid}` */
export interface AnnotationFields {
  readonly target: AnnotationTarget;
  readonly motivation: Motivation;
  readonly text: string;
  /** Never exported unless the person says so. */
  readonly private: boolean;
  /**
   * What an annotation of another product says and this notebook has no field for, as it came: it goes out again as it
   * is. Absent for what was made here.
   */
  readonly foreign?: { readonly [key: string]: Json | undefined };
}

/** For when a figure holds. `date`: ISO day; `span`: the years as a whole (an average of 2021–2025). */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'span'; readonly from: number; readonly to: number };

/** For where it holds. `as adopted`: the territory that the resolution was adopted for; ids of others are data of the province. */
export type Territory =
  | { readonly kind: 'as adopted' }
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'other'; readonly name: string };

/** DESIGN.md, "States of a status note"; "overdue" is computed, never stored. */
export const STATES = [
  'not started',
  'in progress',
  'at risk',
  'achieved',
  'exceeded',
  'not achieved',
  'not assessed',
] as const;
export type State = (typeof STATES)[number];

/** `status:{uuid}` */
export interface StatusFields {
  readonly about: { readonly resolution: string; readonly provision: string };
  readonly period: Period;
  readonly territory: Territory;
  readonly text: string;
  /** http(s) or file address of the source, or a document by its name or number (text, never a link); ''. */
  readonly source: string;
  /** A person's own judgement; over a computed state it needs a reason. null: as computed. */
  readonly judgement: { readonly state: State; readonly reason: string } | null;
  readonly private: boolean;
}

/** `value:{status uuid}|{target id}` */
export interface ValueFields {
  readonly reported: { readonly value: number; readonly unit: string } | null;
}

/** `evidence:{subject}|{annotation uuid}`; the subject is a status note or a provision. */
export interface EvidenceFields {
  readonly attached: boolean;
}

export const ROLES = ['lead', 'co-ordinating'] as const;
export type Role = (typeof ROLES)[number];

/** `responsibility:{resolution}|{eId}|{department}`; `none`: taken off, or a proposal that was declined. */
export interface ResponsibilityFields {
  readonly role: Role | 'none';
}

/** `reply:{uuid}` */
export interface ReplyFields {
  readonly to: RecordId;
  readonly text: string;
  readonly private: boolean;
  /** As of an annotation. */
  readonly foreign?: { readonly [key: string]: Json | undefined };
}

/** `tag:{subject}|{name}`; the name NFC, trimmed. */
export interface TagFields {
  readonly attached: boolean;
}

/** `profile:{author}`: all that is kept of a person. */
export interface ProfileFields {
  readonly name: string;
  readonly role: string;
  readonly unit: string;
}

/** `department:{province}|{slug}`: what people changed in the list that is shipped, or added to it. */
export interface DepartmentFields {
  readonly name: string;
  /** Slug of the department that took over; null while it stands. */
  readonly successor: string | null;
  /** ISO day from which the successor stands; null where not known. */
  readonly until: string | null;
  /** Off the list: offered no more, though tags keep it. */
  readonly retired: boolean;
}

/** What a reviewer says of what came in: chấp nhận, hỏi lại, đã kiểm tra; `none`: taken back. */
export const REVIEW_MARKS = ['accepted', 'asked', 'checked', 'none'] as const;
export type ReviewMark = (typeof REVIEW_MARKS)[number];

/** `review:{record id}|{reviewer}`: one person's mark on one annotation, status note, responsibility or reply. */
export interface ReviewFields {
  /** With the heads of the record (and of its values) that were looked at: a later edit shows as unreviewed. */
  readonly verdict: { readonly mark: ReviewMark; readonly heads: readonly ChangeId[] };
}

/** A target's figure, or the state of a provision, as it stood when a period was closed. */
export interface ClosedFigure {
  readonly provision: string;
  /** null for the state of a provision without targets. */
  readonly target: string | null;
  readonly reported: { readonly value: number; readonly unit: string } | null;
  readonly state: State;
  /** Record id of the status note it came from. */
  readonly status: RecordId;
}

/** `closing:{resolution}|{period key}`: the figures of a period as they were frozen; `null`: opened again. */
export interface ClosingFields {
  readonly snapshot: { readonly period: Period; readonly figures: readonly ClosedFigure[] } | null;
}

export interface FieldsByKind {
  readonly annotation: AnnotationFields;
  readonly status: StatusFields;
  readonly value: ValueFields;
  readonly evidence: EvidenceFields;
  readonly responsibility: ResponsibilityFields;
  readonly reply: ReplyFields;
  readonly tag: TagFields;
  readonly profile: ProfileFields;
  readonly department: DepartmentFields;
  readonly review: ReviewFields;
  readonly closing: ClosingFields;
}

/** One of the changes that nothing known replaces: more than one in a field is a conflict. */
export interface Head {
  readonly id: ChangeId;
  readonly value: Json;
  readonly by: string;
  readonly wall: string;
  readonly at: string;
}

/** Who touched a record, and when by that person's own clock. */
export interface Touch {
  readonly by: string;
  readonly wall: string;
  readonly at: string;
}

/** A record as the log adds up to it. */
export interface RecordState<K extends RecordKind = RecordKind> {
  readonly id: RecordId;
  readonly kind: K;
  /** Of each field the newest head's value. A record may still lack fields when its file came in pieces. */
  readonly fields: Partial<FieldsByKind[K]>;
  /** By field, newest first; `deleted` is a field like the others. */
  readonly heads: Readonly<Record<string, readonly Head[]>>;
  readonly deleted: boolean;
  /** It was deleted by somebody who did not know of an edit: it is back, and people are asked. */
  readonly revived: boolean;
  readonly created: Touch;
  readonly updated: Touch;
}
