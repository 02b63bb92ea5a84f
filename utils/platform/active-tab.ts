import { type Browser, browser } from 'wxt/browser';

/** What may be known of a tab: `url` only where the extension may read it, on granted hosts or after a click. */
export interface TabInfo {
  readonly id: number;
  readonly url: string | null;
  readonly loading: boolean;
}

/**
 * Follows the active tab of the window that this page stands in, or one tab for good.
 * @param pinned id of the tab to stay with; null follows the active one
 * @returns the undo
 */
export function followTab(pinned: number | null, listener: (tab: TabInfo | null) => void): () => void {
  let live = true;
  let turn = 0;
  let shown: number | null = pinned;
  let home: number | null = null;

  const look = async (): Promise<void> => {
    const mine = ++turn;
    const tab = await (pinned === null ? activeTab() : browser.tabs.get(pinned)).catch(() => null);
    if (!live || mine !== turn) return;
    home = tab?.windowId ?? home;
    shown = tab?.id ?? null;
    listener(tab && describe(tab));
  };
  const onActivated = ({ windowId }: { windowId: number }): void => {
    if (pinned === null && (home === null || windowId === home)) void look();
  };
  const onUpdated = (tabId: number): void => {
    if (tabId === shown) void look();
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  void look();
  return () => {
    live = false;
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
  };
}

/** `currentWindow` is the window of the panel itself, not the one in front. */
const activeTab = async (): Promise<Browser.tabs.Tab | null> =>
  (await browser.tabs.query({ active: true, currentWindow: true }))[0] ?? null;

function describe(tab: Browser.tabs.Tab): TabInfo | null {
  if (tab.id === undefined) return null;
  return { id: tab.id, url: tab.url ?? null, loading: tab.status === 'loading' };
}
