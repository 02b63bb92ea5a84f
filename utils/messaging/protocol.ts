import type { FrameReport, MarkedPassage, Timings } from '../core/alignment/report.ts';
import type { RecordId } from '../core/notebook/change.ts';
import type { FrameNotes, NotePlaces, NotesChange } from '../core/notebook/in-page.ts';
import type { AnnotationTarget, Motivation } from '../core/notebook/model.ts';

export type { FrameReport, MarkedPassage, Timings };

/** `storage.session` value under {@link tabKey}: reports by frame id, and what was last pointed at or asked for in the page. */
export interface TabState {
  readonly frames: Readonly<Record<string, FrameReport>>;
  readonly focus: TabFocus | null;
  /** What became of the notes of each frame that has any, by frame id: what lost its place is listed in the panel. */
  readonly places: Readonly<Record<string, NotePlaces>>;
}

/** What the panel is to follow. */
export interface TabFocus {
  readonly eId: string | null;
  /** The note that is meant. */
  readonly record: RecordId | null;
  /** `edit` its text, pick what it is `evidence` of, just `show` it; null where only pointed at. */
  readonly action: 'edit' | 'evidence' | 'show' | null;
  /** Tells one asking from the next. */
  readonly at: number;
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
  /** A person has selected something, or the frame has notes: inject the annotator into it. */
  annotator(): void;
  /** What became of the frame's notes; told again when it changes. */
  placed(event: { places: NotePlaces }): void;
  /** What the aligner made of the frame. */
  report(report: Omit<FrameReport, 'frameId'>): void;
  /** The frame holds no copy any more (navigation within the page). */
  clear(): void;
  /** A mark was pointed at or clicked: the panel follows. `open`: the person asked for the panel. */
  focus(event: { eId: string; open: boolean }): void;
  /**
   * What the frame has to show: the notes of the resolution that it is a copy of (null: of none), and those made on the
   * page itself. `url`: the frame's own.
   */
  notesHere(event: { url: string; resolution: string | null }): FrameNotes;
  /**
   * A passage was selected and a button pressed. `record`: made by the frame, so that a message that is sent again,
   * because its answer was lost, makes no second note. `next`: the panel opens, to type the note or to pick what it is
   * evidence of. Answered when the note is on the disk.
   */
  annotate(event: AnnotateRequest): { record: RecordId };
  /** The right passage for a note whose place was lost. */
  reattach(event: { record: RecordId; target: AnnotationTarget }): { record: RecordId };
  /** The mark of a note was asked for: the panel opens and shows it. */
  openNote(event: { record: RecordId }): void;
}

export interface AnnotateRequest {
  readonly record: RecordId;
  readonly target: AnnotationTarget;
  readonly motivation: Motivation;
  readonly private?: boolean;
  readonly next: 'edit' | 'evidence' | null;
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
  /** Notes were made, moved or taken away, here or anywhere. Ids, places and the page's own quotes; never a text. */
  notesChanged(event: NotesChange): void;
  /** So many notes changed at once that they are not told: the frame asks anew. */
  notesStale(): void;
  /** The next selection becomes the note's place; false where this frame cannot offer that. */
  pick(event: { record: RecordId }): boolean;
  /** Makes a note of what is selected, as the toolbar's button would; false where nothing is selected in this frame. */
  annotateSelection(event: { motivation: Motivation; next: AnnotateRequest['next'] }): boolean;
  /** Scrolls to the mark of a note and flashes it; false where it has none in this frame. */
  revealNote(event: { record: RecordId }): boolean;
}

/** Extension page → background. */
export interface FromPage {
  /** Runs the recogniser in a tab that is no granted portal (needs `activeTab`). */
  recognise(event: { tabId: number }): void;
}
