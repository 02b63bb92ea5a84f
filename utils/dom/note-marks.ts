import type { RecordId } from '../core/notebook/change.ts';
import { caretAt, openPainting, type Painting, rangesAt } from './highlighter.ts';
import { liveRange } from './ranges.ts';

/** A note as it stands in the page. */
export interface NoteMark {
  readonly id: RecordId;
  /** Where it stands, in every copy of the page. */
  readonly ranges: readonly AbstractRange[];
  /** Units of text that it holds: of two under the pointer the smaller one is meant. */
  readonly size: number;
}

/** The marks of the notes in a frame: one highlight for all, changed in part where a part has changed. */
export class NoteMarks {
  private readonly byId = new Map<RecordId, NoteMark>();
  private readonly byRange = new Map<AbstractRange, NoteMark>();
  private painting: Painting | null = null;
  private shown = true;

  /** Replaces all marks. */
  reset(marks: readonly NoteMark[]): void {
    this.painting?.undo();
    this.painting = null;
    this.byId.clear();
    this.byRange.clear();
    for (const mark of marks) this.hold(mark);
    this.paint();
  }

  /** Sets the mark of one note, or replaces it. */
  set(mark: NoteMark): void {
    this.delete(mark.id);
    this.hold(mark);
    if (this.painting) this.painting.add(mark.ranges);
    else this.paint();
  }

  delete(id: RecordId): void {
    const mark = this.byId.get(id);
    if (!mark) return;
    this.byId.delete(id);
    for (const range of mark.ranges) this.byRange.delete(range);
    this.painting?.remove(mark.ranges);
    if (this.byId.size > 0) return;
    this.painting?.undo();
    this.painting = null;
  }

  /** Shows or hides all of them; what is set meanwhile is kept. */
  show(shown: boolean): void {
    this.shown = shown;
    if (shown && !this.painting) this.paint();
    if (shown) return;
    this.painting?.undo();
    this.painting = null;
  }

  /** Paints again what a script of the page has taken off. */
  keep(): void {
    this.painting?.keep();
  }

  of(id: RecordId): NoteMark | null {
    return this.byId.get(id) ?? null;
  }

  /** The notes under a point of the viewport, smallest first. */
  at(x: number, y: number): NoteMark[] {
    if (!this.painting) return [];
    const ranges = rangesAt(x, y);
    const found = ranges
      ? new Set(ranges.flatMap((range) => this.byRange.get(range) ?? []))
      : this.under(caretAt(x, y));
    return [...found].sort((a, b) => a.size - b.size);
  }

  private *under(caret: { node: Node; offset: number } | null): Iterable<NoteMark> {
    if (!caret) return;
    for (const mark of this.byId.values())
      if (mark.ranges.some((range) => liveRange(range)?.isPointInRange(caret.node, caret.offset))) yield mark;
  }

  private hold(mark: NoteMark): void {
    this.byId.set(mark.id, mark);
    for (const range of mark.ranges) this.byRange.set(range, mark);
  }

  private paint(): void {
    if (!this.shown || this.byRange.size === 0) return;
    this.painting = openPainting('so-annotation', [...this.byRange.keys()]);
  }
}
