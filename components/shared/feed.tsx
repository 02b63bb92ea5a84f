import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { moveInFeed } from './feed-keys.ts';
import { useVirtual } from './use-virtual.ts';

interface Props {
  readonly count: number;
  readonly label: string;
  /** A row's height before it was seen, in pixels. */
  readonly estimate: number;
  readonly keyOf: (index: number) => string;
  /** A row's content; its buttons are for Tab only while the row has the keyboard (`active`). */
  readonly render: (index: number, active: boolean) => ComponentChildren;
  readonly classOf?: (index: number) => string;
  /** Id of the element that names a row. */
  readonly nameIdOf?: (index: number) => string;
  /** Which rows are in the document, both ends included: what is to be fetched. */
  readonly onRange?: (first: number, last: number) => void;
  readonly onUse: (index: number) => void;
  /** A key that is not the feed's own, pressed on a row: the row to go to, or whether something was done with it. */
  readonly onKey?: (key: string, index: number) => number | boolean;
  /** Whether rows are still on their way. */
  readonly busy?: boolean;
  /** Stands above the rows and scrolls with them. */
  readonly children?: ComponentChildren;
}

/**
 * A long list of articles after the ARIA feed pattern, of which only what is seen is in the document. One article is
 * reached by Tab; arrows, Page Up and Page Down, Home and End move, Enter opens.
 */
export function Feed({ count, label, estimate, keyOf, render, onUse, onRange, ...more }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [wanted, setActive] = useState(0);
  const active = Math.max(0, Math.min(wanted, count - 1));
  const [focused, setFocused] = useState(false);
  const wish = useRef<number | null>(null);
  const virtual = useVirtual({
    count,
    scroller,
    list,
    estimate,
    gap: 8,
    keyOf,
    held: focused ? active : null,
  });
  const rows = virtual.getVirtualItems();
  const first = rows[0]?.index ?? 0;
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= first) onRange?.(first, last);
  }, [first, last]);
  // Where the row that Tab reaches is out of sight, the first that is seen takes its place.
  const shown = rows.some(({ index }) => index === active);
  const tabbable = shown ? active : (rows[Math.min(4, rows.length - 1)]?.index ?? 0);

  const rowAt = (index: number): HTMLElement | null =>
    list.current?.querySelector<HTMLElement>(`[data-index="${index}"]`) ?? null;
  useLayoutEffect(() => {
    if (wish.current === null) return;
    const row = rowAt(wish.current);
    if (!row) return;
    wish.current = null;
    row.focus({ preventScroll: true });
  });

  const go = (index: number): void => {
    setActive(index);
    setFocused(true);
    wish.current = index;
    virtual.scrollToIndex(index, { align: 'auto' });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = event.target as HTMLElement;
    if (event.ctrlKey || event.altKey || event.metaKey || row.dataset.index === undefined) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onUse(Number(row.dataset.index));
      return;
    }
    const at = Number(row.dataset.index);
    const to = moveInFeed(event.key, at, count) ?? more.onKey?.(event.key, at) ?? false;
    if (to === false) return;
    event.preventDefault();
    if (to !== true) go(to);
  };

  return (
    <div class="panel-body feed-body" ref={scroller}>
      {more.children}
      {count > 0 && (
        <div
          ref={list}
          class="feed"
          role="feed"
          aria-label={label}
          aria-busy={more.busy || undefined}
          style={{ height: `${virtual.getTotalSize()}px` }}
          onKeyDown={onKeyDown}
          onFocusIn={(event) => {
            const row = (event.target as HTMLElement).closest<HTMLElement>('[data-index]');
            if (!row) return;
            setFocused(true);
            setActive(Number(row.dataset.index));
          }}
          onFocusOut={(event) => {
            if (!list.current?.contains(event.relatedTarget as Node | null) && wish.current === null)
              setFocused(false);
          }}
          onClick={(event) => {
            const target = event.target as HTMLElement;
            const row = target.closest<HTMLElement>('[data-index]');
            if (
              row &&
              !target.closest('button, a, input, textarea, label') &&
              getSelection()?.isCollapsed !== false
            )
              onUse(Number(row.dataset.index));
          }}
        >
          {rows.map(({ index, key, start }) => (
            <article
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              class={`feed-row ${more.classOf?.(index) ?? ''}`}
              tabIndex={index === tabbable ? 0 : -1}
              aria-posinset={index + 1}
              aria-setsize={count}
              aria-labelledby={more.nameIdOf?.(index)}
              style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            >
              {render(index, index === active && focused)}
            </article>
          ))}
        </div>
      )}
    </div>
  );
}
