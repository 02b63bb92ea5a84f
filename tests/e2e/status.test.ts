import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { waitFor } from '../tools/driver.ts';
import { useBrowser } from './harness.ts';
import { press, says } from './panel-driving.ts';

const session = useBrowser();

/** Puts the keyboard into the grid's row of a target. */
const toRow = (panel: Page, target: string): Promise<void> =>
  panel.evaluate((id) => {
    document.querySelector<HTMLElement>(`input[data-target$="${id}"]`)?.focus();
  }, target);

test('figures of a period are entered, drawn, tagged, and there when the panel is opened anew', async () => {
  const { openPanel, open } = session();
  const { tabId } = await open('liferay.html');
  const panel = await openPanel(tabId);
  await panel.setViewport({ width: 400, height: 900 });
  await panel.waitForSelector('[role=tab]');
  await press(panel, 'Tình trạng', '[role=tablist]');
  await press(panel, 'Nhập số liệu kỳ', '.status-tab');
  await panel.waitForSelector('.grid-rows');

  // Two targets of one indicator straight after each other, and a third: one status note for each indicator.
  await toRow(panel, 'point_7__target_1');
  await panel.keyboard.type('119,2');
  await panel.keyboard.press('Enter');
  await panel.keyboard.type('61,5');
  await panel.keyboard.press('Enter');
  await panel.keyboard.type('97,5');
  await panel.keyboard.press('Tab');
  await says(panel, '3/26 đã nhập');
  await press(panel, 'Quay lại', '.view-back');
  await says(panel, '119,2');

  await press(panel, 'Chỉ tiêu 7', '.status-items');
  await panel.waitForSelector('.timeline svg circle');
  await says(panel, 'còn thiếu');
  expect(await panel.$$eval('.status-entry', (entries) => entries.length)).toBe(1);

  await press(panel, 'Nhận', '.responsibilities');
  await says(panel, 'Đã nhận gợi ý');

  await press(panel, 'Cập nhật tình trạng', '.foot');
  await panel.waitForSelector('.status-form textarea');
  await panel.evaluate(() => {
    document.querySelector<HTMLElement>('.status-form textarea')?.focus();
  });
  await panel.keyboard.type('Số liệu ước, chờ công bố');
  await press(panel, 'Xong', '.status-form');
  await says(panel, 'Số liệu ước, chờ công bố');
  await panel.close();

  const again = await openPanel(tabId);
  await again.waitForSelector('[role=tab]');
  await press(again, 'Tình trạng', '[role=tablist]');
  await says(again, '119,2');
  await press(again, 'Chỉ tiêu 7', '.status-items');
  await says(again, 'Số liệu ước, chờ công bố');
  // The period had a note already: the words went into it, and made no second one.
  expect(await again.$$eval('.status-entry', (entries) => entries.length)).toBe(1);
  expect(await again.$$eval('.duty:not(.proposed)', (chips) => chips.length)).toBe(1);
});

test('a field is tagged at once and undone, and a department that was renamed shows so everywhere', async () => {
  const { driver, openPanel, open } = session();
  const { tabId } = await open('liferay.html');
  const panel = await openPanel(tabId);
  await panel.setViewport({ width: 400, height: 900 });
  await panel.waitForSelector('[role=tab]');
  await press(panel, 'Tình trạng', '[role=tablist]');
  await press(panel, 'Gắn cơ quan', '.status-actions');
  await panel.waitForSelector('.tagger [role=combobox]');
  await panel.focus('.tagger [role=combobox]');
  await panel.keyboard.type('gddt');
  await panel.waitForSelector('.tagger [role=option]');
  await panel.keyboard.press('Enter');
  await panel.evaluate(() => {
    const field = [...document.querySelectorAll<HTMLElement>('.provision-choice > ul > li')].find((group) =>
      group.textContent?.startsWith('8.'),
    );
    field?.querySelector('input')?.click();
  });
  await press(panel, 'Gắn 7 lượt', '.tagger-apply');
  await says(panel, 'Đã gắn 7 lượt');
  await press(panel, 'Hoàn tác', '.toasts');
  await panel.evaluate(() => {
    const field = [...document.querySelectorAll<HTMLElement>('.provision-choice > ul > li')].find((group) =>
      group.textContent?.startsWith('8.'),
    );
    field?.querySelector('input')?.click();
  });
  // All of them are to be tagged again: the undo took them off as one.
  await press(panel, 'Gắn 7 lượt', '.tagger-apply');
  await says(panel, 'Đã gắn 7 lượt');

  const options = await driver.openExtensionPage('options.html');
  await press(options, 'Sửa: Sở Giáo dục và Đào tạo', '.department-list');
  await options.waitForSelector('.department-form input[type=text]');
  await options.click('.department-form input[type=text]', { count: 3 });
  await options.keyboard.type('Sở Giáo dục');
  await options.keyboard.press('Enter');
  await waitFor('The word that it is kept', () =>
    options.evaluate(() =>
      document.querySelector('.toasts')?.textContent?.includes('Đã sửa') ? true : null,
    ),
  );
  await waitFor('The new name in the panel', () =>
    panel.evaluate(() =>
      [...document.querySelectorAll('.picks li')].some(
        (pick) =>
          pick.textContent?.startsWith('Sở Giáo dục') && !pick.textContent.startsWith('Sở Giáo dục và'),
      )
        ? true
        : null,
    ),
  );
});
