import type { AlignedCopy, PlacedProvision } from '../core/alignment/align.ts';
import { MARKED_KINDS, type MarkedKind } from '../core/resolution/model.ts';
import { caretAt, openPainting, type Painting, rangesAt } from './highlighter.ts';
import type { PageText } from './page-text.ts';
import { liveRange, rangeOf } from './ranges.ts';

/** A provision of one copy as it is marked in the page, one range a segment. */
export interface Mark {
  readonly provision: PlacedProvision;
  readonly copy: AlignedCopy;
  readonly ranges: readonly StaticRange[];
}

/** The marks of all copies in a frame. */
export class Marks {
  readonly all: readonly Mark[];
  private readonly changed: readonly StaticRange[];
  private readonly byRange = new Map<AbstractRange, Mark>();
  private paintings: Painting[] = [];

  constructor(page: PageText, copies: readonly AlignedCopy[]) {
    this.all = copies.flatMap((copy) =>
      copy.provisions.flatMap((provision): Mark[] => {
        if (provision.segments.length === 0) return [];
        const ranges = provision.segments.map((segment) => rangeOf(page, segment));
        const mark = { provision, copy, ranges };
        for (const range of ranges) this.byRange.set(range, mark);
        return [mark];
      }),
    );
    this.changed = copies.flatMap(({ differences }) =>
      differences.flatMap(({ segment, certainty }) =>
        segment && certainty === 'different' ? [rangeOf(page, segment)] : [],
      ),
    );
  }

  /** Paints the marks of some kinds, one highlight a kind, and the changed words; replaces what was painted before. */
  show(kinds: readonly MarkedKind[]): void {
    this.hide();
    for (const kind of MARKED_KINDS) {
      if (!kinds.includes(kind)) continue;
      const ranges = this.all.flatMap((mark) => (mark.provision.kind === kind ? mark.ranges : []));
      if (ranges.length > 0) this.paintings.push(openPainting(`so-${kind}`, ranges));
    }
    if (kinds.length > 0 && this.changed.length > 0)
      this.paintings.push(openPainting('so-changed', this.changed));
  }

  /** Takes away all that was painted. */
  hide(): void {
    for (const painting of this.paintings.splice(0)) painting.undo();
  }

  /** Paints again what a script of the page has taken off. */
  keep(): void {
    for (const painting of this.paintings) painting.keep();
  }

  /** The mark under a point of the viewport. */
  at(x: number, y: number): Mark | null {
    const ranges = rangesAt(x, y);
    if (ranges)
      return ranges.map((range) => this.byRange.get(range)).find((mark) => mark !== undefined) ?? null;
    const caret = caretAt(x, y);
    return caret ? (this.all.find((mark) => mark.ranges.some((range) => holds(range, caret))) ?? null) : null;
  }

  /** The first mark of a provision, in the best copy. */
  of(eId: string): Mark | null {
    return this.all.find(({ provision }) => provision.eId === eId) ?? null;
  }

  /** The mark next in the page to a given one; from the reader's place where none is given. */
  next(from: Mark | null, by: 1 | -1): Mark | null {
    const order = this.all;
    if (order.length === 0) return null;
    if (from) return order[(order.indexOf(from) + by + order.length) % order.length] as Mark;
    const ahead = order.findIndex((mark) => (rectOf(mark)?.bottom ?? -1) > 0);
    return order[Math.max(0, ahead)] as Mark;
  }
}

/** The rectangle of a mark's first line box in the viewport; null where it is not laid out. */
export function rectOf(mark: Mark, near?: { x: number; y: number }): DOMRect | null {
  for (const range of mark.ranges) {
    const rects = [...(liveRange(range)?.getClientRects() ?? [])];
    const hit =
      near &&
      rects.find((r) => near.x >= r.left && near.x <= r.right && near.y >= r.top && near.y <= r.bottom);
    if (hit) return hit;
    if (rects[0] && !near) return rects[0];
  }
  return near ? rectOf(mark) : null;
}

/** A mark taller than this share of the window leaves no room beside it as a whole. */
const TALLEST = 0.5;

/**
 * What is not to be covered when a mark is spoken of: all its lines in the viewport, or, of a mark that fills the
 * window, the line at `near` alone. Null where it is not laid out.
 */
export function areaOf(mark: Mark, near?: { x: number; y: number }): DOMRect | null {
  const rects = mark.ranges
    .flatMap((range) => [...(liveRange(range)?.getClientRects() ?? [])])
    .filter(({ width, height }) => width > 0 && height > 0);
  if (rects.length === 0) return null;
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const width = Math.max(...rects.map((rect) => rect.right)) - left;
  const height = Math.max(...rects.map((rect) => rect.bottom)) - top;
  if (height > innerHeight * TALLEST) return rectOf(mark, near);
  return new DOMRect(left, top, width, height);
}

function holds(range: StaticRange, { node, offset }: { node: Node; offset: number }): boolean {
  const live = liveRange(range);
  return live?.isPointInRange(node, offset) ?? false;
}
