import type { RecordId } from '../../../../utils/core/notebook/change.ts';
import type {
  Motivation,
  Period,
  RecordState,
  State,
  StatusFields,
  Territory,
} from '../../../../utils/core/notebook/model.ts';
import type { Assessment } from '../../../../utils/core/notebook/target-state.ts';
import type { Provision, Target } from '../../../../utils/core/resolution/model.ts';
import type { KnownTerritory } from './territories.ts';

/** A status note with what hangs on it, as the storage hands it out. */
export interface StatusView {
  readonly state: RecordState<'status'>;
  readonly values: readonly RecordState<'value'>[];
  readonly evidence: readonly RecordState<'annotation'>[];
}

export interface Reported {
  readonly value: number;
  readonly unit: string;
}

/** A reported value with when and where it holds. */
export interface LatestValue extends Reported {
  readonly period: Period;
  readonly territory: Territory;
}

/** What somebody else reported of a target for the same period and territory. */
export interface Theirs extends Reported {
  /** Author id. */
  readonly by: string;
}

/** The report before: whether a value is nearer to its level or further from it. */
export interface Earlier extends Reported {
  readonly period: Period;
}

/** What the views ask of the core; components know its types only. */
export interface StatusTools {
  /** ISO day. */
  readonly today: string;
  /** Those besides the one that the resolution was adopted for. */
  readonly territories: readonly KnownTerritory[];
  readonly assess: (
    target: Target,
    reported: Reported | null,
    period: Period,
    territory: Territory,
    earlier: Earlier | null,
  ) => Assessment;
  /** The state of an indicator from those of its targets. */
  readonly combine: (assessments: readonly Assessment[]) => State;
  /** What a status note says of its provision: a person's judgement, or as computed. */
  readonly stateOf: (view: StatusView, provision: Provision, all: readonly StatusView[]) => State;
  readonly isOverdue: (provision: Provision, state: State | null) => boolean;
}

/** An annotation as the evidence picker lists it. */
export interface EvidenceChoice {
  readonly id: RecordId;
  readonly motivation: Motivation;
  readonly quote: string;
  readonly text: string;
  /** "vietnamplus.vn · 08/12/2025". */
  readonly origin: string;
  /** It stands on the provision in hand: offered first. */
  readonly near: boolean;
}

/** Whether it was kept; the undo of what was done. Errors are codes of the storage. */
export type Kept =
  | { readonly ok: true; readonly undo: () => Promise<boolean> }
  | { readonly ok: false; readonly error: KeepError };
/** A kept status note comes back as it now stands, so that the next change knows what it takes the place of. */
export type KeptStatus =
  | { readonly ok: true; readonly undo: () => Promise<boolean>; readonly view: StatusView }
  | { readonly ok: false; readonly error: KeepError };
export type KeepError = 'full' | 'closed' | 'blocked' | 'unknown';

/** What a form changes of a status note; absent: left as it is. */
export interface StatusPatch {
  readonly fields?: Partial<Omit<StatusFields, 'about'>>;
  /** By target id; null takes the value back. */
  readonly values?: Readonly<Record<string, Reported | null>>;
  /** By annotation record. */
  readonly evidence?: Readonly<Record<RecordId, boolean>>;
}
