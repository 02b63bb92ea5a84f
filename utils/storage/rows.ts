import type { ChangeSignature } from '../core/exchange/model.ts';
import type { Change, ChangeId, RecordId } from '../core/notebook/change.ts';
import type { NoteQuote, NoteSpan } from '../core/notebook/in-page.ts';
import type { Period, RecordKind, RecordState, State } from '../core/notebook/model.ts';

/** A change as it is kept; `batch`: id of the import that it came in with, absent for what was written here. */
export interface StoredChange extends Change {
  readonly batch?: string;
}

/**
 * Changes that one import brought, as many as were staged at once: cheaper than an index over all changes, and asked only
 * when they go. Key: {@link portionKey}.
 */
export interface PortionRow {
  readonly id: string;
  readonly changes: readonly ChangeId[];
}

/** @param batch id of the import; `portion`: told apart by anything */
export const portionKey = (batch: string, portion: string): string => `${batch} ${portion}`;

/** The signature that a change came with, or was given here. */
export interface SignatureRow extends ChangeSignature {
  readonly id: ChangeId;
}

/**
 * The key of a device, by the device's id: there is one for good. `secret` only of the own ones (base64url); it leaves this
 * machine in no file but a backup.
 */
export interface KeyRow {
  readonly id: string;
  /** Id of the key. */
  readonly key: string;
  readonly publicKey: string;
  /** ISO 8601, UTC. */
  readonly firstSeen: string;
  readonly secret?: string;
}

/** A record as it is kept beside the log: what the log adds up to, and where lists find it. */
export interface Row {
  readonly id: RecordId;
  readonly kind: RecordKind;
  readonly record: RecordState;
  /** Lists that it stands in, see {@link ./lists.ts}. */
  readonly listed: readonly string[];
  /** Order of the document; only for annotations and status notes. */
  readonly place?: string;
  /** Only for status notes. */
  readonly status?: Standing;
}

/** What a status note adds up to with the records that hang on it. */
export interface Standing {
  readonly state: State;
  readonly values: readonly ReportedValue[];
  /** Record ids of the annotations it rests on. */
  readonly evidence: readonly RecordId[];
}

export interface ReportedValue {
  readonly target: string;
  readonly value: number;
  readonly unit: string;
}

/** The words of a record, for searching. */
export interface TextRow {
  readonly id: RecordId;
  /** NFC, lower case. */
  readonly text: string;
  /** Each of its words once, folded. */
  readonly words: readonly string[];
}

/** Where an annotation stands, without what it says: read for pages, many at once. `on`: `resolution:{id}` or `page:{url}`. */
export type PlaceRow = (NoteSpan | NoteQuote) & { readonly on: string };

/** What is told of a provision in an outline. Key: {@link provisionKey}. */
export interface ProvisionRow {
  readonly id: string;
  readonly resolution: string;
  readonly eId: string;
  readonly counts: Counts;
  /** Newest period first; of one period the newest note first. */
  readonly reports: readonly ReportRow[];
}

/** `evidence`: annotations that the provision or one of its status notes rests on, each once. */
export interface Counts {
  readonly notes: number;
  readonly questions: number;
  readonly statuses: number;
  readonly evidence: number;
}

export interface ReportRow {
  /** Record id of the status note. */
  readonly id: RecordId;
  readonly period: Period;
  readonly state: State;
  readonly values: readonly ReportedValue[];
}

/** What is typed and not yet a change. */
export interface Draft {
  readonly key: string;
  readonly text: string;
  /** Heads that were known when the typing began. */
  readonly knowing: readonly ChangeId[];
  /** ISO 8601, UTC. */
  readonly wall: string;
}

/**
 * `author`, `device`: ids made once; `clock`: the last timestamp given or seen; `year`: in which the states were
 * computed; `shelf`: which shelf is seen; `building`: there while the other one is made.
 */
export interface MetaRow {
  readonly key: 'author' | 'device' | 'clock' | 'year' | 'shelf' | 'building';
  readonly value: string;
}

export const provisionKey = (resolution: string, eId: string): string => `${resolution}|${eId}`;
