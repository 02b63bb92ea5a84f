import { computePosition, flip, hide, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import { evenZoom } from './even-zoom.ts';

const GAP = 8;

/** The card would be useless below this height, in CSS pixels. */
const LEAST_ROOM = 120;

/** After "right of the mark", where the page is mostly blank: what covers least of the marks that follow comes first. */
const FALLBACKS = ['right', 'right-end', 'bottom-end', 'bottom-start', 'top-start', 'left-start'] as const;

/**
 * Puts the card beside a mark, never over it: at the right, else below, else above; moved along its side to stay within
 * the window, and hidden while the mark is scrolled out of sight.
 * @param anchor the mark's rectangle in the viewport, read anew each time
 */
export async function placeCard(anchor: () => DOMRect, box: HTMLElement): Promise<void> {
  evenZoom(box);
  const mark: VirtualElement = { getBoundingClientRect: anchor };
  const { x, y, middlewareData } = await computePosition(mark, box, {
    strategy: 'fixed',
    placement: 'right-start',
    middleware: [
      offset(GAP),
      flip({ padding: GAP, fallbackPlacements: [...FALLBACKS] }),
      // Along the side only: across it the card would slide over the mark.
      shift({ padding: GAP, mainAxis: true, crossAxis: false }),
      size({
        padding: GAP,
        apply: ({ availableHeight }) => {
          box.style.setProperty('--room', `${Math.max(LEAST_ROOM, Math.floor(availableHeight))}px`);
        },
      }),
      hide(),
    ],
  });
  box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  const root = box.getRootNode();
  const busy = root instanceof ShadowRoot && root.activeElement !== null;
  box.classList.toggle('away', middlewareData.hide?.referenceHidden === true && !busy);
}

/**
 * Keeps the card in its place while the page scrolls, in whatever box, or changes its size.
 * @returns the undo
 */
export function followMark(anchor: () => DOMRect, box: HTMLElement): () => void {
  let frame = 0;
  const update = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => void placeCard(anchor, box));
  };
  const sizes = new ResizeObserver(update);
  sizes.observe(box);
  addEventListener('scroll', update, { capture: true, passive: true });
  addEventListener('resize', update, { passive: true });
  update();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    removeEventListener('scroll', update, { capture: true });
    removeEventListener('resize', update);
  };
}
