import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { isLocked } from '../../utils/crypto/passphrase.ts';
import { readXlsx } from '../../utils/office/xlsx-read.ts';
import { openDashboard } from './dropping.ts';
import { fillNotebook } from './filling.ts';
import { useBrowser } from './harness.ts';
import { recordsIn } from './notebook-files.ts';
import { audit, picture, press, says, type } from './panel-driving.ts';
import { catchFiles, written } from './saving.ts';

const session = useBrowser();
beforeAll(() => fillNotebook(session().driver));

async function openExport(query = ''): Promise<Page> {
  const page = await openDashboard(session(), `export${query}`);
  await catchFiles(page);
  await says(page, query.includes('xlsx') ? '26 dòng' : '5 tình trạng');
  return page;
}

/** Which kinds of records a notebook file holds, and how many of their changes are signed. */
async function keptIn(content: Uint8Array): Promise<{ kinds: Set<string>; signed: number; changes: number }> {
  const entries = await recordsIn(content);
  return {
    kinds: new Set(entries.map(({ id }) => id.split(':')[0] ?? '')),
    changes: entries.reduce((sum, { changes }) => sum + changes.length, 0),
    signed: entries.reduce((sum, { signatures }) => sum + Object.keys(signatures).length, 0),
  };
}

test('a notebook file: counted, shown, signed, and read by another notebook', async () => {
  const page = await openExport();
  await says(page, '2 ghi chú, câu hỏi và tô sáng');
  await says(page, 'Số liệu đã công bố chưa?');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'export-1-notebook');
  const { name, content } = await written(page);
  expect(name).toMatch(/^so-nghi-quyet-\d{8}\.sonq\.json$/u);
  const { kinds, signed, changes } = await keptIn(content);
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(['annotation', 'profile', 'responsibility', 'status', 'value']),
  );
  expect(changes).toBeGreaterThan(20);
  expect(signed).toBe(changes);
  await says(page, `Đã ghi ${name}`);

  // Unsigned and unlocked, what is written twice is the same to the byte.
  await press(page, 'Ký từng thay đổi', '.export-notebook');
  const first = await written(page);
  expect(await written(page)).toEqual(first);
  expect((await keptIn(first.content)).signed).toBe(0);
});

test('locked by a passphrase only when both say the same', async () => {
  const page = await openExport();
  await press(page, 'Khóa tệp bằng mật khẩu', '.export-notebook');
  await type(page, '.export-notebook .field:nth-of-type(1) input', 'một câu vài từ');
  expect(await page.$eval('.export-deed button', (button) => (button as HTMLButtonElement).disabled)).toBe(
    true,
  );
  await type(page, '.export-notebook .field:nth-of-type(2) input', 'một câu khác');
  await says(page, 'chưa giống nhau');
  expect(await audit(page)).toEqual([]);
  await type(page, '.export-notebook .field:nth-of-type(2) input', 'một câu vài từ');
  const { name, content } = await written(page);
  expect(name).toMatch(/\.sonq\.age$/u);
  expect(isLocked(content)).toBe(true);
});

test('a filter narrows what goes out, and the address keeps it', async () => {
  const page = await openExport();
  await press(page, 'Chỉ của tôi', '.export-scope');
  await page.evaluate(() => {
    const [from] = document.querySelectorAll<HTMLInputElement>('.export-scope input[type=date]');
    if (!from) throw new Error('no field for the first day');
    from.value = '2099-01-01';
    from.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await says(page, 'Chưa có gì trong phạm vi này');
  expect(await page.evaluate(() => location.hash)).toBe('#/export?whose=mine&from=2099-01-01');
});

test('the monitoring table: one row for each target, and its ids hidden', async () => {
  const page = await openExport('?form=xlsx');
  await page.waitForSelector('.export-table tbody tr');
  await says(page, 'và 14 dòng nữa');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'export-2-table');
  const { name, content } = await written(page);
  expect(name).toMatch(/^bang-theo-doi-\d{8}\.xlsx$/u);
  const book = await readXlsx(content);
  const words = JSON.stringify(book);
  expect(words).toContain('119.2');
  expect(words).toContain('art_2__sec_I__para_2__point_14__target_2');

  await press(page, 'Bảng theo dõi (CSV)', '.export-forms');
  const csv = await written(page);
  expect([...csv.content.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(csv.content)).toContain(';');
});

test.each(['monitoring', 'questions', 'sheet', 'review'])(
  'the paper "%s" is shown, and written as Word, HTML and Markdown',
  async (paper) => {
    const page = await openExport(`?form=docx&paper=${paper}`);
    await page.waitForSelector('iframe.export-paper');
    expect(await audit(page)).toEqual([]);
    await picture(page, `export-3-${paper}`);
    const docx = await written(page);
    expect(docx.name).toMatch(/\.docx$/u);
    const parts = unzipSync(docx.content);
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('w:body');

    await press(page, 'Trang HTML', '.export-forms');
    await page.waitForSelector('iframe.export-paper');
    const html = new TextDecoder().decode((await written(page)).content);
    expect(html).toContain('<!doctype html>');
    expect(html).not.toMatch(/<script|javascript:|https?:\/\/[^"<]*\.(?:js|css)/iu);

    await press(page, 'Markdown', '.export-forms');
    const markdown = await written(page);
    expect(markdown.name).toMatch(/\.md$/u);
    expect(markdown.content.length).toBeGreaterThan(100);
  },
);
