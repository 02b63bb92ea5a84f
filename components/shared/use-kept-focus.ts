import { useEffect } from 'preact/hooks';

/** Where the keyboard goes on from within the view in front: the row in its place, the heading, the tab. */
function nextTo(lost: Element): HTMLElement | null {
  const front = document.querySelector('.views > .view:not([inert]), .dashboard > main');
  if (!front) return null;
  const index = lost.closest<HTMLElement>('[data-index]')?.dataset.index;
  const rows = [...front.querySelectorAll<HTMLElement>('[role=feed] [data-index]:not([inert] *)')];
  const row = index === undefined ? null : rows.find((each) => each.dataset.index === index);
  return (
    row ??
    (index === undefined ? undefined : rows.at(-1)) ??
    front.querySelector<HTMLElement>('h1[tabindex], h2[tabindex], [role=tab][aria-selected=true]')
  );
}

/**
 * Where what has the keyboard is taken out of the document (deleted, settled, saved, read anew), the keyboard would fall
 * to the body, and a person begins at the top again. It goes to what is nearest instead.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let held: Element | null = null;
    const onFocus = ({ target }: FocusEvent): void => {
      held = target instanceof Element ? target : null;
    };
    // Left for the body by hand (a press beside everything) is no loss; what is removed is no longer connected.
    const onBlur = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null || !document.hasFocus()) return;
      queueMicrotask(() => {
        if (held === target && held?.isConnected && document.activeElement === document.body) held = null;
      });
    };
    const watcher = new MutationObserver(() => {
      if (held === null || held.isConnected) return;
      const lost = held;
      held = null;
      if (document.activeElement === document.body || document.activeElement === null)
        nextTo(lost)?.focus({ preventScroll: true });
    });
    watcher.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    return () => {
      watcher.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
    };
  }, []);
}
