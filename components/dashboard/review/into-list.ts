import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { keyDeed } from './keys.tsx';

/** Where a letter is a letter: fields that take text, and those that go to an option by it. */
const FIELDS = 'textarea, select, input:not([type=checkbox], [type=radio]), [contenteditable]';

/**
 * The keys down and up lead into the list from anywhere on the page outside of fields: from a button of a row to that
 * row, from elsewhere to the row that Tab would reach.
 * @param box what holds the list
 */
export function useIntoList(box: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const deed = keyDeed(event.key);
      if ((deed !== 'down' && deed !== 'up') || event.defaultPrevented) return;
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const target = event.target as HTMLElement;
      // On a row itself the key is the list's own.
      if (target.matches('.feed-row') || target.closest(FIELDS)) return;
      const own = box.current?.contains(target) ? target.closest<HTMLElement>('.feed-row') : null;
      const row = own ?? box.current?.querySelector<HTMLElement>('.feed-row:not(.group)[tabindex="0"]');
      (row ?? box.current?.querySelector<HTMLElement>('.feed-row:not(.group)'))?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [box]);
}
