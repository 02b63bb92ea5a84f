import { computePosition, flip, offset, shift, type VirtualElement } from '@floating-ui/dom';
import { evenZoom } from './even-zoom.ts';

const GAP = 8;

/** What the toolbar belongs to: lines in the viewport, and whether it was selected backwards, towards the first of them. */
export interface Lines {
  readonly boxes: readonly DOMRect[];
  readonly backwards: boolean;
}

/**
 * Puts the toolbar beside all lines of a selection, never over one: below the last (above the first, where it was
 * selected backwards), else on the other side, else at its left or right. A selection that leaves no room anywhere, as
 * it fills the window, has it at the window's lower edge. Hidden while no line is in sight, unless `busy` with the keyboard.
 * @param lines read anew each time; null: it belongs to no selection and stands at the lower edge
 */
export async function placeToolbar(lines: Lines | null, box: HTMLElement, busy: boolean): Promise<void> {
  evenZoom(box);
  const isLost = lines !== null && lines.boxes.length === 0;
  box.classList.toggle('away', isLost && !busy);
  if (isLost && !busy) return;
  if (!lines || isLost) return stand(box, atEdge(box));
  const { boxes, backwards } = lines;
  const area = union(boxes);
  const line = (backwards ? boxes[0] : boxes.at(-1)) as DOMRect;
  // As high as all lines, as wide as the one the person ended at.
  const end: VirtualElement = {
    getBoundingClientRect: () => new DOMRect(line.left, area.top, line.width, area.height),
  };
  const { x, y } = await computePosition(end, box, {
    strategy: 'fixed',
    placement: backwards ? 'top-start' : 'bottom-end',
    middleware: [
      offset(GAP),
      // Along the lines it may move as it likes; shift sees to that, so only the room across counts.
      flip({
        padding: GAP,
        crossAxis: false,
        fallbackPlacements: backwards ? ['bottom-start'] : ['top-end'],
      }),
      shift({ padding: GAP }),
    ],
  });
  const size = box.getBoundingClientRect();
  const place = [{ x, y }, ...besides(area, size)].find((each) => isFree(each, size, boxes));
  stand(box, place ?? atEdge(box));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function stand(box: HTMLElement, { x, y }: Point): void {
  box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

/** Places at the left and at the right of an area, level with its end. */
function besides(area: DOMRect, { width, height }: DOMRect): Point[] {
  const y = Math.max(GAP, Math.min(area.bottom - height, innerHeight - height - GAP));
  return [
    { x: area.right + GAP, y },
    { x: area.left - GAP - width, y },
  ];
}

/** Whether the toolbar is within the window and over no line when it stands there. */
function isFree({ x, y }: Point, { width, height }: DOMRect, boxes: readonly DOMRect[]): boolean {
  if (x < 0 || y < 0 || x + width > innerWidth || y + height > innerHeight) return false;
  return boxes.every(
    (line) => x >= line.right || x + width <= line.left || y >= line.bottom || y + height <= line.top,
  );
}

function atEdge(box: HTMLElement): Point {
  const { width, height } = box.getBoundingClientRect();
  return { x: Math.max(0, (innerWidth - width) / 2), y: innerHeight - height - 2 * GAP };
}

function union(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.right));
  const bottom = Math.max(...boxes.map((box) => box.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Keeps the toolbar in its place while anything scrolls or changes its size. @returns the undo */
export function followLines(lines: () => Lines | null, box: HTMLElement, busy: () => boolean): () => void {
  let frame = 0;
  let live = true;
  const update = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (live) void placeToolbar(lines(), box, busy());
    });
  };
  const sizes = new ResizeObserver(update);
  sizes.observe(box);
  addEventListener('scroll', update, { capture: true, passive: true });
  addEventListener('resize', update, { passive: true });
  visualViewport?.addEventListener('resize', update, { passive: true });
  update();
  return () => {
    live = false;
    cancelAnimationFrame(frame);
    sizes.disconnect();
    removeEventListener('scroll', update, { capture: true });
    removeEventListener('resize', update);
    visualViewport?.removeEventListener('resize', update);
  };
}
