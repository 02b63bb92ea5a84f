export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A placed text: `x` is its left edge, `y` its baseline. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

const GAP = 8;
const BELOW_BASELINE = 3;

/**
 * A place for the figure of a value: above, below, right or left of it, the first that lies within the drawing and
 * touches nothing; one that only crosses a line is second best. null where there is none: the table still tells it.
 */
export function placeLabel(
  at: { readonly x: number; readonly y: number; readonly x1: number; readonly x2: number },
  { width, height }: Pick<Box, 'width' | 'height'>,
  bounds: Box,
  taken: readonly Box[],
  lines: readonly Box[],
): Label | null {
  const middle = at.x - width / 2;
  const level = at.y - height / 2;
  const above = at.y - GAP - height + 2;
  const below = at.y + GAP - 2;
  const choices: Box[] = [
    { x: middle, y: above, width, height },
    { x: middle, y: below, width, height },
    { x: at.x2 + GAP, y: level, width, height },
    { x: at.x1 - GAP - width, y: level, width, height },
    { x: at.x2 + 3, y: above, width, height },
    { x: at.x1 - 3 - width, y: above, width, height },
    { x: at.x2 + 3, y: below, width, height },
    { x: at.x1 - 3 - width, y: below, width, height },
  ].map((box) => within(box, bounds));
  const own = choices.filter((box) => inside(box, bounds) && !taken.some((other) => overlap(box, other)));
  const box = own.find((each) => !lines.some((other) => overlap(each, other))) ?? own[0];
  return box ? { x: box.x, y: box.y + height - BELOW_BASELINE, box } : null;
}

/** Moved sideways into the drawing; never up or down, where it would cover its own value. */
const within = (box: Box, bounds: Box): Box => ({
  ...box,
  x: Math.min(Math.max(box.x, bounds.x), bounds.x + bounds.width - box.width),
});

const inside = (box: Box, bounds: Box): boolean =>
  box.y >= bounds.y && box.y + box.height <= bounds.y + bounds.height;

/** Whether two boxes share more than an edge. */
export const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
