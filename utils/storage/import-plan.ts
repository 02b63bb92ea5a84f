import type { Integrity } from '../core/exchange/model.ts';
import type { ChangeId, RecordId } from '../core/notebook/change.ts';
import type { RecordState } from '../core/notebook/model.ts';

/**
 * What becomes of a record that is taken in. `new`: not here yet; `changed`: here, and the file knows more of it;
 * `conflict`: it will ask for a decision; `here`: nothing in the file is new; `refused`: something in it is not what its
 * id says, none of it is taken; `erased`: all that the file knows of it was erased here.
 */
export const PLAN_KINDS = ['new', 'changed', 'conflict', 'here', 'refused', 'erased'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/**
 * Why a record is refused. `altered`: a change is not what its id is the hash of; `collides`: such a one bears the id of
 * another change that is here; `malformed`: it is no change or no record of this product.
 */
export type RefusalCode = 'altered' | 'collides' | 'malformed';

/** A person whose records a file holds; `name` as the file or this notebook knows it, '' where neither does. */
export interface PlannedAuthor {
  readonly author: string;
  readonly name: string;
  /** Records that this person wrote in. */
  readonly records: number;
}

/** What an import would do, in records; the counts of all kinds add up to the records given. */
export interface ImportPlan {
  readonly counts: Readonly<Record<PlanKind, number>>;
  readonly authors: readonly PlannedAuthor[];
}

/** One record of the plan. */
export interface PlannedRecord {
  readonly id: RecordId;
  readonly kind: PlanKind;
  /** As it stands here; null where it does not. */
  readonly before: RecordState | null;
  /** As it would stand; null for what is not taken in. */
  readonly after: RecordState | null;
  readonly integrity: Integrity;
  readonly leftOut: boolean;
  /** Only of refused ones: why, and the change it lies in; null for the record as a whole. */
  readonly refusal?: { readonly code: RefusalCode; readonly change: ChangeId | null };
}

/**
 * An import as the list of imports has it. `staged`: nobody sees it yet; `in`: it is seen; `leaving`: it was taken back
 * and is being cleared away. Only those that are `in` are listed.
 */
export interface ImportRow {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly state: 'staged' | 'in' | 'leaving';
  /** What it was taken from: names of files. */
  readonly name: string;
  readonly counts: ImportPlan['counts'];
  readonly authors: ImportPlan['authors'];
  /** How many changes it brought. */
  readonly changes: number;
}

/** What became visible, or went, by an import or its undo. */
export interface Shown {
  /** The records as they are now; null where they are too many to be told: then everything has to be asked again. */
  readonly records: readonly RecordState[] | null;
  /** Records that are here no more; null as above. */
  readonly gone: readonly RecordId[] | null;
}

/** An import that was taken in, with what to tell those who show the notebook. */
export interface Committed extends ImportRow {
  readonly shown: Shown;
}

/** How far long work has come, in records or changes. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly step: 'erasing' | 'reading' | 'building' | 'showing' | 'clearing';
}

export interface WorkOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Ends the work with the error `cancelled`, nothing being seen of it. */
  readonly signal?: AbortSignal;
  /** Up to so many changes are brought in by one transaction; beyond, the other shelf is built. */
  readonly direct?: number;
}
