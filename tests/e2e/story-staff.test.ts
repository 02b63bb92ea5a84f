import { expect, test } from 'vitest';
import { pause, waitFor } from '../tools/driver.ts';
import { allMarks, copyHtml, pageHtml, useBrowser, waitForMarks } from './harness.ts';
import { audit, openTab, picture, press, says, textOf, type } from './panel-driving.ts';
import { noteMarks, press as pressTool, saved, select, waitForToolbar } from './selecting.ts';

const session = useBrowser();

const report = pageHtml(`<h1>Kinh tế - xã hội năm 2024</h1>
<p>GRDP bình quân đầu người đạt 119,2 triệu đồng.</p>`);

test('staff tag who answers, enter figures, judge, and prove with what they read elsewhere', async () => {
  const { driver, show, openPanel, server, folder } = session();

  // What the figures rest on: a passage of a report, highlighted.
  const news = await show({ 'report.html': report });
  await pause(400);
  await select(news.page, 'GRDP bình quân', '119,2 triệu đồng');
  await pressTool(news.page, driver, news.tabId, 'Tô sáng');
  await waitForToolbar(driver, news.tabId, saved);

  const { page, tabId } = await show({ 'copy.html': pageHtml(copyHtml) });
  await waitForMarks(page, allMarks);
  const panel = await openPanel(tabId);
  await panel.setViewport({ width: 400, height: 900 });
  await panel.waitForSelector('[role=tab]');

  // Many provisions at once, in one write with one undo.
  await openTab(panel, 'Tình trạng');
  await press(panel, 'Gắn cơ quan cho nhiều mục');
  await type(panel, '.tagger input[role=combobox]', 'cong thuong');
  await panel.keyboard.press('Enter');
  await press(panel, '1. Công nghiệp', '.provision-choice');
  await picture(panel, 'staff-1-tagger');
  expect(await audit(panel)).toEqual([]);
  await press(panel, 'Gắn 5 lượt', '.tagger-apply');
  await says(panel, 'Đã gắn 5 lượt');
  await press(panel, '1. Công nghiệp', '.provision-choice');
  await says(panel, '5 đã có sẵn');
  await press(panel, 'Hoàn tác', '.toasts');
  await says(panel, '5 lượt gắn mới');
  await press(panel, 'Quay lại', '.view-back');

  // One by one: a proposal accepted, and a department under its old name that shows what it is now.
  await openTab(panel, 'Mục lục');
  await press(panel, '7', '[role=tree]');
  await press(panel, 'Mở mục', '.row-actions');
  await says(panel, 'Gợi ý');
  await press(panel, 'Nhận', '.responsibilities');
  await says(panel, 'Đã nhận gợi ý');
  await press(panel, '+ Gắn cơ quan', '.responsibilities');
  await type(panel, '.duty-add input[role=combobox]', 'khdt');
  await panel.keyboard.press('Enter');
  await says(panel, 'nay: Sở Tài chính');
  expect(await audit(panel)).toEqual([]);
  await picture(panel, 'staff-2-provision');

  // A status note of one period: figures, the state computed as they are typed, source and evidence.
  await press(panel, 'Cập nhật tình trạng', '.foot');
  await panel.waitForSelector('.status-form');
  await panel.select('.status-form .period-field select', '2024');
  await type(panel, '.target-fields input', '119,2');
  await says(panel, 'còn thiếu 30,8');
  await type(panel, '.status-form textarea', 'Ước thực hiện cả năm.');
  await type(panel, '.status-form input[id$="-url"]', 'https://thainguyen.gov.vn/bao-cao');
  await press(panel, '+ Chọn ghi chú');
  await says(panel, 'GRDP bình quân đầu người đạt 119,2 triệu đồng');
  await press(panel, 'GRDP bình quân đầu người đạt 119,2', '.evidence-picker');
  await press(panel, 'Xong chọn');
  await says(panel, 'Lần lưu cuối');
  expect(await audit(panel)).toEqual([]);
  await picture(panel, 'staff-3-form');
  await press(panel, 'Xong', '.foot');
  await panel.waitForSelector('.timeline svg circle');
  await says(panel, 'Ước thực hiện cả năm.');
  await picture(panel, 'staff-4-timeline');

  // A figure of another territory is told apart, never judged against the level; a person may still say what they think.
  await press(panel, 'Cập nhật tình trạng', '.foot');
  await panel.waitForSelector('.status-form .period-field select');
  await panel.select('.status-form .period-field select', '2025');
  await panel.select('.status-form .territory-field select', 'known thai-nguyen-2025');
  await type(panel, '.target-fields input', '114,1');
  await says(panel, 'khác địa bàn của mức đề ra');
  await press(panel, 'Đánh giá khác…');
  await picture(panel, 'staff-5-territory');
  await press(panel, 'Xong', '.foot');

  // The grid: all 26 figures of a period, last period's beside them.
  await press(panel, 'Quay lại', '.view-back');
  await openTab(panel, 'Tình trạng');
  await press(panel, 'Nhập số liệu kỳ');
  await panel.waitForSelector('.grid-rows');
  expect(await panel.$$eval('.grid-rows input[data-target]', (inputs) => inputs.length)).toBe(26);
  expect(await audit(panel)).toEqual([]);
  await picture(panel, 'staff-6-grid');
  await press(panel, 'Quay lại', '.view-back');
  await waitFor('The overview', async () => /119,2|114,1/u.test(await textOf(panel)));
  await picture(panel, 'staff-7-overview');

  // From the passage to the status note that rests on it.
  await openTab(panel, 'Ghi chú');
  await says(panel, 'Tình trạng 2024');
  expect(await audit(panel)).toEqual([]);
  await picture(panel, 'staff-8-notes');

  // What is marked on this copy stands on another portal's too.
  await page.bringToFront();
  await select(page, 'GRDP bình quân đầu người', '150 triệu đồng');
  await pressTool(page, driver, tabId, 'Tô sáng');
  await waitForToolbar(driver, tabId, saved);
  server.serve('vbpl.vn', folder);
  const second = await driver.open('http://vbpl.vn/copy.html');
  await waitForMarks(second.page, allMarks);
  await waitFor('The note on the other portal', async () => (await noteMarks(second.page)).length === 1);
  expect(await noteMarks(second.page)).toEqual(await noteMarks(page));
});
