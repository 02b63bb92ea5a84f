/** A range of more units than this is measured as a whole, not line by line. */
const LONG = 20_000;

/**
 * The lines of some ranges that a person sees: their boxes in the viewport, cut to it and to every box that scrolls or
 * hides what flows over; none where all of it is scrolled away.
 */
export function visibleLines(ranges: readonly Range[]): DOMRect[] {
  return ranges.flatMap((range) => {
    const clip = clipOf(range.commonAncestorContainer);
    if (clip.width <= 0 || clip.height <= 0) return [];
    const isLong = range.toString().length > LONG;
    const boxes = isLong ? [range.getBoundingClientRect()] : [...range.getClientRects()];
    return boxes.flatMap((box) => cut(box, clip) ?? []);
  });
}

/** What may be seen of a node: the viewport within all boxes around it that clip. */
function clipOf(node: Node): DOMRect {
  let clip = new DOMRect(0, 0, innerWidth, innerHeight);
  let element = node instanceof Element ? node : node.parentElement;
  for (
    ;
    element && element !== document.body && element !== document.documentElement;
    element = element.parentElement
  ) {
    const { overflowX, overflowY, position } = getComputedStyle(element);
    if (overflowX !== 'visible' || overflowY !== 'visible')
      clip = cut(element.getBoundingClientRect(), clip) ?? new DOMRect();
    if (position === 'fixed') break;
  }
  return clip;
}

function cut(box: DOMRect, clip: DOMRect): DOMRect | null {
  const left = Math.max(box.left, clip.left);
  const top = Math.max(box.top, clip.top);
  const width = Math.min(box.right, clip.right) - left;
  const height = Math.min(box.bottom, clip.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : null;
}
