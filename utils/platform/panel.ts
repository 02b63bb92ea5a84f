import { browser } from 'wxt/browser';

/** Firefox's own API, which the shared types leave out. */
interface WithSidebar {
  readonly sidebarAction: { open(): Promise<void> };
}

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox) of a window. Must be called straight from a person's
 * gesture, before anything is awaited. Does nothing where the browser does not take the gesture for one.
 */
export function openPanel(windowId: number): void {
  const opening = import.meta.env.FIREFOX
    ? (browser as unknown as WithSidebar).sidebarAction.open()
    : browser.sidePanel.open({ windowId });
  opening.catch(() => {});
}
