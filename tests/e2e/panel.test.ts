import { describe, expect, test } from 'vitest';
import { type Driver, waitFor } from '../tools/driver.ts';
import { allMarks, badge, copyHtml, marks, pageHtml, useBrowser, waitForMarks } from './harness.ts';
import { offers, select, waitForToolbar } from './selecting.ts';

const session = useBrowser();

/** Opens Firefox's sidebar by a click, for it opens to a person's hand only. @returns how its document can be asked. */
async function openSidebar({ inside }: Driver): Promise<() => Promise<string>> {
  await inside.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'open-sidebar';
    button.textContent = 'sidebar';
    button.style.cssText = 'position: fixed; inset: 0 auto auto 0; z-index: 9';
    button.addEventListener('click', () => {
      button.remove();
      void (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction.open();
    });
    document.body.append(button);
  });
  await inside.bringToFront();
  await inside.click('#open-sidebar');
  return () =>
    inside.evaluate(() => {
      // Firefox only; the common types do not name a sidebar among the views.
      const options = { type: 'sidebar' } as unknown as { type: 'popup' };
      const [view] = browser.extension.getViews(options) as unknown as (typeof globalThis)[];
      return view ? `${view.location.pathname} ${view.document.body.textContent}` : '';
    });
}

test('the browser’s own panel opens, beside the page that it speaks of', async () => {
  const { driver, show } = session();
  const { page } = await show({ 'copy.html': pageHtml(copyHtml) });
  await waitForMarks(page, allMarks);
  if (driver.kind === 'chromium') {
    const panel = await driver.pressAction(page);
    await panel?.waitForSelector('[role=treeitem]');
    expect(new URL(panel?.url() ?? '').search).toBe('');
  } else {
    const read = await openSidebar(driver);
    // It stands beside the welcome page, which the browser lets nobody read.
    const text = await waitFor('The sidebar', async () => {
      const seen = await read();
      return seen.length > 40 ? seen : null;
    });
    expect(text).toMatch(/^\/sidepanel\.html \s*\S/);
  }
});

describe('a page of another host', () => {
  const address = 'http://tin-tuc.example.org/other.html';

  test('is left alone until a person asks, and then read', async () => {
    const { driver, show, openPanel } = session();
    await show({ 'other.html': pageHtml(copyHtml) });
    session().server.serve('tin-tuc.example.org', session().folder);
    const { page, tabId } = await driver.open(address);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await marks(page)).toEqual({});
    expect((await badge(driver, tabId)).text).toBe('');
    if (driver.kind === 'firefox') {
      const panel = await openPanel(tabId);
      await panel.waitForSelector('button');
      expect(await marks(page)).toEqual({});
      return;
    }
    const panel = await driver.pressAction(page);
    await waitForMarks(page, allMarks);
    await panel?.waitForSelector('[role=treeitem]');
    expect((await badge(driver, tabId)).text).not.toBe('');
  });

  test('has the toolbar at what was selected before the person asked', async () => {
    const { driver, show } = session();
    // Firefox's own button cannot be pressed from a test.
    if (driver.kind === 'firefox') return;
    await show({ 'other.html': pageHtml('<p>Năm 2024 thu ngân sách đạt 19.680 tỷ đồng.</p>') });
    session().server.serve('tin-tuc.example.org', session().folder);
    const { page, tabId } = await driver.open(address);
    await select(page, 'thu ngân sách', '19.680 tỷ đồng');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await driver.pressAction(page);
    await waitForToolbar(driver, tabId, offers('Tô sáng'));
  });
});
