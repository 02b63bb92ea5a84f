/** Names in the page's registry of custom highlights (CSS Custom Highlight API). Only these are ever set or removed. */
export const HIGHLIGHTS = [
  'so-indicator',
  'so-task',
  'so-solution',
  'so-assignment',
  'so-annotation',
  'so-changed',
  'so-focus',
] as const;
export type HighlightName = (typeof HIGHLIGHTS)[number];

/** Drawn above those with a lower one where they overlap. */
const PRIORITY: Partial<Record<HighlightName, number>> = {
  'so-changed': 1,
  'so-annotation': 2,
  'so-focus': 3,
};

/**
 * Paints ranges under one name, in one registration; replaces what stood under it. The page's DOM is not touched.
 * @returns the undo, which takes away this painting and no later one
 */
export function paint(name: HighlightName, ranges: readonly AbstractRange[]): () => void {
  const highlight = new Highlight(...ranges);
  highlight.priority = PRIORITY[name] ?? 0;
  CSS.highlights.set(name, highlight);
  return () => {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
  };
}

/** Ranges under a point of the viewport among the given names, smallest first; `null` where the browser cannot tell. */
export function rangesAt(x: number, y: number): AbstractRange[] | null {
  const registry = CSS.highlights as HighlightRegistry & {
    highlightsFromPoint?: (x: number, y: number) => { highlight: Highlight; ranges: AbstractRange[] }[];
  };
  return registry.highlightsFromPoint?.(x, y).flatMap(({ ranges }) => ranges) ?? null;
}

/** The text position under a point, for browsers without `highlightsFromPoint`. */
export function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  const caret = document.caretPositionFromPoint?.(x, y);
  return caret ? { node: caret.offsetNode, offset: caret.offset } : null;
}
