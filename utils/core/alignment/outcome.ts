import type { MarkedKind } from '../resolution/model.ts';

/** What a page is, against one known resolution. Thresholds: DESIGN.md, "Recognise". */
export type Verdict =
  | 'whole copy'
  | 'altered copy'
  | 'part of a copy'
  | 'quotation'
  | 'same genre, unknown'
  | 'none';

/** What became of one provision in a copy. */
export type ProvisionOutcome = 'found' | 'differs' | 'missing';

/** One place where a copy does not say what the canonical text says. */
export interface Difference {
  /** The provision it stands in; null between provisions (title, headings, preamble). */
  readonly eId: string | null;
  /** The words of the canonical text; '' where the copy adds. */
  readonly canonical: string;
  /** The words of the copy; '' where the copy leaves out. */
  readonly copy: string;
  /** `different`: a number, a negation or a word of substance; `uncertain`: spelling, typing slip or recognition doubt. */
  readonly certainty: 'different' | 'uncertain';
}

/** Why a verdict was given, as code and figures; the interface words it. */
export interface Reason {
  readonly code:
    | 'coverage'
    | 'words different'
    | 'provisions missing'
    | 'one run'
    | 'passages quoted'
    | 'other issuer'
    | 'other period'
    | 'genre title'
    | 'nothing in common';
  readonly value?: number | string;
}

export interface ProvisionReport {
  readonly eId: string;
  readonly kind: MarkedKind;
  readonly number: string;
  readonly outcome: ProvisionOutcome;
}
