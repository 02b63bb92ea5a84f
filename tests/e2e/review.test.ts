import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import type { Change } from '../../utils/core/notebook/change.ts';
import { waitFor } from '../tools/driver.ts';
import { drop, openDashboard } from './dropping.ts';
import { deleteNotebook } from './filling.ts';
import { allMarks, copyHtml, pageHtml, useBrowser, waitForMarks } from './harness.ts';
import { notebookFile } from './notebook-files.ts';
import { audit, openTab, picture, press, says, saysNoMore, textOf, type } from './panel-driving.ts';
import { APART, answer, handedIn, mended, QUESTIONED } from './review-files.ts';

const session = useBrowser();

beforeEach(() => deleteNotebook(session().driver));

const view = (page: Page, name: string): Promise<void> => press(page, name, 'nav');
const tab = (page: Page, name: string): Promise<void> => press(page, name, '[role=tablist]');

async function takeIn(page: Page, files: readonly (readonly [string, readonly Change[]])[]): Promise<void> {
  await view(page, 'Nhận tệp');
  await drop(page, await Promise.all(files.map(([name, changes]) => notebookFile(name, changes))));
  await page.waitForSelector('.import-rows .plan-row', { timeout: 20_000 });
  await page.evaluate(() => document.querySelector<HTMLElement>('.import-deeds .primary')?.click());
  await says(page, 'Đã nhận vào sổ.');
  await view(page, 'Duyệt');
}

/** The row that says these words: a part of it, by selector. */
const inRow = (page: Page, words: string): Promise<string> =>
  waitFor(`A row with “${words}”`, () =>
    page.evaluate((wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>('.inbox-list [data-index]')];
      const row = rows.find((each) => each.textContent?.includes(wanted));
      row?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      return row ? `.inbox-list [data-index="${row.dataset.index}"]` : null;
    }, words),
  );

test('a reviewer accepts, asks back, checks, decides, closes a period, and sees what comes after', async () => {
  const page = await openDashboard(session(), 'review');
  await says(page, 'Chưa có gì để duyệt');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'review-0-empty');

  const { am, minh, figure } = await handedIn();
  await takeIn(page, [
    ['am.sonq.json', am],
    ['minh.sonq.json', minh],
  ]);
  await says(page, 'Chờ duyệt 4');
  await says(page, 'Lý Đức Ấm');
  await says(page, '119,2');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'review-1-inbox');

  // Accepted, taken back, accepted again.
  const accept = async (): Promise<void> =>
    press(page, 'Chấp nhận', await inRow(page, 'Đề nghị bổ sung số liệu năm 2023.'));
  await accept();
  await says(page, 'Đã chấp nhận 1 mục.');
  await says(page, 'Chờ duyệt 3');
  await press(page, 'Hoàn tác', '.toasts');
  await says(page, 'Chờ duyệt 4');
  await accept();
  await says(page, 'Chờ duyệt 3');

  // A question travels with its mark.
  await press(page, 'Hỏi lại', await inRow(page, QUESTIONED));
  await type(page, '.review-ask textarea', 'Căn cứ nào?');
  await picture(page, 'review-2-asking');
  await press(page, 'Gửi câu hỏi', '.review-ask');
  await says(page, 'Chờ duyệt 2');
  await press(page, 'Đang hỏi lại', '.inbox-trays');
  await says(page, 'Căn cứ nào?');
  expect(await page.evaluate(() => location.hash)).toBe('#/review?state=asked');
  await press(page, 'Chờ duyệt', '.inbox-trays');

  // By keys: what is left is gone through without a pointer.
  await saysNoMore(page, 'Căn cứ nào?');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press('j');
  await waitFor('A row with the keyboard', () =>
    page.evaluate(() => document.activeElement?.classList.contains('feed-row')),
  );
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await says(page, '1 mục đã chọn');
  await page.keyboard.press('c');
  await says(page, 'Đã đánh dấu kiểm tra 1 mục.');
  await says(page, 'Chờ duyệt 1');
  await press(page, 'Tất cả', '.inbox-trays');
  await says(page, 'Đã kiểm tra Bạn');
  await page.select('.inbox-fields select', 'provision');
  await says(page, 'Chỉ tiêu 7');
  await picture(page, 'review-3-all');

  // Two values of one note: one is kept, the other stays in the history.
  await tab(page, 'Cần chọn bản');
  for (const words of APART) await says(page, words);
  expect(await audit(page)).toEqual([]);
  await picture(page, 'review-4-conflict');
  await press(page, 'Lịch sử', '.review-conflicts');
  await says(page, 'Cần nêu nguồn số liệu.');
  await press(page, 'Giữ bản', '.review-conflicts');
  await says(page, 'Không có chỗ nào cần chọn bản');

  // A period is closed; what is changed afterwards is told.
  await tab(page, 'Kỳ đã khóa');
  await page.waitForSelector('.review-closing select');
  await page.select('.review-closing .period-field select', '2024');
  await says(page, '1 số liệu, đánh giá ở 1 mục sẽ được chụp lại.');
  await picture(page, 'review-5-closing');
  await press(page, 'Khóa kỳ', '.review-closing');
  await says(page, 'Đã khóa kỳ: Năm 2024.');
  await says(page, 'Chưa có thay đổi nào sau khi khóa sổ.');

  await takeIn(page, [['am-2.sonq.json', [...am, await mended(figure), ...(await answer())]]]);
  await tab(page, 'Kỳ đã khóa');
  await says(page, '1 thay đổi sau khi khóa sổ');
  const told = await textOf(page);
  expect(told.indexOf('119,2')).toBeGreaterThan(0);
  expect(told.indexOf('121,5')).toBeGreaterThan(told.indexOf('119,2'));
  expect(await audit(page)).toEqual([]);
  await picture(page, 'review-6-changed');
  await press(page, 'Mở lại kỳ', '.review-period');
  await says(page, 'Chưa khóa kỳ nào.');
  await press(page, 'Hoàn tác', '.toasts');
  await says(page, '1 thay đổi sau khi khóa sổ');

  // What was asked and is answered comes back up, before all else.
  await tab(page, 'Hộp duyệt');
  await press(page, 'Chờ duyệt', '.inbox-trays');
  await says(page, 'Xem lại: đã trả lời hoặc đã sửa');
  await says(page, 'Đã bổ sung căn cứ tính.');
  await says(page, 'đã trả lời');
  await press(page, 'Lịch sử', await inRow(page, QUESTIONED));
  await says(page, 'Hỏi lại Bạn');
  await page.setViewport({ width: 360, height: 800 });
  await picture(page, 'review-7-answered-narrow');
  expect(await audit(page)).toEqual([]);
});

