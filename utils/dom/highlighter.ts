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

/** What is painted under one name. */
export interface Painting {
  /** Takes in further ranges, without a new registration. */
  add(ranges: readonly AbstractRange[]): void;
  remove(ranges: readonly AbstractRange[]): void;
  /** Paints again what a script of the page took off (`CSS.highlights.clear()`); @returns whether it had to */
  keep(): boolean;
  /** Takes away this painting and no later one. */
  undo(): void;
}

/** Paints ranges under one name, in one registration; replaces what stood under it. The page's DOM is not touched. */
export function openPainting(name: HighlightName, ranges: readonly AbstractRange[]): Painting {
  const highlight = new Highlight();
  for (const range of ranges) highlight.add(range);
  highlight.priority = PRIORITY[name] ?? 0;
  CSS.highlights.set(name, highlight);
  return {
    add(more) {
      for (const range of more) highlight.add(range);
    },
    remove(fewer) {
      for (const range of fewer) highlight.delete(range);
    },
    keep() {
      if (CSS.highlights.has(name)) return false;
      CSS.highlights.set(name, highlight);
      return true;
    },
    undo() {
      if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    },
  };
}

/** Paints ranges once and for all. @returns the undo */
export const paint = (name: HighlightName, ranges: readonly AbstractRange[]): (() => void) =>
  openPainting(name, ranges).undo;

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
