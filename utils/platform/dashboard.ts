import { browser } from 'wxt/browser';

/** What a window of the extension offers its siblings. */
type Sibling = Window & { readonly browser?: typeof browser; readonly chrome?: typeof browser };

/**
 * Shows the full page: a tab that has it open comes to the front, otherwise a new one is made. To be called in a page of
 * the extension.
 * @param view its path ("import"); '' leaves an open page at what it shows
 */
export async function openDashboard(view = ''): Promise<void> {
  const open = (browser.extension.getViews({ type: 'tab' }) as Sibling[]).find(
    ({ location }) => location.pathname === '/dashboard.html',
  );
  const tab = await (open?.browser ?? open?.chrome)?.tabs.getCurrent();
  if (open && tab?.id !== undefined) {
    if (view !== '') open.location.hash = `#/${view}`;
    await browser.tabs.update(tab.id, { active: true });
    await browser.windows.update(tab.windowId, { focused: true });
    return;
  }
  await browser.tabs.create({
    url: browser.runtime.getURL('/dashboard.html') + (view === '' ? '' : `#/${view}`),
  });
}
