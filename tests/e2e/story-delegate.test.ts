import { expect, test } from 'vitest';
import { type Driver, pause, waitFor } from '../tools/driver.ts';
import { allMarks, copyHtml, pageHtml, useBrowser, waitForMarks } from './harness.ts';
import { audit, openTab, picture, press, says, textOf, type } from './panel-driving.ts';
import { changes, noteMarks, press as pressTool, saved, select, waitForToolbar } from './selecting.ts';

const session = useBrowser();

const report = pageHtml(`<h1>Kinh tế - xã hội năm 2025 của tỉnh</h1>
<p>Năm 2025, tốc độ tăng trưởng kinh tế của tỉnh đạt 6,33%.</p>
<p>GRDP bình quân đầu người đạt 114,1 triệu đồng, tính trên địa bàn tỉnh sau hợp nhất.</p>
<p>Tỷ lệ hộ nghèo giảm 1,13%.</p>`);

const kept = (driver: Driver, page: Parameters<typeof waitForToolbar>[1]) =>
  waitForToolbar(driver, page, saved);

/** Whether the browser's own panel has opened, or the small window that takes its place where a page may not open it. */
const panelStands = (driver: Driver): Promise<boolean> =>
  driver.inside.evaluate(async (isChromium) => {
    if (isChromium) return (await browser.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length > 0;
    const tabs = await browser.tabs.query({ windowType: 'popup' });
    return tabs.some(({ url }) => url?.includes('/sidepanel.html?tab='));
  }, driver.kind === 'chromium');

/** The words of the notes in a page, in order, without what spelling makes of them. */
const marked = async (page: Parameters<typeof noteMarks>[0]): Promise<string[]> =>
  (await noteMarks(page)).map((words) => words.normalize('NFC')).sort();

test('a delegate reads, notes, asks, proves and finds it all again on another portal', async () => {
  const { driver, show, openPanel, server, folder } = session();
  const { page, tabId } = await show({ 'first.html': pageHtml(copyHtml) });
  await waitForMarks(page, allMarks);

  // A highlight, kept at once.
  await page.bringToFront();
  await select(page, 'Tốc độ tăng trưởng', '8%/năm');
  await picture(page, 'delegate-1-toolbar');
  await pressTool(page, driver, tabId, 'Tô sáng');
  await kept(driver, tabId);

  // A note, typed in the panel; who writes is asked above it, once.
  await page.bringToFront();
  await select(page, 'thu nhập bình quân đầu người', '100 triệu đồng');
  await pressTool(page, driver, tabId, 'Ghi chú');
  await waitFor('A place to type in', () => panelStands(driver));
  const panel = await openPanel(tabId);
  await panel.setViewport({ width: 400, height: 900 });
  await panel.waitForSelector('.note-typing textarea');
  await says(panel, 'Ai ghi sổ này?');
  await picture(panel, 'delegate-2-editor');
  await type(panel, '.note-typing textarea', 'Số liệu khảo sát mức sống 2024 đã công bố chưa?');
  await says(panel, 'Đã lưu');
  await type(panel, '.profile-form input', 'Đại biểu Tổ 3');
  await press(panel, 'Lưu', '.profile-form');
  await waitFor('The profile', async () =>
    (await changes(driver)).some(
      ({ record, value }) => /^profile:/.test(record) && value === 'Đại biểu Tổ 3',
    ),
  );
  await press(panel, 'Riêng tư');
  await type(panel, '.field input[maxlength="60"]', 'phiên chất vấn');
  await panel.keyboard.press('Enter');
  await says(panel, 'phiên chất vấn');
  expect(await audit(panel)).toEqual([]);
  await picture(panel, 'delegate-3-noted');
  await press(panel, 'Xong', '.foot');

  // A question across two provisions, asked from the page while the panel stands beside it.
  await page.bringToFront();
  await select(page, 'Thu ngân sách Nhà nước', 'năm 2025 đạt từ 150 triệu đồng');
  await pressTool(page, driver, tabId, 'Câu hỏi');
  await panel.bringToFront();
  await panel.waitForSelector('.note-typing textarea');
  await says(panel, 'Chỉ tiêu 6');
  await says(panel, 'Chỉ tiêu 7');
  await type(panel, '.note-typing textarea', 'Nguồn thu nào tăng?');
  await says(panel, 'Đã lưu');
  await press(panel, 'Xong', '.foot');
  await says(panel, 'Ghi chú 3');

  // With its citation on the clipboard, which only the page's own word can tell here.
  await page.bringToFront();
  await select(page, 'che phủ rừng', '46%');
  await pressTool(page, driver, tabId, 'Chép kèm viện dẫn');
  await waitForToolbar(driver, tabId, ({ text }) => text === 'Đã chép kèm viện dẫn');

  // A report that is no copy: evidence for an indicator, the likely one first.
  const news = await show({ 'report.html': report });
  await pause(400);
  await select(news.page, 'GRDP bình quân đầu người đạt', '114,1 triệu đồng');
  await pressTool(news.page, driver, news.tabId, 'Minh chứng');
  const beside = await openPanel(news.tabId);
  await beside.setViewport({ width: 400, height: 900 });
  await beside.waitForSelector('[role=option]');
  const first = await beside.evaluate(() => document.querySelector('[role=option]')?.textContent);
  expect(first).toContain('Chỉ tiêu 7');
  await picture(beside, 'delegate-4-evidence');
  await beside.keyboard.press('Enter');
  await says(beside, 'Đã gắn làm minh chứng cho Chỉ tiêu 7');
  expect(await audit(beside)).toEqual([]);
  await waitFor('The mark in the report', async () =>
    (await marked(news.page)).some((words) => words.includes('114,1 triệu đồng')),
  );
  await beside.close();

  // Found without diacritics, and only where these are meant when they are typed.
  await panel.bringToFront();
  await openTab(panel, 'Tìm');
  await type(panel, '.search-field input', 'khao sat muc song');
  await says(panel, 'Số liệu khảo sát mức sống 2024');
  await picture(panel, 'delegate-5-search');
  await openTab(panel, 'Ghi chú');
  await waitFor('The notes', async () => /Nguồn thu nào tăng/u.test(await textOf(panel)));
  expect(await audit(panel)).toEqual([]);
  await picture(panel, 'delegate-6-notes');

  // Another portal, another host, another spelling: every note at its place.
  const expected = await marked(page);
  expect(expected).toHaveLength(3);
  server.serve('vbpl.vn', folder);
  await show({ 'second.html': pageHtml(copyHtml.normalize('NFD')) });
  const second = await driver.open('http://vbpl.vn/second.html');
  await waitForMarks(second.page, allMarks);
  await waitFor('The notes on the other portal', async () => (await noteMarks(second.page)).length === 3);
  expect(await marked(second.page)).toEqual(expected);
  await picture(second.page, 'delegate-7-other-portal');
});
