import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitFor } from '../tools/driver.ts';
import { drop, openDashboard } from './dropping.ts';
import { allMarks, copyHtml, marks, pageHtml, useBrowser, waitForMarks } from './harness.ts';
import { notebookFile, noteOn, profileOf } from './notebook-files.ts';
import { audit, picture, press, says } from './panel-driving.ts';

const session = useBrowser();

const dashboards = async (): Promise<number> => {
  const { inside } = session().driver;
  return inside.evaluate(
    () =>
      (browser.extension.getViews({ type: 'tab' }) as Window[]).filter(
        ({ location }) => location.pathname === '/dashboard.html',
      ).length,
  );
};

test('the panel and the options lead to one sharing page', async () => {
  const { driver, show, openPanel } = session();
  const { page, tabId } = await show({ 'copy.html': pageHtml(copyHtml) });
  await waitForMarks(page, allMarks);
  const panel = await openPanel(tabId);
  await press(panel, 'Mở trang Chia sẻ');
  await waitFor('The sharing page', async () => (await dashboards()) === 1);
  const options = await driver.openExtensionPage('options.html');
  await press(options, 'Mở trang Chia sẻ');
  await waitFor('One sharing page still', async () => (await dashboards()) === 1);
  // The new tab covers the panel's in its window.
  await panel.bringToFront();
  await press(panel, 'Mở trang Chia sẻ');
  await waitFor('One sharing page still', async () => (await dashboards()) === 1);
  // Nobody but these pages opened it: it is closed by hand.
  await driver.inside.evaluate(async () => {
    const tabs = await browser.tabs.query({});
    const own = tabs.filter(({ url }) => url?.includes('/dashboard.html'));
    await browser.tabs.remove(own.flatMap(({ id }) => id ?? []));
  });
});

test('what was taken in is marked at once on a page that is open, and goes with the undo', async () => {
  const { show } = session();
  const { page } = await show({ 'copy.html': pageHtml(copyHtml) });
  await waitForMarks(page, allMarks);
  const dashboard = await openDashboard(session(), 'import');
  const file = await notebookFile('am.sonq.json', [
    await profileOf('am'),
    ...(await noteOn('am', 1, 'Cần số liệu năm 2025.')),
  ]);
  await drop(dashboard, [file]);
  await dashboard.waitForSelector('.import-rows .plan-row');
  await press(dashboard, 'Nhận vào sổ');
  await says(dashboard, 'Đã nhận vào sổ.');
  await page.bringToFront();
  await waitFor('The mark of the note', async () => (await marks(page))['so-annotation'] === 1);
  await dashboard.bringToFront();
  await press(dashboard, 'Rút lại', '.import-earlier');
  await says(dashboard, 'Đã rút lại');
  await page.bringToFront();
  await waitFor('An end of the mark', async () => !(await marks(page))['so-annotation']);
});

test('everything is reached by keyboard alone, on a narrow window in the dark', async () => {
  const page: Page = await openDashboard(session(), 'import');
  await page.setViewport({ width: 360, height: 740 });
  if (session().driver.kind === 'chromium')
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  const file = await notebookFile('am.sonq.json', [
    await profileOf('am'),
    ...(await noteOn('am', 1, 'Cần số liệu năm 2025.')),
  ]);
  await drop(page, [file]);
  await page.waitForSelector('.import-rows .plan-row');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'sharing-narrow-dark');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  // Firefox also stops at whatever scrolls.
  const focused = (): Promise<string> =>
    page.evaluate(() =>
      document.activeElement?.matches('article, button, h2')
        ? (document.activeElement.textContent ?? '').replace(/\s+/gu, ' ').trim()
        : '',
    );
  const tabTo = async (begins: string): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      if ((await focused()).startsWith(begins)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`“${begins}” is not reached`);
  };
  await tabTo('Ghi chú');
  await page.keyboard.press('ArrowDown');
  await waitFor('The next record', async () => (await focused()).startsWith('Người viết'));
  await page.keyboard.press('ArrowUp');
  await waitFor('The first record', async () => (await focused()).startsWith('Ghi chú'));
  await page.keyboard.press('Enter');
  await says(page, 'đoạn được ghi chú');
  await tabTo('Không nhận bản ghi này');
  await page.keyboard.press('Enter');
  await says(page, 'Nhận vào sổ (1)');
  await tabTo('Nhận lại bản ghi này');
  await page.keyboard.press('Enter');
  await says(page, 'Nhận vào sổ (2)');
  await tabTo('Nhận vào sổ');
  await page.keyboard.press('Enter');
  await says(page, 'Đã nhận vào sổ.');
  // The keyboard is where the step ended, not at the top of the document.
  await waitFor('The heading', async () => (await focused()) === 'Nhận tệp');
  await tabTo('Rút lại');
  await page.keyboard.press('Enter');
  await says(page, 'Đã rút lại');
});
