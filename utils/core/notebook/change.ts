/** Values that a change may carry: JSON, so that what is hashed is what is kept and what travels. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** SHA-256 of a change's content, lower-case hex. */
export type ChangeId = string;

/** `{kind}:{parts joined by "|"}`, see {@link ./record-id.ts}. */
export type RecordId = string;

/**
 * One immutable entry of the log that everything is built from (DESIGN.md, "Records: one log"). A notebook is a set of
 * these, and merging two notebooks is their union: commutative, associative, idempotent.
 */
export interface Change {
  readonly id: ChangeId;
  /** Hybrid logical clock (Kulkarni et al. 2014), see {@link ./clock.ts}. Only orders; people are shown `wall`. */
  readonly at: string;
  /** ISO 8601, UTC: what the writer's own clock showed. */
  readonly wall: string;
  /** Author id; the name is in the record `profile:{by}`. */
  readonly by: string;
  readonly device: string;
  readonly record: RecordId;
  readonly field: string;
  readonly value: Json;
  /**
   * The changes that this one takes the place of: what its writer knew to be the field's heads. A deletion names every
   * head of the whole record, which is how an edit unknown to the deleter is told from one that was meant to go.
   */
  readonly replaces: readonly ChangeId[];
}

/** What is left of a change after a true erasure: the id alone, so that a file that still has it does not bring it back. */
export interface ErasedChange {
  readonly id: ChangeId;
  readonly erased: true;
}

export type LogEntry = Change | ErasedChange;

/** Something a person did, before it is a change: the clock, the author and the hash are added when it is written. */
export interface Edit {
  readonly record: RecordId;
  readonly field: string;
  readonly value: Json;
  /** Heads that the person saw when the edit began; [] for a field that had none. */
  readonly knowing: readonly ChangeId[];
}
