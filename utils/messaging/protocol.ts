import type { Difference, ProvisionReport, Reason, Verdict } from '../core/alignment/outcome.ts';

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

/** `storage.session` value under {@link tabKey}: reports by frame id, and the provision last pointed at in the page. */
export interface TabState {
  readonly frames: Readonly<Record<string, FrameReport>>;
  readonly focus: { readonly eId: string; readonly at: number } | null;
}

/** The key of a tab's {@link TabState} in `storage.session`. */
export const tabKey = (tabId: number): `tab:${number}` => `tab:${tabId}`;

/** A marked provision as it stands in the page; `start` counts UTF-16 units of the frame's `document.body.textContent`. */
export interface MarkedPassage extends ProvisionReport {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly start: number;
}

/** Errors do not cross a message channel: every answer is a Result. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

/** Content script → background. */
export interface ToBackground {
  /** The frame looks like a copy: inject the aligner into it. */
  align(): void;
  /** What the aligner made of the frame. */
  report(report: Omit<FrameReport, 'frameId'>): void;
  /** The frame holds no copy any more (navigation within the page). */
  clear(): void;
  /** A mark was pointed at or clicked: the panel follows. `open`: the person asked for the panel. */
  focus(event: { eId: string; open: boolean }): void;
}

/** Extension page → content script of one frame. */
export interface ToFrame {
  /** Scrolls to the provision, flashes it and moves the keyboard's place there; false where it is not marked in this frame. */
  reveal(event: { eId: string }): boolean;
  /** The marks as they stand, for `npm run inspect`; settled tells whether the frame has come to rest. */
  inspect(): { settled: boolean; passages: MarkedPassage[] };
}

/** Extension page → background. */
export interface FromPage {
  /** Runs the recogniser in a tab that is no granted portal (needs `activeTab`). */
  recognise(event: { tabId: number }): void;
}
