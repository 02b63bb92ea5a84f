import type { Period, Territory } from '../../../utils/core/notebook/model.ts';
import type { Target } from '../../../utils/core/resolution/model.ts';
import type { People } from '../../shared/people.tsx';
import type {
  EvidenceChoice,
  KeepError,
  KeptStatus,
  StatusPatch,
  StatusTools,
  StatusView,
} from './model/views.ts';

/** What the form of a status note works on. */
export interface FormSource {
  readonly targets: readonly Target[];
  readonly years: { readonly from: number; readonly to: number };
  readonly tools: StatusTools;
  /** All notes of the provision: a value is also measured by the one before. */
  readonly statuses: readonly StatusView[];
  /** As it is kept; null until it is. */
  readonly view: StatusView | null;
  /** Whose note is whose: a new form goes on with a note of one's own alone. */
  readonly people: People;
  /** A note's evidence as the picker shows it. */
  readonly evidenceOf: (view: StatusView) => readonly EvidenceChoice[];
  /** What a new note begins with: the last period and territory, and what a piece of evidence brings along. */
  readonly usual: {
    readonly period: Period;
    readonly territory: Territory;
    readonly source: string;
    readonly evidence: readonly EvidenceChoice[];
  };
  /** What an earlier visit left unkept. */
  readonly draft: string | null;
  /** @param seen the note as it stood when these parts were begun: what the change takes the place of */
  readonly onSave: (patch: StatusPatch, seen: StatusView | null) => Promise<KeptStatus>;
  /** Puts the form by until it is kept; null drops it. */
  readonly onDraft: (json: string | null) => void;
}

/** How the form stands to the notebook. */
export type Saving =
  | { readonly kind: 'untouched' }
  /** It holds what an earlier visit could not keep. */
  | { readonly kind: 'restored' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly error: KeepError };
