import type { RecordId } from './change.ts';
import type { Motivation, PageTarget, Span } from './model.ts';

/**
 * What a frame is told of a notebook: where notes stand and what kind they are. Never a word that a person wrote.
 */

/** A note on a passage of a resolution. */
export interface NoteSpan {
  readonly id: RecordId;
  readonly motivation: Motivation;
  readonly resolution: string;
  /** Of the canonical text that the spans count in; in another text the same offsets are other words. */
  readonly hash: string;
  readonly spans: readonly Span[];
}

/** A note on a page that is no copy: the quote is the page's own. */
export interface NoteQuote {
  readonly id: RecordId;
  readonly motivation: Motivation;
  readonly target: PageTarget;
}

/** All notes of one frame. */
export interface FrameNotes {
  readonly spans: readonly NoteSpan[];
  readonly quotes: readonly NoteQuote[];
}

/** What became of some notes since: those made, moved or changed in kind, and those that are gone. */
export interface NotesChange {
  readonly upserts: FrameNotes;
  readonly gone: readonly RecordId[];
}

export const PLACE_OUTCOMES = ['found', 'differs', 'ambiguous', 'missing'] as const;
export type PlaceOutcome = (typeof PLACE_OUTCOMES)[number];

/** What became of each note of a frame. */
export type NotePlaces = Readonly<Record<PlaceOutcome, readonly RecordId[]>>;
