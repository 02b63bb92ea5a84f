import type { Difference, ProvisionReport, Reason, Verdict } from './outcome.ts';

/** Milliseconds of computing, messaging left out. */
export interface Timings {
  readonly read: number;
  readonly recognise: number;
  readonly align: number;
  readonly mark: number;
}

/** What the extension made of one frame. Kept in `storage.session` under {@link tabKey}, by frame. */
export interface FrameReport {
  readonly frameId: number;
  readonly url: string;
  readonly verdict: Verdict;
  /** Id of the resolution, null for `none` and `same genre, unknown`. */
  readonly resolution: string | null;
  /** Share of the canonical words found in order, 0…1. */
  readonly coverage: number;
  readonly reasons: readonly Reason[];
  readonly provisions: readonly ProvisionReport[];
  readonly differences: readonly Difference[];
  /** How many copies stand in the frame; the report tells of the best one. */
  readonly copies: number;
  readonly ms: Timings;
}

/** A marked provision as it stands in the page; `start` counts UTF-16 units of the frame's `document.body.textContent`. */
export interface MarkedPassage extends ProvisionReport {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly start: number;
}