test('what a reviewer said, and that a period is closed, shows in the panel', async () => {
  const { driver, show, openPanel } = session();
  const { page: copy, tabId } = await show({ 'copy.html': pageHtml(copyHtml) });
  await waitForMarks(copy, allMarks);
  await driver.inside.evaluate(() => localStorage.setItem('profile-asked', '1'));
  const page = await openDashboard(session(), 'review');
  const { am } = await handedIn();
  await takeIn(page, [['am.sonq.json', am]]);
  await press(page, 'Hỏi lại', await inRow(page, QUESTIONED));
  await type(page, '.review-ask textarea', 'Căn cứ nào?');
  await press(page, 'Gửi câu hỏi', '.review-ask');
  await says(page, 'Đã hỏi lại 1 mục.');
  // The list has closed up: a row that moves would slip from under the hand.
  await says(page, 'Chờ duyệt 2');
  await press(page, 'Chấp nhận', await inRow(page, '119,2'));
  await says(page, 'Đã chấp nhận 1 mục.');
  await tab(page, 'Kỳ đã khóa');
  await page.waitForSelector('.review-closing select');
  await page.select('.review-closing .period-field select', '2024');
  await press(page, 'Khóa kỳ', '.review-closing');
  await says(page, 'Đã khóa kỳ: Năm 2024.');

  const panel = await openPanel(tabId);
  await panel.setViewport({ width: 400, height: 900 });
  await panel.waitForSelector('[role=tab]');
  await openTab(panel, 'Ghi chú');
  await press(panel, 'Chỉ tiêu 7', '[role=feed]');
  await says(panel, 'Hỏi lại Bạn');
  await says(panel, 'Căn cứ nào?');
  expect(await audit(panel)).toEqual([]);
  await picture(panel, 'review-8-panel-note');
  await press(panel, 'Lịch sử', '.foot');
  await says(panel, 'Hỏi lại');
  await picture(panel, 'review-9-panel-history');
  await press(panel, 'Quay lại', '.view-back');
  await press(panel, 'Chỉ tiêu 7', '.cites');
  await says(panel, 'Kỳ đã khóa sổ');
  await says(panel, 'Đã chấp nhận Bạn');
  expect(await audit(panel)).toEqual([]);
  await picture(panel, 'review-10-panel-provision');
  await press(panel, 'Sửa', '.status-entry');
  await says(panel, 'Kỳ đã khóa sổ; sửa sẽ hiện là thay đổi sau khóa sổ.');
  await picture(panel, 'review-11-panel-form');
});
