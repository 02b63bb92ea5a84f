import { browser } from 'wxt/browser';

const CONTENT_SCRIPT = '/content-scripts/portal.js';
const ALIGNER = '/aligner.js';
const ANNOTATOR = '/annotator.js';
const HIGHLIGHTS = '/assets/highlights.css';

/** Puts the aligner and the look of the marks into one frame; done when the script has run there. */
export async function injectAligner(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  // Not as a style of the user's: Chromium paints no highlight backgrounds from those.
  await browser.scripting.insertCSS({ target, files: [HIGHLIGHTS], origin: 'AUTHOR' });
  await browser.scripting.executeScript({ target, files: [ALIGNER] });
}

/** Puts the annotator and the look of the notes' marks into one frame; done when the script has run there. */
export async function injectAnnotator(tabId: number, frameId: number): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting.insertCSS({ target, files: [HIGHLIGHTS], origin: 'AUTHOR' });
  await browser.scripting.executeScript({ target, files: [ANNOTATOR] });
}

/**
 * Looks at a tab that is no granted portal (`activeTab`): puts the light script into the frames it may reach, or lets
 * it look again where it is already. @throws where the browser does not let extensions in
 */
export async function recogniseIn(tabId: number): Promise<void> {
  const known = await browser.tabs.sendMessage(tabId, { type: 'look' }).catch(() => null);
  if (known !== null && known !== undefined) return;
  await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [CONTENT_SCRIPT] });
}

/**
 * {@link recogniseIn} for a person who has pressed the extension's button: what they had selected before it came, which
 * the light script does not hear of, gets its toolbar. @throws as that does
 */
export async function callInto(tabId: number): Promise<void> {
  await recogniseIn(tabId);
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => getSelection()?.isCollapsed === false,
  });
  for (const { frameId, result } of frames) {
    if (result !== true) continue;
    await injectAnnotator(tabId, frameId);
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      // Runs in the page: nothing of this file is there. The name is that of utils/dom/frame-slot.ts.
      func: () =>
        (
          globalThis as { __soNghiQuyetNotes?: { offerSelected(): void } }
        ).__soNghiQuyetNotes?.offerSelected(),
    });
  }
}
