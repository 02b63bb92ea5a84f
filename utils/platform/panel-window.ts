import * as v from 'valibot';
import { browser } from 'wxt/browser';

const KEY = 'panel-window';
const Kept = v.object({ windowId: v.number(), shown: v.number() });

/** Wide enough for the panel as the browsers' own sidebars are, in CSS pixels. */
const SIZE = { width: 440, height: 720 };

/** Shows the panel of a tab in a small window of the extension; one that is open is reused and comes to the front. */
export async function showInWindow(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`/sidepanel.html?tab=${tabId}` as '/sidepanel.html');
  const kept = v.safeParse(Kept, (await browser.storage.session.get(KEY))[KEY]);
  if (kept.success && (await reuse(kept.output, tabId, url))) return;
  const opened = await browser.windows.create({ type: 'popup', url, ...SIZE });
  if (opened?.id === undefined) return;
  await browser.storage.session.set({ [KEY]: { windowId: opened.id, shown: tabId } });
}

async function reuse(
  { windowId, shown }: v.InferOutput<typeof Kept>,
  tabId: number,
  url: string,
): Promise<boolean> {
  try {
    const [tab] = await browser.tabs.query({ windowId });
    if (tab?.id === undefined) return false;
    // What is typed there is kept as a draft; for the same tab nothing is loaded anew.
    if (shown !== tabId) {
      await browser.tabs.update(tab.id, { url });
      await browser.storage.session.set({ [KEY]: { windowId, shown: tabId } });
    }
    await browser.windows.update(windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}
