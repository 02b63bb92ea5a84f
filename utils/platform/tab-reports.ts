import { browser } from 'wxt/browser';
import type { NotePlaces } from '../core/notebook/in-page.ts';
import { type FrameReport, type TabFocus, type TabState, tabKey } from '../messaging/protocol.ts';
import { parseTabState } from './tab-state.ts';

const EMPTY: TabState = { frames: {}, focus: null, places: {} };

/** Changes are made one after another: two frames that report at once must not overwrite each other. */
let last: Promise<unknown> = Promise.resolve();

function change(tabId: number, edit: (state: TabState) => TabState): Promise<TabState> {
  const next = last.then(async () => {
    const key = tabKey(tabId);
    const items = await browser.storage.session.get(key);
    const state = edit(parseTabState(items[key]) ?? EMPTY);
    await browser.storage.session.set({ [key]: state });
    return state;
  });
  last = next.catch(() => {});
  return next;
}

/** Keeps what a frame reported. @returns the tab's state with it */
export const keepReport = (tabId: number, report: FrameReport): Promise<TabState> =>
  change(tabId, (state) => ({ ...state, frames: { ...state.frames, [report.frameId]: report } }));

/** Keeps what became of a frame's notes. */
export const keepPlaces = (tabId: number, frameId: number, places: NotePlaces): Promise<TabState> =>
  change(tabId, (state) => ({ ...state, places: { ...state.places, [frameId]: places } }));

/** Forgets a frame; with the top frame goes everything, for the page was left. @returns what is left of the tab's state */
export const forgetFrame = (tabId: number, frameId: number): Promise<TabState> =>
  change(tabId, (state) => {
    if (frameId === 0) return EMPTY;
    const { [frameId]: _, ...frames } = state.frames;
    const { [frameId]: __, ...places } = state.places;
    return { ...state, frames, places };
  });

/** Keeps what was last pointed at or asked for in the page; what is not named is null. */
export const keepFocus = (tabId: number, focus: Partial<Omit<TabFocus, 'at'>>): Promise<TabState> =>
  change(tabId, (state) => ({
    ...state,
    focus: { eId: null, record: null, action: null, ...focus, at: Date.now() },
  }));

/** Forgets a tab that was closed. */
export const forgetTab = (tabId: number): Promise<void> => browser.storage.session.remove(tabKey(tabId));

/** Frames of a tab that hold marks, the best copy first. */
export async function markedFrames(tabId: number): Promise<number[]> {
  const key = tabKey(tabId);
  const items = await browser.storage.session.get(key);
  const frames = Object.values(parseTabState(items[key])?.frames ?? {});
  return frames
    .filter(({ provisions }) => provisions.some(({ outcome }) => outcome !== 'missing'))
    .sort((a, b) => b.coverage - a.coverage)
    .map(({ frameId }) => frameId);
}
