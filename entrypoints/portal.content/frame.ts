import type { Recogniser } from '../../utils/core/resolution/recogniser.ts';
import { alignerHere, annotatorHere, type FrameAnnotator } from '../../utils/dom/frame-slot.ts';
import { look, type Sight } from '../../utils/dom/look.ts';
import { selectedRanges } from '../../utils/dom/selected.ts';
import { watchPage } from '../../utils/dom/watch.ts';
import { listenInFrame } from '../../utils/messaging/frame-listener.ts';
import { tellBackground } from '../../utils/messaging/send.ts';
import { startNoting } from './notes.ts';

export interface Frame {
  /** Paints again what a script of the page has taken off. */
  keep(): void;
  /** Undoes everything, marks and toolbar included. */
  stop(): void;
}

/**
 * Runs in every frame of a portal: looks, follows the page's changes, and calls for the aligner when a frame looks
 * like a copy, and for the annotator when there is something to note or to show.
 */
export function startFrame(recogniser: Recogniser): Frame {
  const noting = startNoting();
  /** What was told of this frame last. */
  let told: Sight['kind'] = 'nothing';

  const lookOnce = async (): Promise<void> => {
    if (!document.body) return;
    const sight = await look(document.body, recogniser, null);
    if (sight.kind === 'likely') {
      if (!alignerHere()) await tellBackground({ type: 'align' });
      const report = await alignerHere()?.align(sight.reading);
      if (report) {
        await tellBackground({ type: 'report', report });
        await noting.arrive(report.resolution);
      }
    } else {
      alignerHere()?.clear();
      if (sight.kind === 'genre') await tellGenre(sight);
      else if (told !== 'nothing') await tellBackground({ type: 'clear' });
      await noting.arrive(null);
    }
    told = sight.kind;
  };

  const matters = (node: Node, isStyle: boolean): boolean => {
    const aligner = alignerHere();
    if (told === 'likely' && aligner) return aligner.touches(node);
    return !isStyle || told !== 'nothing' || (node.textContent?.length ?? 0) > LONG;
  };
  const watch = watchPage(document, lookOnce, matters);
  const deafen = listenInFrame({
    reveal: (eId) => alignerHere()?.reveal(eId) ?? false,
    step: (by) => alignerHere()?.step(by) ?? false,
    inspect: () => ({ settled: watch.isSettled(), passages: alignerHere()?.passages() ?? [] }),
    recognise: () => watch.lookAgain(),
    notesChanged: (change) => noting.changed(change),
    notesStale: () => noting.askAnew(),
    pick: (record) => summoned((annotator) => annotator.pick(record)),
    annotateSelection(motivation, next) {
      if (selectedRanges().length === 0) return false;
      return summoned((annotator) => annotator.annotateSelection(motivation, next));
    },
    revealNote: (record) => annotatorHere()?.reveal(record) ?? false,
  });
  const summoned = (deed: (annotator: FrameAnnotator) => void): true => {
    void noting.summon().then((annotator) => annotator && deed(annotator));
    return true;
  };
  const onLeave = (): void => {
    if (told !== 'nothing' || annotatorHere()) void tellBackground({ type: 'clear' });
    noting.leave();
  };
  const onReturn = (event: PageTransitionEvent): void => {
    // Back from the browser's page cache: what was told of this page was forgotten when it was left.
    if (event.persisted) watch.lookAgain();
  };
  const listening = new AbortController();
  addEventListener('pagehide', onLeave, listening);
  addEventListener('pageshow', onReturn, listening);
  return {
    keep() {
      alignerHere()?.keep();
      annotatorHere()?.keep();
    },
    stop() {
      listening.abort();
      watch.stop();
      deafen();
      noting.stop();
      alignerHere()?.dispose();
    },
  };
}

/** A change of style matters on a page without a copy only where it may show or hide a text of some length. */
const LONG = 200;

async function tellGenre({ genre, ms }: Extract<Sight, { kind: 'genre' }>): Promise<void> {
  await tellBackground({
    type: 'report',
    report: {
      url: location.href,
      verdict: 'same genre, unknown',
      resolution: null,
      coverage: 0,
      reasons: [{ code: 'genre title', value: genre.title }],
      provisions: [],
      differences: [],
      copies: 0,
      ms: { ...ms, align: 0, mark: 0 },
    },
  });
}
