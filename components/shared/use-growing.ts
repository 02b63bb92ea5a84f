import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Whether the browser lets a field grow with its words by itself (`field-sizing: content`, see form.css). */
const grows = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** Lets a textarea grow with its words where the browser does not. */
export function useGrowing(field: RefObject<HTMLTextAreaElement | null>, text: string): void {
  useLayoutEffect(() => {
    const { current } = field;
    if (grows || !current) return;
    current.style.height = 'auto';
    // What `scrollHeight` leaves out: the borders.
    current.style.height = `${current.scrollHeight + current.offsetHeight - current.clientHeight}px`;
  }, [text]);
}
