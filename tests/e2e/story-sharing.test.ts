import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Driver, waitFor } from '../tools/driver.ts';
import { launch } from '../tools/launch.ts';
import { drop, type GivenFile, openDashboard } from './dropping.ts';
import { allMarks, copyHtml, pageHtml, useBrowser, waitForMarks } from './harness.ts';
import { notebookFile, noteOn, profileOf, recordsIn, say } from './notebook-files.ts';
import { audit, openTab, picture, press, says, type } from './panel-driving.ts';
import { catchFiles, written } from './saving.ts';
import { press as pressTool, saved, select, waitForToolbar } from './selecting.ts';

/** The staff's browser; the reviewer's is another one, with a notebook of its own. */
const session = useBrowser();
let reviewer: Driver;
beforeAll(async () => {
  reviewer = await launch(inject('browser'), { onlyPort: session().server.port, headless: true });
});
afterAll(() => reviewer.close());

const NOTE = '.note-typing textarea';

const introduce = async (driver: Driver, name: string): Promise<void> => {
  const page = await driver.openExtensionPage('options.html');
  await type(page, '.profile-form input[autocomplete=name]', name);
  await press(page, 'Lưu', '.profile-form');
  await waitFor('The name to be kept', () =>
    page.$eval('.profile-form .saved', (line) => line.textContent !== ''),
  );
  await page.close();
};

/** Writes the whole notebook as a file, by the export view. */
const exported = async (driver: Driver): Promise<GivenFile & { readonly content: Uint8Array }> => {
  const page = await openDashboard({ driver }, 'export');
  await catchFiles(page);
  await page.waitForSelector('.export-told b');
  const file = await written(page);
  await page.close();
  return file;
};

/** Takes files in: the page after it was done. */
async function takeIn(driver: Driver, files: readonly GivenFile[], shot: string): Promise<Page> {
  const page = await openDashboard({ driver }, 'import');
  await drop(page, files);
  await page.waitForSelector('.import-rows .plan-row', { timeout: 20_000 });
  await says(page, 'Nhận vào sổ');
  expect(await audit(page)).toEqual([]);
  await picture(page, shot);
  await press(page, 'Nhận vào sổ');
  await says(page, 'Đã nhận vào sổ.');
  return page;
}

/** Two browsers take turns. */
const LONG = 180_000;

