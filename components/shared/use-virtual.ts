import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

interface Options {
  readonly count: number;
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** The list's own box, which may lie below other things in the scroller. */
  readonly list: RefObject<HTMLElement | null>;
  /** A row's height before it was seen, in pixels. */
  readonly estimate: number;
  readonly gap: number;
  /** Tells a row's height from another's when the list changes. */
  readonly keyOf: (index: number) => string | number;
  /** A row that stays in the document though it is out of sight: the one that has the keyboard. */
  readonly held: number | null;
}

/** A few rows more than are seen, so that a screen reader and the Tab key find a neighbour. */
const OVERSCAN = 4;

const withHeld = (held: number | null) => (range: Range) => {
  const from = Math.max(0, range.startIndex - range.overscan);
  const to = Math.min(range.count - 1, range.endIndex + range.overscan);
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
  if (held !== null && held < range.count && (held < from || held > to)) rows.push(held);
  return rows.sort((one, other) => one - other);
};

/** `@tanstack/virtual-core` for Preact: which rows of a long list are in the document, and where. */
export function useVirtual({ count, scroller, list, estimate, gap, keyOf, held }: Options) {
  const [, paint] = useReducer((turn: number) => turn + 1, 0);
  const margin = useRef(0);
  const options = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    gap,
    overscan: OVERSCAN,
    scrollMargin: margin.current,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 8,
    rangeExtractor: withHeld(held),
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => paint(0),
  };
  const virtual = useRef<Virtualizer<HTMLElement, HTMLElement> | null>(null);
  virtual.current ??= new Virtualizer<HTMLElement, HTMLElement>(options);
  virtual.current.setOptions(options);

  useLayoutEffect(() => virtual.current?._didMount(), []);
  useLayoutEffect(() => {
    virtual.current?._willUpdate();
    // What stands above the list in the scroller may have grown: a filter that was opened.
    const top = list.current?.offsetTop ?? 0;
    if (Math.abs(top - margin.current) > 1) {
      margin.current = top;
      paint(0);
    }
  });
  return virtual.current;
}
