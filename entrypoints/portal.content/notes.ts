import type { NotesChange } from '../../utils/core/notebook/in-page.ts';
import { ownUrl } from '../../utils/dom/address.ts';
import { annotatorHere, type FrameAnnotator } from '../../utils/dom/frame-slot.ts';
import { followSelection } from '../../utils/dom/selecting.ts';
import { askForNotes, tellBackground } from '../../utils/messaging/send.ts';
import { mayHaveNotes } from '../../utils/platform/noted-pages.ts';

export interface FrameNoting {
  /** A look is over: the frame is a copy of this resolution, or of none. */
  arrive(resolution: string | null): Promise<void>;
  changed(change: NotesChange): void;
  /** Everything may have changed: the notes are asked for as if the page had just come. */
  askAnew(): void;
  /** The page is left: what was told of it is forgotten, and asked for anew should it come back. */
  leave(): void;
  /** The annotator, which is called for where it has not come yet; none where the browser does not let it in. */
  summon(): Promise<FrameAnnotator | undefined>;
  stop(): void;
}

/**
 * The light half of noting: calls for the annotator when a person selects something or the frame has notes, and brings
 * it these. Without either a page pays for one look into the storage and for a few listeners.
 */
export function startNoting(): FrameNoting {
  /** What notes were asked for last: the page's address and the resolution. */
  let asked = '';
  let here: string | null = null;

  const summon = async (): Promise<FrameAnnotator | undefined> => {
    if (!annotatorHere()) await tellBackground({ type: 'annotator' });
    return annotatorHere();
  };
  const show = async (): Promise<void> => {
    const url = ownUrl();
    if (here === null && !annotatorHere() && !(await mayHaveNotes(url))) return;
    const notes = await askForNotes(url, here);
    if (!notes.ok) {
      asked = '';
      return;
    }
    const { spans, quotes } = notes.value;
    const annotator = spans.length + quotes.length > 0 ? await summon() : annotatorHere();
    annotator?.show(notes.value);
  };
  const unfollow = followSelection(async (ranges, byKeys) => {
    const annotator = ranges ? await summon() : annotatorHere();
    annotator?.selected(ranges, byKeys);
  });

  return {
    async arrive(resolution) {
      here = resolution;
      const question = `${ownUrl()} ${resolution}`;
      if (question === asked) {
        annotatorHere()?.replace();
        return;
      }
      asked = question;
      await show();
    },
    changed(change) {
      const annotator = annotatorHere();
      if (annotator) annotator.change(change);
      else void show();
    },
    askAnew() {
      void show();
    },
    leave() {
      asked = '';
    },
    summon,
    stop() {
      unfollow();
      annotatorHere()?.dispose();
    },
  };
}
