import { browser } from 'wxt/browser';
import { showInWindow } from './panel-window.ts';

/** Firefox's own API, which the shared types leave out. */
interface WithSidebar {
  readonly sidebarAction: {
    open(): Promise<void>;
    isOpen(details: { windowId: number }): Promise<boolean>;
  };
}
const firefox = browser as unknown as WithSidebar;

/** The last opening: until it is over, whether a panel is open cannot be told. */
let opening: Promise<unknown> = Promise.resolve();

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox) of a window. Must be called straight from a person's
 * gesture, before anything is awaited. Does nothing where the browser does not take the gesture for one.
 */
export function openPanel(windowId: number): void {
  opening = open(windowId).catch(() => {});
}

/**
 * Opens the panel on the word of a page's frame, where a person pressed a button of ours; before anything is awaited.
 * Where the browser opens none that way (Firefox takes a click in a page for no gesture of ours) and none is open, the
 * same panel comes in a small window of its own, which is reused.
 */
export function openPanelFromPage(frame: { readonly tabId: number; readonly windowId: number }): void {
  const trying = import.meta.env.FIREFOX ? Promise.reject(new Error('no gesture')) : open(frame.windowId);
  const before = opening;
  opening = trying
    .catch(async () => {
      await before;
      if (!(await isOpen(frame.windowId))) await showInWindow(frame.tabId);
    })
    .catch(() => {});
}

const open = (windowId: number): Promise<void> =>
  import.meta.env.FIREFOX ? firefox.sidebarAction.open() : browser.sidePanel.open({ windowId });

/** Whether a window has the panel, at its side or in the small window that serves it. */
async function isOpen(windowId: number): Promise<boolean> {
  if (import.meta.env.FIREFOX) return firefox.sidebarAction.isOpen({ windowId });
  const contexts = await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  return contexts.some((context) => context.windowId === windowId);
}
