import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { pause, waitFor } from '../tools/driver.ts';
import { allMarks, copyHtml, pageHtml, useBrowser, waitForMarks } from './harness.ts';
import { audit, openTab, picture, press, says, saysNoMore, textOf, type } from './panel-driving.ts';
import { noteMarks, press as pressTool, saved, select, waitForToolbar } from './selecting.ts';

const session = useBrowser();

const before = pageHtml(`<h1>Tin tức</h1>
<p>Tỷ lệ che phủ rừng của tỉnh đạt 46,8% vào cuối năm.</p><p>Hội nghị bế mạc chiều nay.</p>`);
const after = pageHtml(`<h1>Tin tức</h1>
<p>Cuối năm, rừng phủ 46,8 phần trăm diện tích toàn tỉnh.</p><p>Hội nghị bế mạc chiều nay.</p>`);

const NOTE = '.note-typing textarea';
const noteOn = async (page: Page, tabId: number, from: string, to: string, tool: string): Promise<void> => {
  const { driver } = session();
  await page.bringToFront();
  await select(page, from, to);
  await pressTool(page, driver, tabId, tool);
  await waitForToolbar(driver, tabId, saved);
};
const openPanelOf = async (tabId: number): Promise<Page> => {
  const panel = await session().openPanel(tabId);
  await panel.setViewport({ width: 400, height: 900 });
  await panel.waitForSelector('[role=tab]');
  return panel;
};

test('a reviewer answers, compares, settles, takes back, and finds what lost its place', async () => {
  const { driver, show, server, folder } = session();
  const { page, tabId } = await show({ 'copy.html': pageHtml(copyHtml) });
  await waitForMarks(page, allMarks);
  await driver.inside.evaluate(() => localStorage.setItem('profile-asked', '1'));
  const one = await openPanelOf(tabId);
  await noteOn(page, tabId, 'thu nhập bình quân đầu người', '100 triệu đồng', 'Ghi chú');
  await one.bringToFront();
  await type(one, NOTE, 'Hỏi Thống kê tỉnh');
  await says(one, 'Đã lưu');

  // Two views of one note, written without knowing of each other: both stand, and one is chosen.
  const two = await session().driver.openExtensionPage(`sidepanel.html?tab=${tabId}#second`);
  await two.setViewport({ width: 400, height: 900 });
  await waitFor('The same note', () =>
    two.evaluate(
      (field) => document.querySelector<HTMLTextAreaElement>(field)?.value.includes('Thống kê'),
      NOTE,
    ),
  );
  await type(two, NOTE, 'Hỏi Sở Tài chính');
  await one.bringToFront();
  await type(one, NOTE, 'Hỏi Sở Công Thương');
  await Promise.all([says(one, 'Hai bản sửa cùng lúc'), says(two, 'Hai bản sửa cùng lúc')]);
  await says(one, 'Hỏi Sở Tài chính');
  expect(await audit(one)).toEqual([]);
  await picture(one, 'reviewer-1-conflict');
  await two.close();
  await press(one, 'Giữ bản', '.conflict');
  await saysNoMore(one, 'Hai bản sửa cùng lúc');

  // A reply, and the history that keeps what was not chosen.
  await type(one, '.compose textarea', 'Đã chuyển câu hỏi, chờ trả lời.');
  await press(one, 'Gửi trả lời');
  await waitFor('The reply', () =>
    one.evaluate(() => document.querySelector('.reply .note-text')?.textContent),
  );
  await press(one, 'Lịch sử', '.foot');
  await says(one, 'Hỏi Sở Tài chính');
  await says(one, 'Hỏi Sở Công Thương');
  expect(await audit(one)).toEqual([]);
  await picture(one, 'reviewer-2-history');
  await press(one, 'Lấy lại bản này', '.steps');
  await press(one, 'Quay lại', '.view-back').catch(() => {});
  await says(one, 'Trao đổi');
  await press(one, 'Xong', '.foot');

  // A question beside it; filtered, sorted, deleted, and back.
  await noteOn(page, tabId, 'xuất khẩu địa phương', 'Thu ngân sách Nhà nước', 'Câu hỏi');
  await one.bringToFront();
  await type(one, NOTE, 'Nguồn thu nào tăng?');
  await says(one, 'Đã lưu');
  await press(one, 'Xong', '.foot');
  await openTab(one, 'Ghi chú');
  await says(one, '2 ghi chú');
  await says(one, '1 trao đổi');
  await press(one, 'Lọc');
  await picture(one, 'reviewer-3-filter');
  await one.select('.filter-fields select', 'questioning');
  await says(one, '1 ghi chú');
  await press(one, 'Chỉ tiêu 5 và', '[role=feed]');
  await one.waitForSelector(NOTE);
  await press(one, 'Xoá', '.foot');
  await says(one, 'Đã xoá.');
  await press(one, 'Hoàn tác', '.toasts');
  await says(one, 'Nguồn thu nào tăng?');
  expect(await audit(one)).toEqual([]);
  await picture(one, 'reviewer-4-list');

  // A page that changed under a note: it is told as lost, with its quote, and put to the right passage by hand.
  const news = await show({ 'news.html': before });
  await pause(400);
  await noteOn(news.page, news.tabId, 'che phủ rừng', '46,8%', 'Tô sáng');
  await show({ 'news.html': after }).then(({ page: again }) => again.close());
  await news.page.reload();
  const beside = await openPanelOf(news.tabId);
  await openTab(beside, 'Ghi chú');
  await says(beside, '1 ghi chú không còn tìm thấy trên trang này');
  await picture(beside, 'reviewer-5-lost');
  await press(beside, 'Gắn lại');
  await news.page.bringToFront();
  await select(news.page, 'rừng phủ', 'toàn tỉnh');
  await pressTool(news.page, driver, news.tabId, 'Gắn lại vào đây');
  await waitForToolbar(driver, news.tabId, ({ text }) => text === 'Đã gắn lại');
  await saysNoMore(beside, 'không còn tìm thấy');
  expect(await noteMarks(news.page)).toEqual(['rừng phủ 46,8 phần trăm diện tích toàn tỉnh']);

  // On another portal the same notes stand at their places.
  server.serve('congbao.chinhphu.vn', folder);
  const second = await driver.open('http://congbao.chinhphu.vn/copy.html');
  await waitForMarks(second.page, allMarks);
  await waitFor('The notes', async () => (await noteMarks(second.page)).length === 2);
  expect((await noteMarks(second.page)).sort()).toEqual((await noteMarks(page)).sort());
  expect(await textOf(one)).toContain('Nguồn thu nào tăng?');
});
