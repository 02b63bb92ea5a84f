import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from './i18n/words.tsx';
import { Icon } from './icons.tsx';

/** Something that was done, and how to take it back. */
export interface Notice {
  /** Tells one from the next: a new one begins its time anew. */
  readonly id: string;
  readonly text: string;
  /** null where there is nothing to take back. */
  readonly onUndo: (() => void) | null;
}

/** How long a toast stands while nobody touches it, in milliseconds. */
export const STANDS_FOR = 10_000;

interface Props {
  readonly notice: Notice | null;
  readonly onGone: () => void;
}

/**
 * One line at the foot of the panel, spoken as it appears. It waits as long as the pointer or the keyboard is on it;
 * Ctrl+Z undoes while it stands, outside of fields.
 */
export function Toasts({ notice, onGone }: Props) {
  const { t } = useWords();
  const [held, setHeld] = useState(false);
  const before = useRef<Element | null>(null);
  const gone = useRef(onGone);
  gone.current = onGone;
  const leave = (): void => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    before.current = null;
    setHeld(false);
    gone.current();
  };
  useEffect(() => {
    if (!notice || held) return undefined;
    const timer = setTimeout(() => gone.current(), STANDS_FOR);
    return () => clearTimeout(timer);
  }, [notice?.id, held]);
  useEffect(() => {
    const undo = notice?.onUndo;
    if (!undo) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const field = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (field || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey)
        return;
      event.preventDefault();
      undo();
      leave();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [notice?.id]);

  return (
    <div class="toasts" role="status">
      {notice && (
        <div
          key={notice.id}
          class="toast"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={(event) => {
            if (event.relatedTarget instanceof Element && !before.current)
              before.current = event.relatedTarget;
            setHeld(true);
          }}
          onFocusOut={() => setHeld(false)}
        >
          <span>{notice.text}</span>
          {notice.onUndo && (
            <button
              type="button"
              class="btn"
              onClick={() => {
                notice.onUndo?.();
                leave();
              }}
            >
              {t('toast.undo')}
            </button>
          )}
          <button type="button" class="btn icon" aria-label={t('toast.close')} onClick={leave}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
