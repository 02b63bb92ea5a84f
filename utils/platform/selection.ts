import { browser } from 'wxt/browser';
import { recogniseIn } from './injection.ts';
import type { SelectionWish } from './menus.ts';

/**
 * Has a frame make a note of what is selected in it, as its own toolbar would; on a host that is not granted the light
 * script comes first (`activeTab`).
 * @param frameId where the selection is; null: to be found
 * @returns false where there is none, or where the browser does not let extensions in
 */
export async function annotateSelectionIn(
  tabId: number,
  frameId: number | null,
  { motivation, next }: SelectionWish,
): Promise<boolean> {
  try {
    const frame = frameId ?? (await frameWithSelection(tabId));
    if (frame === null) return false;
    const message = { type: 'annotateSelection', motivation, next };
    const ask = () => browser.tabs.sendMessage(tabId, message, { frameId: frame });
    const answer: unknown = await ask().catch(async () => {
      await recogniseIn(tabId);
      return ask();
    });
    return typeof answer === 'object' && answer !== null && 'value' in answer && answer.value === true;
  } catch {
    return false;
  }
}

async function frameWithSelection(tabId: number): Promise<number | null> {
  const frames = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: () => getSelection()?.isCollapsed === false && document.hasFocus(),
  });
  return frames.find(({ result }) => result === true)?.frameId ?? null;
}
