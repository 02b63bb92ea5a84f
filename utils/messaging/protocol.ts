import type { FrameReport, MarkedPassage, Timings } from '../core/alignment/report.ts';

export type { FrameReport, MarkedPassage, Timings };

/** `storage.session` value under {@link tabKey}: reports by frame id, and the provision last pointed at in the page. */
export interface TabState {
  readonly frames: Readonly<Record<string, FrameReport>>;
  readonly focus: { readonly eId: string; readonly at: number } | null;
}

/** The key of a tab's {@link TabState} in `storage.session`. */
export const tabKey = (tabId: number): `tab:${number}` => `tab:${tabId}`;

/** Errors do not cross a message channel: every answer is a Result. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: string };

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

/** Extension page or background → content script of one frame. */
export interface ToFrame {
  /** Scrolls to the provision, flashes it and moves the keyboard's place there; false where it is not marked in this frame. */
  reveal(event: { eId: string }): boolean;
  /** Goes to the next or previous mark from where the person is, and opens its card; false where there is none. */
  step(event: { by: 1 | -1 }): boolean;
  /** Looks at the page again, because the person asked to. */
  look(): void;
  /** The marks as they stand, for `npm run inspect`; settled tells whether the frame has come to rest. */
  inspect(): { settled: boolean; passages: MarkedPassage[] };
}

/** Extension page → background. */
export interface FromPage {
  /** Runs the recogniser in a tab that is no granted portal (needs `activeTab`). */
  recognise(event: { tabId: number }): void;
}
