import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Contested } from './conflicts-view.tsx';

/** How long a press is not taken for a choice once the cards moved under the pointer, in milliseconds. */
const STILL = 400;

type Cards = readonly Pick<Contested, 'id' | 'choices'>[];

/**
 * Keeps the keyboard and the pointer safe while cards are settled and move up: the card that takes the place of the
 * settled one has the keyboard (or the box, where none is left), and the second press of a double click, or a key that
 * is held, does not settle that one too.
 * @param box what holds the cards, each an `article` with `data-record`
 * @param cards null while they are read
 * @returns what the box listens to
 */
export function useSettling(box: RefObject<HTMLElement | null>, cards: Cards | null) {
  /** The card in which a value was kept last, and its place in the list. */
  const settled = useRef<{ readonly id: string; readonly index: number } | null>(null);
  const before = useRef<Cards>([]);
  const moved = useRef(Number.NEGATIVE_INFINITY);
  useLayoutEffect(() => {
    const known = new Map(cards?.map(({ id, choices }) => [id, choices]));
    const changed = new Set(
      before.current.filter(({ id, choices }) => known.get(id) !== choices).map(({ id }) => id),
    );
    if (!cards) return;
    before.current = cards;
    if (changed.size > 0) moved.current = performance.now();
    const last = settled.current;
    if (!last || !changed.has(last.id)) return;
    settled.current = null;
    const articles = box.current?.querySelectorAll<HTMLElement>('article[data-record]') ?? [];
    const next = articles[Math.min(last.index, articles.length - 1)] ?? box.current;
    next?.focus({ preventScroll: true });
    next?.scrollIntoView({ block: 'nearest' });
  });
  return {
    onClickCapture: (event: MouseEvent): void => {
      const button = (event.target as HTMLElement).closest('.conflict button');
      const card = button?.closest<HTMLElement>('article[data-record]');
      if (!card) return;
      if (event.detail > 1 || performance.now() - moved.current < STILL) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const id = card.dataset.record ?? '';
      settled.current = { id, index: before.current.findIndex((each) => each.id === id) };
    },
    onKeyDownCapture: (event: KeyboardEvent): void => {
      const onButton = (event.target as HTMLElement).closest('.conflict button');
      if (event.repeat && onButton && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
    },
  };
}
