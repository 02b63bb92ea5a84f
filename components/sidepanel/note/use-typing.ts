import { useEffect, useRef, useState } from 'preact/hooks';
import {
  answered,
  begin,
  type Draft,
  isDirty,
  rewritten,
  type Saved,
  type Stored,
  sending,
  type Typing,
  told,
  typed,
} from '../model/typing.ts';

/** How long the keyboard rests before a draft is kept, and before a change is made, in milliseconds. */
export const DRAFT_AFTER = 300;
export const SAVE_AFTER = 1500;
/** How long until the notebook is tried again after it refused; doubles up to half a minute. */
export const RETRY_AFTER = 2000;
const RETRY_AT_MOST = 30_000;

interface Options {
  readonly stored: Stored;
  /** What was left unsaved when the editor was last open. */
  readonly draft: Draft | null;
  readonly onDraft: (draft: Draft) => void;
  readonly onDropDraft: () => void;
  /** Makes a change; resolves when it is committed. */
  readonly onSave: (draft: Draft) => Promise<Saved>;
}

/**
 * A text that saves itself: drafts while it is typed, a change when the keyboard rests or the editor is left, and
 * again until the notebook has it.
 */
export function useTyping({ stored, draft, ...on }: Options) {
  const [typing, show] = useState<Typing>(() => begin(stored, draft));
  const now = useRef(typing);
  const calls = useRef(on);
  calls.current = on;
  const timers = useRef({ draft: 0, save: 0, retry: RETRY_AFTER });

  const set = (next: Typing): void => {
    now.current = next;
    show(next);
  };
  const keep = (): void => {
    clearTimeout(timers.current.draft);
    if (isDirty(now.current)) calls.current.onDraft({ text: now.current.text, knowing: now.current.knowing });
  };
  const saveIn = (after: number): void => {
    clearTimeout(timers.current.save);
    timers.current.save = window.setTimeout(() => void save(), after);
  };
  const save = async (): Promise<void> => {
    clearTimeout(timers.current.save);
    if (now.current.phase === 'saving' || !isDirty(now.current)) return;
    keep();
    set(sending(now.current));
    const { sent, knowing } = now.current;
    const saved = await calls.current.onSave({ text: sent ?? '', knowing });
    set(answered(now.current, saved));
    if (!saved.ok) {
      saveIn(timers.current.retry);
      timers.current.retry = Math.min(timers.current.retry * 2, RETRY_AT_MOST);
      return;
    }
    timers.current.retry = RETRY_AFTER;
    if (isDirty(now.current)) saveIn(SAVE_AFTER);
    else calls.current.onDropDraft();
  };

  useEffect(
    () => set(told(now.current, stored)),
    [stored.text, stored.knowing.join(), stored.standing?.join(), typing.phase],
  );

  useEffect(() => {
    if (isDirty(now.current)) saveIn(SAVE_AFTER);
    // A tab that is closed or put away takes no more turns: the draft first, then the change.
    const leave = (): void => {
      if (document.visibilityState === 'hidden') void save();
    };
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', keep);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', keep);
      clearTimeout(timers.current.draft);
      void save();
    };
  }, []);

  return {
    typing,
    type: (text: string): void => {
      set(typed(now.current, text));
      clearTimeout(timers.current.draft);
      if (!isDirty(now.current)) {
        calls.current.onDropDraft();
        return;
      }
      timers.current.draft = window.setTimeout(keep, DRAFT_AFTER);
      saveIn(SAVE_AFTER);
    },
    /** Lays another text into the editor, to be edited before it is saved. */
    lay: (draft: Draft): void => {
      clearTimeout(timers.current.save);
      set(rewritten(now.current, draft));
      keep();
    },
    /** The editor is left: what was typed becomes a change now. */
    flush: (): void => void save(),
  };
}
