import { defineContentScript } from 'wxt/utils/define-content-script';
import fingerprints from '../../public/resolutions/fingerprints.json';
import { Recogniser } from '../../utils/core/resolution/recogniser.ts';
import { clearLeftovers } from '../../utils/dom/leftovers.ts';
import { GOVERNMENT_PATTERNS } from '../../utils/platform/hosts.ts';
import { startFrame } from './frame.ts';

export default defineContentScript({
  matches: [...GOVERNMENT_PATTERNS],
  allFrames: true,
  matchAboutBlank: true,
  runAt: 'document_idle',
  // A page need not be told by a message who is here.
  noScriptStartedPostMessage: true,
  main(ctx) {
    clearLeftovers();
    const frame = startFrame(new Recogniser(fingerprints));
    // An update of the extension is noticed only when one of the context's own timers fires.
    ctx.setInterval(() => frame.keep(), 2000);
    ctx.onInvalidated(() => frame.stop());
  },
});
