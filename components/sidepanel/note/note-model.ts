import type { Json } from '../../../utils/core/notebook/change.ts';
import type { Motivation, RecordState } from '../../../utils/core/notebook/model.ts';
import type { Verdict } from '../../../utils/core/notebook/review.ts';
import type { Resting } from '../model/note-card.ts';
import type { Draft, Saved } from '../model/typing.ts';

/** An annotation with everything that hangs on it, as its own view shows it. */
export interface NoteDetail {
  readonly record: RecordState<'annotation'>;
  /** What was typed and never saved. */
  readonly draft: Draft | null;
  /** An answer that was typed and never sent; ''. */
  readonly replyDraft: string;
  readonly replies: readonly RecordState<'reply'>[];
  readonly tags: readonly string[];
  /** eIds of the provisions that it is evidence for. */
  readonly evidenceFor: readonly string[];
  readonly resting: readonly Resting[];
  /** What reviewers say of it. */
  readonly verdicts: readonly Verdict[];
}

/** A note or question of which nothing was ever said: no more than a highlight. */
export const isUnwritten = ({ record, draft, replyDraft, ...around }: NoteDetail): boolean =>
  record.fields.motivation !== 'highlighting' &&
  [record.fields.text, draft?.text, replyDraft].every((text = '') => text.trim() === '') &&
  (record.heads.text?.length ?? 0) < 2 &&
  [around.replies, around.tags, around.evidenceFor, around.resting].every(({ length }) => length === 0);

/** What can be done with a note. Promises tell whether it was kept. */
export interface NoteDeeds {
  readonly onDraft: (draft: Draft) => void;
  readonly onDropDraft: () => void;
  readonly onSave: (draft: Draft) => Promise<Saved>;
  readonly onMotivation: (motivation: Motivation) => void;
  readonly onPrivate: (on: boolean) => void;
  readonly onTag: (name: string, on: boolean) => void;
  readonly onEvidence: (eId: string, on: boolean) => void;
  /** Keeps an answer that is being typed; '' drops it. */
  readonly onReplyDraft: (text: string) => void;
  /** The note is left with an answer that was not sent: it is kept, and that is said. */
  readonly onReplyLeft: (text: string) => void;
  /** Whether the note was last changed in this panel. */
  readonly isOwn: () => boolean;
  readonly onReply: (text: string) => Promise<boolean>;
  readonly onEditReply: (reply: RecordState<'reply'>, text: string) => Promise<boolean>;
  readonly onDeleteReply: (reply: RecordState<'reply'>) => void;
  readonly onResolveReply: (reply: RecordState<'reply'>, field: string, value: Json) => void;
  readonly onRestoreReply: (reply: RecordState<'reply'>) => void;
  readonly onResolve: (field: string, value: Json) => void;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
  /** The note is left: one that was never written becomes a highlight. */
  readonly onLeft: () => void;
  readonly onCopy: () => Promise<boolean>;
  readonly onHistory: () => void;
  readonly onProvision: (eId: string) => void;
  readonly onStatus: (resting: Resting) => void;
  /** Begins a status note of a provision that rests on this annotation. */
  readonly onNewStatus: (eId: string) => void;
  /** Goes to the passage in the page beside; null where it is not there. */
  readonly onReveal: (() => void) | null;
  /** Opens the page that the annotation was made on. */
  readonly onOpenPage: () => void;
}

/** Something a note can be evidence for. */
export interface Candidate {
  readonly eId: string;
  readonly kind: 'indicator' | 'task';
  readonly cite: string;
  readonly wording: string;
}
