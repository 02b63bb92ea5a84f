import type { FrameReport, MarkedPassage } from '../core/alignment/report.ts';
import type { RecordId } from '../core/notebook/change.ts';
import type { FrameNotes, NotesChange, PlaceOutcome } from '../core/notebook/in-page.ts';
import type { CanonicalTarget, Motivation, Span } from '../core/notebook/model.ts';
import type { PageText } from './page-text.ts';

/** What the light script has read when it calls for the aligner. */
export interface Reading {
  readonly page: PageText;
  readonly ms: { readonly read: number; readonly recognise: number };
}

/** What the injected script does for the light one. All of it is undone by `dispose`. */
export interface FrameAligner {
  /** Aligns and marks; null where a newer call overtook it. */
  align(reading: Reading): Promise<Omit<FrameReport, 'frameId'> | null>;
  /** Takes the marks away: the copy is gone. */
  clear(): void;
  reveal(eId: string): boolean;
  /** Goes to the next or previous mark from where the person is. */
  step(by: 1 | -1): boolean;
  passages(): MarkedPassage[];
  /** Whether a mark that is shown stands under a point of the viewport. */
  isMarked(x: number, y: number): boolean;
  /** Whether a change at this node may concern the copy. */
  touches(node: Node): boolean;
  /** Paints again what a script of the page has taken off. */
  keep(): void;
  /** What part of the resolution some ranges are, `page` left for the asker; null where they mostly are none of it. */
  name(ranges: readonly Range[]): PassageTarget | null;
  /** A whole provision as it stands in the page; null where it is not marked. */
  nameProvision(eId: string): PassageTarget | null;
  /**
   * Where a passage of a resolution stands in the page's copies, in all of them; null where the frame holds no copy of it,
   * and where the spans count in another text of it than the one known here.
   */
  place(resolution: string, hash: string, spans: readonly Span[]): PlacedRanges | null;
  /** A passage as the resolution words it, with its legal citation in Vietnamese. */
  cite(target: PassageTarget): CitedPassage;
  dispose(): void;
}

/** A passage of the resolution, before it is said on which page it was taken. */
export type PassageTarget = Omit<CanonicalTarget, 'page'>;

export interface CitedPassage {
  /** Words of the canonical text, never the page's. */
  readonly words: string;
  readonly citation: string;
  /** Whether the page says something else there. */
  readonly differs: boolean;
}

export interface PlacedRanges {
  readonly outcome: PlaceOutcome;
  readonly ranges: readonly AbstractRange[];
}

/** What the annotator does for the light script and the card: notes in the page, and the toolbar at a selection. */
export interface FrameAnnotator {
  /** Shows these notes and no others. */
  show(notes: FrameNotes): void;
  change(change: NotesChange): void;
  /** The page was read or aligned anew: every note finds its place again. */
  replace(): void;
  /** Paints again what a script of the page has taken off. */
  keep(): void;
  /** Notes on a provision, those on a part of it and those that reach beyond it. */
  notesOn(eId: string): RecordId[];
  /** The note under a point, the smallest of several; null where there is none. */
  noteAt(x: number, y: number): RecordId | null;
  /** A person has selected something, by keys or otherwise, or nothing any more (null): the toolbar comes or goes. */
  selected(ranges: readonly Range[] | null, byKeys: boolean): void;
  /** Shows the toolbar at what is selected already, because the person has called for the extension. */
  offerSelected(): void;
  /** Notes a whole provision, because a person asked to. */
  annotateProvision(eId: string): void;
  /** Notes what is selected, because a person asked to; false where nothing is. */
  annotateSelection(motivation: Motivation, next: 'edit' | 'evidence' | null): boolean;
  /** The next selection takes the place of the note's old passage. */
  pick(record: RecordId): void;
  /** Scrolls to a note and flashes it; false where it has no place in this frame. */
  reveal(record: RecordId): boolean;
  dispose(): void;
}

/** The two names that the scripts share in the isolated world. */
const SLOT = '__soNghiQuyet';
const NOTES = '__soNghiQuyetNotes';
type Slot = { [SLOT]?: FrameAligner; [NOTES]?: FrameAnnotator };

/** The aligner of this frame, once it has been injected. */
export const alignerHere = (): FrameAligner | undefined => (globalThis as Slot)[SLOT];

/** The annotator of this frame, once it has been injected. */
export const annotatorHere = (): FrameAnnotator | undefined => (globalThis as Slot)[NOTES];

/**
 * Takes the annotator's slot, unless one is there already: it may be called for twice at once, by a selection and by the
 * frame's notes, and the one that came first has what it was given.
 */
export function placeAnnotator(start: () => FrameAnnotator): void {
  const slot = globalThis as Slot;
  if (slot[NOTES]) return;
  const annotator = start();
  slot[NOTES] = {
    ...annotator,
    dispose() {
      delete slot[NOTES];
      annotator.dispose();
    },
  };
}

/** Takes the slot; an aligner that stood there steps aside. @returns the undo */
export function placeAligner(aligner: FrameAligner): () => void {
  (globalThis as Slot)[SLOT]?.dispose();
  (globalThis as Slot)[SLOT] = aligner;
  return () => {
    if ((globalThis as Slot)[SLOT] === aligner) delete (globalThis as Slot)[SLOT];
  };
}
