import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from '../shared/i18n/words.tsx';
import type { Row } from './model/rows.ts';
import { moveFor, typeAhead } from './model/tree-keys.ts';

/** A row to be brought into sight; `at` makes the same row asked for again a new wish. */
export interface Wish {
  readonly id: string;
  readonly at: number;
  readonly focus: boolean;
}

interface Props {
  readonly rows: readonly Row[];
  readonly active: string;
  /** While a search holds the branches open. */
  readonly locked: boolean;
  readonly wish: Wish | null;
  readonly nameOf: (row: Row) => string;
  readonly onGo: (id: string) => void;
  readonly onUse: (id: string, by: 'key' | 'pointer') => void;
  readonly onOpen: (id: string, open: boolean) => void;
  readonly children: preact.ComponentChildren;
}

/** How long letters typed one after the other count as one word, in milliseconds. */
const TYPING = 700;

/** The row that an event happened in. */
const idAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-id]')?.dataset.id ?? null) : null;

/** The tree's keyboard: one row is reached by Tab, keys move from there. */
export function Tree({ rows, active, locked, wish, nameOf, onGo, onUse, onOpen, children }: Props) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const rowOf = (id: string): HTMLElement | null =>
    box.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;

  useLayoutEffect(() => {
    if (!wish) return;
    const row = rowOf(wish.id);
    row?.scrollIntoView({ block: 'nearest' });
    if (wish.focus) row?.focus({ preventScroll: true });
  }, [wish]);

  // A row that had the focus and is gone (folded, filtered away) hands it to the row that Tab reaches now.
  const held = useRef(false);
  useLayoutEffect(() => {
    if (held.current && document.activeElement === document.body)
      rowOf(active)?.focus({ preventScroll: true });
  }, [rows, active]);

  const go = (id: string): void => rowOf(id)?.focus();

  const onKeyDown = (event: KeyboardEvent): void => {
    // A button within the row keeps its own keys; the arrows still lead away from it.
    const onButton = event.target instanceof Element && event.target.closest('button') !== null;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (onButton && !/^Arrow(?:Up|Down)$/u.test(event.key)) return;
    const move = moveFor(event.key, rows, active, locked);
    if (move) {
      event.preventDefault();
      if (move.do === 'go') go(move.id);
      else if (move.do === 'use') onUse(move.id, 'key');
      else if (!locked) onOpen(move.id, move.do === 'open');
    } else if (/^[\p{L}\p{N}]$/u.test(event.key)) {
      const now = event.timeStamp;
      const text = (now - typed.current.at < TYPING ? typed.current.text : '') + event.key;
      typed.current = { text, at: now };
      const id = typeAhead(text, rows, active, nameOf);
      if (id !== null) go(id);
    }
  };

  return (
    <div
      ref={box}
      class="tree"
      role="tree"
      aria-label={t('outline.label')}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const id = idAt(event.target);
        const button = event.target instanceof Element && event.target.closest('button');
        if (id !== null && !button) onUse(id, 'pointer');
      }}
      onFocusIn={(event) => {
        held.current = true;
        const id = idAt(event.target);
        if (id !== null) onGo(id);
      }}
      onFocusOut={(event) => {
        // Leaving on purpose leaves the row standing; only a row that is gone is to hand its focus on.
        const left = event.target as Node;
        queueMicrotask(() => {
          if (left.isConnected && left !== document.activeElement)
            held.current = box.current?.contains(document.activeElement) ?? false;
        });
      }}
    >
      {children}
    </div>
  );
}
