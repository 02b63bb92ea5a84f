import type { ChangeId } from '../../../utils/core/notebook/change.ts';

/** What came of handing a text over to the notebook. */
export type Saved =
  /** `knowing`: the heads that the editor goes on from; `wall`: when, by this machine's clock. */
  | { readonly ok: true; readonly knowing: readonly ChangeId[]; readonly wall: string }
  | { readonly ok: false; readonly error: string };

/** A text kept while it is typed, outside the log. */
export interface Draft {
  readonly text: string;
  readonly knowing: readonly ChangeId[];
}

/** A text in an editor, and how it stands to the one in the notebook. */
export interface Typing {
  readonly text: string;
  /** The text that the editor began from, or last saved. */
  readonly base: string;
  /** The heads of that text: what an edit will say it replaces. */
  readonly knowing: readonly ChangeId[];
  /** Heads that this editor's own changes took the place of: told of late, they are no news. */
  readonly replaced: readonly ChangeId[];
  readonly phase: 'rest' | 'typing' | 'saving' | 'saved' | 'failed';
  /** When it was last saved, ISO 8601; null before. */
  readonly savedAt: string | null;
  /** The text that is on its way to the notebook. */
  readonly sent: string | null;
  /** The note was changed elsewhere: what was typed is kept, and saving it makes a conflict. */
  readonly elsewhere: boolean;
  /** The text is a draft that was never saved. */
  readonly restored: boolean;
}

export interface Stored {
  readonly text: string;
  readonly knowing: readonly ChangeId[];
  /** All heads of a field in conflict: whoever wrote one of them goes on from it. Left out where there is no conflict. */
  readonly standing?: readonly ChangeId[];
  /** The text was set in this panel, by other means than typing: taken back, or chosen of two. */
  readonly own?: boolean;
}

const sameHeads = (one: readonly ChangeId[], other: readonly ChangeId[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

/** An editor as it opens: with the draft where one was left, for it was typed later than what is stored. */
export function begin(stored: Stored, draft: Draft | null): Typing {
  const kept = draft !== null && draft.text !== stored.text;
  return {
    text: kept ? draft.text : stored.text,
    base: stored.text,
    knowing: kept ? draft.knowing : stored.knowing,
    replaced: [],
    phase: kept ? 'typing' : 'rest',
    savedAt: null,
    sent: null,
    elsewhere: kept && !sameHeads(draft.knowing, stored.knowing),
    restored: kept,
  };
}

export const isDirty = ({ text, base }: Pick<Typing, 'text' | 'base'>): boolean => text !== base;

/** A key was pressed. */
export const typed = (typing: Typing, text: string): Typing => ({
  ...typing,
  text,
  phase: typing.phase === 'saving' ? 'saving' : text === typing.base ? 'rest' : 'typing',
});

/** A text made of those in conflict, to be edited: saved, it takes the place of all of them. */
export const rewritten = (typing: Typing, { text, knowing }: Draft): Typing => ({
  ...typed(typing, text),
  knowing,
  elsewhere: false,
});

/** The text goes out. */
export const sending = (typing: Typing): Typing => ({ ...typing, phase: 'saving', sent: typing.text });

/** The notebook answered; what was typed meanwhile still waits. */
export function answered(typing: Typing, saved: Saved): Typing {
  if (!saved.ok) return { ...typing, phase: 'failed', sent: null };
  const base = typing.sent ?? typing.text;
  return {
    ...typing,
    base,
    knowing: saved.knowing,
    replaced: [...typing.replaced, ...typing.knowing.filter((id) => !saved.knowing.includes(id))],
    phase: typing.text === base ? 'saved' : 'typing',
    savedAt: saved.wall,
    sent: null,
    elsewhere: false,
    restored: false,
  };
}

/**
 * The notebook tells of the note as it stands now. A change that is not ours is taken over where nothing was typed;
 * where something was, the typed text stays and goes on knowing only what it began from. The note as it stood before our
 * own change may be told after it was made; that is passed over. In a conflict the editor keeps the text that it wrote.
 */
export function told(typing: Typing, stored: Stored): Typing {
  if (typing.phase === 'saving' || sameHeads(typing.knowing, stored.knowing)) return typing;
  if (stored.knowing.length > 0 && stored.knowing.every((id) => typing.replaced.includes(id))) return typing;
  const { standing = [], own = false } = stored;
  if (typing.knowing.length > 0 && typing.knowing.every((id) => standing.includes(id))) return typing;
  if (isDirty(typing)) return typing.elsewhere || own ? typing : { ...typing, elsewhere: true };
  if (stored.text === typing.text)
    return { ...typing, base: stored.text, knowing: stored.knowing, elsewhere: false };
  return {
    ...typing,
    text: stored.text,
    base: stored.text,
    knowing: stored.knowing,
    phase: 'rest',
    elsewhere: !own,
  };
}