test('staff hand in, a reviewer takes three files in, settles and asks back, staff see both', {
  timeout: LONG,
}, async () => {
  const { driver, show } = session();
  await introduce(driver, 'Chuyên viên');
  await introduce(reviewer, 'Thường trực');

  // Staff: a note on a passage, and a figure.
  const { page, tabId } = await show({ 'copy.html': pageHtml(copyHtml) });
  await waitForMarks(page, allMarks);
  const panel = await session().openPanel(tabId);
  await panel.setViewport({ width: 400, height: 900 });
  await panel.waitForSelector('[role=tab]');
  await page.bringToFront();
  await select(page, 'thu nhập bình quân đầu người', '100 triệu đồng');
  await pressTool(page, driver, tabId, 'Ghi chú');
  await waitForToolbar(driver, tabId, saved);
  await panel.bringToFront();
  await type(panel, NOTE, 'Hỏi Thống kê tỉnh');
  await says(panel, 'Đã lưu');
  const first = await exported(driver);

  // A colleague rewrites the note of that file; staff rewrite it too, without knowing.
  const known = (await recordsIn(first.content)).flatMap(({ changes }) => changes);
  const text = known.find(({ field, value }) => field === 'text' && value === 'Hỏi Thống kê tỉnh');
  if (!text) throw new Error('the note’s text did not travel');
  const colleague = await notebookFile('dong-nghiep.sonq.json', [
    ...known,
    await profileOf('am'),
    await say('am', {
      record: text.record,
      field: 'text',
      value: 'Hỏi Sở Tài chính',
      replaces: [text.id],
      now: new Date().toISOString(),
    }),
  ]);
  const third = await notebookFile('nguoi-thu-ba.sonq.json', [
    await profileOf('minh'),
    ...(await noteOn('minh', 3, 'Cần số liệu năm 2025.')),
  ]);
  await panel.bringToFront();
  await type(panel, NOTE, 'Hỏi Cục Thống kê');
  await says(panel, 'Đã lưu');
  await press(panel, 'Quay lại', '.view-back');
  await openTab(panel, 'Mục lục');
  await press(panel, '7', '[role=tree]');
  await press(panel, 'Mở mục', '.row-actions');
  await press(panel, 'Cập nhật tình trạng', '.foot');
  await panel.waitForSelector('.status-form .period-field select');
  await panel.select('.status-form .period-field select', '2024');
  await type(panel, '.target-fields input', '119,2');
  await says(panel, 'còn thiếu 30,8');
  await type(panel, '.status-form textarea', 'Ước thực hiện cả năm.');
  await says(panel, 'Lần lưu cuối');
  await press(panel, 'Xong', '.foot');
  const handedIn = await exported(driver);

  // The reviewer: three people's files at once.
  const taken = await takeIn(reviewer, [handedIn, colleague, third], 'sharing-1-plan');
  await taken.close();
  const review = await openDashboard({ driver: reviewer }, 'review');
  await says(review, 'Ước thực hiện cả năm.');
  await says(review, 'Cần số liệu năm 2025.');
  expect(await audit(review)).toEqual([]);
  await picture(review, 'sharing-2-inbox');
  await press(review, 'Cần chọn bản');
  await says(review, 'Hỏi Sở Tài chính');
  await says(review, 'Hỏi Cục Thống kê');
  await picture(review, 'sharing-3-conflict');
  await review.evaluate(() => {
    const side = [...document.querySelectorAll('.conflict .side')].find((each) =>
      each.textContent?.includes('Hỏi Sở Tài chính'),
    );
    side?.querySelector<HTMLElement>('button')?.scrollIntoView({ block: 'center' });
    side?.querySelector<HTMLElement>('button')?.click();
  });
  await says(review, 'Bản kia còn trong lịch sử');
  await press(review, 'Hộp duyệt');
  await says(review, 'Ước thực hiện cả năm.');
  await review.evaluate(() => {
    const row = [...document.querySelectorAll('.inbox-row')].find((each) =>
      each.textContent?.includes('Ước thực hiện cả năm.'),
    );
    const ask = [...(row?.querySelectorAll('button') ?? [])].find(
      ({ textContent }) => textContent?.trim() === 'Hỏi lại',
    );
    ask?.click();
  });
  await review.waitForSelector('.inbox-row textarea');
  await type(review, '.inbox-row textarea', 'Số liệu lấy từ báo cáo nào?');
  await picture(review, 'sharing-4-ask');
  await press(review, 'Gửi câu hỏi');
  await says(review, 'Đã hỏi lại');
  await review.close();
  const returned = await exported(reviewer);

  // Staff again: the reply and the settled value stand where they wrote.
  const back = await takeIn(driver, [returned], 'sharing-5-back');
  await back.close();
  await panel.bringToFront();
  await says(panel, 'Hỏi lại');
  await picture(panel, 'sharing-6-panel');
  await openTab(panel, 'Ghi chú').catch(async () => {
    await press(panel, 'Quay lại', '.view-back');
    await openTab(panel, 'Ghi chú');
  });
  await says(panel, 'Hỏi Sở Tài chính');
  await panel.evaluate(() => {
    const notes = [...document.querySelectorAll<HTMLElement>('.feed article:not([inert] *)')];
    notes.find(({ textContent }) => textContent?.includes('Hỏi Sở Tài chính'))?.click();
  });
  await waitFor('The settled words in the editor', () =>
    panel.$eval(NOTE, (field) => (field as HTMLTextAreaElement).value === 'Hỏi Sở Tài chính'),
  );
  await picture(panel, 'sharing-7-note');
});
