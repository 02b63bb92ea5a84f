import type { Recogniser } from '../../utils/core/resolution/recogniser.ts';
import { alignerHere } from '../../utils/dom/frame-slot.ts';
import { look, type Sight } from '../../utils/dom/look.ts';
import { watchPage } from '../../utils/dom/watch.ts';
import { listenInFrame } from '../../utils/messaging/frame-listener.ts';
import { tellBackground } from '../../utils/messaging/send.ts';

/**
 * Runs in every frame of a portal: looks, follows the page's changes, and calls for the aligner when a frame looks
 * like a copy. @returns the undo of everything, the aligner's marks included
 */
export function startFrame(recogniser: Recogniser): () => void {
  /** What was told of this frame last. */
  let told: Sight['kind'] = 'nothing';

  const lookOnce = async (): Promise<void> => {
    if (!document.body) return;
    const sight = await look(document.body, recogniser, null);
    if (sight.kind === 'likely') {
      if (!alignerHere()) await tellBackground({ type: 'align' });
      const report = await alignerHere()?.align(sight.reading);
      if (report) await tellBackground({ type: 'report', report });
    } else {
      alignerHere()?.clear();
      if (sight.kind === 'genre') await tellGenre(sight);
      else if (told !== 'nothing') await tellBackground({ type: 'clear' });
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
  });
  const onLeave = (): void => {
    if (told !== 'nothing') void tellBackground({ type: 'clear' });
  };
  const onReturn = (event: PageTransitionEvent): void => {
    // Back from the browser's page cache: what was told of this page was forgotten when it was left.
    if (event.persisted) watch.lookAgain();
  };
  addEventListener('pagehide', onLeave);
  addEventListener('pageshow', onReturn);
  return () => {
    removeEventListener('pagehide', onLeave);
    removeEventListener('pageshow', onReturn);
    watch.stop();
    deafen();
    alignerHere()?.dispose();
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
