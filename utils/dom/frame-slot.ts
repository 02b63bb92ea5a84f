import type { FrameReport, MarkedPassage } from '../core/alignment/report.ts';
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
  /** Whether a change at this node may concern the copy. */
  touches(node: Node): boolean;
  dispose(): void;
}

/** The one name that the two scripts share in the isolated world. */
const SLOT = '__soNghiQuyet';
type Slot = { [SLOT]?: FrameAligner };

/** The aligner of this frame, once it has been injected. */
export const alignerHere = (): FrameAligner | undefined => (globalThis as Slot)[SLOT];

/** Takes the slot; an aligner that stood there steps aside. @returns the undo */
export function placeAligner(aligner: FrameAligner): () => void {
  (globalThis as Slot)[SLOT]?.dispose();
  (globalThis as Slot)[SLOT] = aligner;
  return () => {
    if ((globalThis as Slot)[SLOT] === aligner) delete (globalThis as Slot)[SLOT];
  };
}
