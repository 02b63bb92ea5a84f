/**
 * The canonical document and its addressable units.
 *
 * Every `start`/`end` below is a half-open range of UTF-16 code units of {@link Resolution.text}.
 * Ids follow the Akoma Ntoso naming convention (OASIS AKN-NC 1.0) and never change once published.
 */

export type ProvisionKind =
  | 'article'
  | 'section'
  | 'group'
  | 'objective'
  | 'indicator'
  | 'field'
  | 'task'
  | 'solution'
  | 'assignment';

/** The kinds that are marked in a copy: 14 indicators, 87 tasks, 23 solutions, 2 assignments in the first resolution. */
export const MARKED_KINDS = [
  'indicator',
  'task',
  'solution',
  'assignment',
] as const satisfies ProvisionKind[];
export type MarkedKind = (typeof MARKED_KINDS)[number];

export interface Provision {
  /** e.g. `art_2__sec_I__para_2__point_8`, `art_2__sec_II__para_1__p_2__s_1`. */
  readonly eId: string;
  readonly kind: ProvisionKind;
  /** eId of the unit that holds it; null for an article. */
  readonly parent: string | null;
  /** As people cite it: "8" of indicator (8), "II" of a section; for a task or solution its place (from 1) in its field or group. */
  readonly number: string;
  /** Heading of a section, field or group ("Công nghiệp"); null for a unit that is all text. */
  readonly heading: string | null;
  readonly start: number;
  readonly end: number;
  /** Only for indicators. */
  readonly targets?: readonly Target[];
}

export type Comparator = 'at least' | 'more than' | 'at most' | 'less than' | 'exactly' | 'between' | 'none';

/** How a comparison is written before a figure; '' where none is. */
export const COMPARATOR_SIGNS: Readonly<Record<Comparator, string>> = {
  'at least': '≥',
  'more than': '>',
  'at most': '≤',
  'less than': '<',
  exactly: '',
  between: '',
  none: '',
};

/** One numeric level within an indicator. */
export interface Target {
  /** `{eId of its indicator}__target_{1…n}`. */
  readonly id: string;
  /** What is measured, in the words of the text, complete enough to be read alone. */
  readonly measure: string;
  /** The words that state the comparison ("từ … trở lên"); null where the text states none. */
  readonly stated: string | null;
  /** What the words mean; where nothing is stated, what the genre implies (a level to be reached: `at least`; a share of a whole: `exactly`). */
  readonly comparator: Comparator;
  readonly direction: 'rise' | 'fall' | 'keep' | 'level';
  readonly value: number;
  /** Upper bound of a range ("7,5% - 8,0%"); otherwise absent. */
  readonly upper?: number;
  /** "%", "%/năm", "triệu đồng", "đơn vị"… */
  readonly unit: string;
  readonly period: TargetPeriod;
  /** `trong đó`: the id of the target that this one is part of. */
  readonly within?: string;
  /** Range of the number with its unit. */
  readonly start: number;
  readonly end: number;
}

/** `yearly`: an average or every year of the span; `end`: reached by the end of year `to`. `stated` says whether the sentence itself names it. */
export interface TargetPeriod {
  readonly kind: 'yearly' | 'end';
  readonly from: number;
  readonly to: number;
  readonly stated: boolean;
}

/** A provision that reads much like another one, and the words that tell them apart (prepared at build time). */
export interface Lookalike {
  readonly eId: string;
  readonly other: string;
  /** Share of the shorter one's words that both hold in order, 0…1. */
  readonly similarity: number;
}

export interface Resolution {
  readonly format: 'so-nghi-quyet/resolution';
  readonly version: 1;
  /** `{province}/{year}/{slug}`; also the path of its file under `public/resolutions/`. */
  readonly id: string;
  readonly title: string;
  /** "Hội đồng nhân dân tỉnh Thái Nguyên". */
  readonly issuer: string;
  /** "Thái Nguyên". */
  readonly province: string;
  /** Official number; null where it is not known (never invented). */
  readonly number: string | null;
  readonly term: string;
  readonly session: number;
  /** ISO date of adoption. */
  readonly adopted: string;
  readonly period: { readonly from: number; readonly to: number };
  readonly recipients: readonly string[];
  readonly signer: string;
  /** NFC, repaired, one paragraph a line ("\n"), from "NGHỊ QUYẾT" to the closing formula inclusive. Recipients and signer are metadata only. */
  readonly text: string;
  /** SHA-256 of the UTF-8 bytes of `text`, lower-case hex. */
  readonly hash: string;
  readonly provisions: readonly Provision[];
  readonly lookalikes: readonly Lookalike[];
}
