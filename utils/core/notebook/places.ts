import type { RecordId } from './change.ts';
import type { Motivation, PageTarget, Span } from './model.ts';

/** All that a page with a copy may know of a note: where it stands and which mark it gets. Never its text. */
export interface NoteSpan {
  readonly id: RecordId;
  readonly motivation: Motivation;
  /** Of the canonical text. */
  readonly spans: readonly Span[];
}

/** All that a page that is no copy may know of a note: its own words, which it shows anyway. */
export interface PageNote {
  readonly id: RecordId;
  readonly motivation: Motivation;
  readonly target: PageTarget;
}
