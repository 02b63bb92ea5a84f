import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { root } from '../tools/build.ts';
import { waitFor } from '../tools/driver.ts';
import { drop, type GivenFile, openDashboard } from './dropping.ts';
import { useBrowser } from './harness.ts';
import { filledTable } from './import-table.ts';
import { audit, picture, press, says, saysNoMore } from './panel-driving.ts';

const session = useBrowser();

const hypothesis: GivenFile = {
  name: 'ghi-chu-cua-toi.json',
  content: readFileSync(join(root, 'tests/unit/core/exchange/foreign/hypothesis-export.json')),
};

/** How many rows a list of the notebook holds, asked as any page of the extension would. */
const recordCount = (): Promise<number> =>
  session().driver.inside.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('notebook');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const rows = db.transaction('changes').objectStore('changes').count();
          rows.onsuccess = () => {
            db.close();
            resolve(rows.result);
          };
        };
      }),
  );

const planned = (page: Page): Promise<unknown> => page.waitForSelector('.import-plan', { timeout: 20_000 });

test('annotations of another product come in at once, and one press takes them back', async () => {
  const page = await openDashboard(session(), 'import');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'import-1-empty');
  await drop(page, [hypothesis]);
  await planned(page);
  await says(page, 'Ghi chú từ phần mềm khác');
  await says(page, 'không có chữ ký');
  expect(await audit(page)).toEqual([]);
  await picture(page, 'import-2-planned');
  await press(page, 'Xem cả bản ghi', '.import-rows');
  await says(page, 'đoạn được ghi chú');
  await picture(page, 'import-3-side');
  await press(page, 'Nhận vào sổ');
  await says(page, 'Đã nhận vào sổ.');
  await says(page, 'ghi-chu-cua-toi.json');
  expect(await recordCount()).toBeGreaterThan(0);
  await picture(page, 'import-4-taken');

  // Again: nothing is new.
  await drop(page, [hypothesis]);
  await planned(page);
  await says(page, 'Không có gì mới để nhận');
  await press(page, 'Không nhận gì');
  await saysNoMore(page, 'Không có gì mới để nhận');

  await press(page, 'Rút lại', '.import-earlier');
  await says(page, 'Đã rút lại');
  await waitFor('An empty notebook', async () => (await recordCount()) === 0);
});

test.each(['xlsx', 'csv'] as const)('a filled-in table comes back as status notes: %s', async (form) => {
  const page = await openDashboard(session(), 'import');
  await drop(page, [await filledTable(form)]);
  await planned(page);
  await says(page, 'Bảng theo dõi');
  await says(page, 'Lý Đức Ấm');
  await press(page, '1 chỗ không nhận được', '.import-file');
  await says(page, '“chưa có” không phải là một số');
  await picture(page, `import-table-${form}`);
  await press(page, 'Nhận vào sổ');
  await says(page, 'Đã nhận vào sổ.');
  await press(page, 'Hoàn tác', '.toasts');
  await waitFor('An empty notebook', async () => (await recordCount()) === 0);
});

const BAD: readonly (readonly [what: string, file: GivenFile, words: string])[] = [
  ['an empty file', { name: 'a.sonq.json', content: '' }, 'Tệp rỗng'],
  [
    'a picture',
    { name: 'b.sonq.json', content: new Uint8Array([137, 80, 78, 71, 0, 0, 0, 13, 0, 0]) },
    'Không nhận ra loại tệp này',
  ],
  ['words', { name: 'c.json', content: 'Kính gửi các đồng chí' }, 'Không nhận ra loại tệp này'],
  [
    'a foreign file cut off',
    { name: 'd.json', content: String(hypothesis.content).slice(0, 5000) },
    'bị cắt giữa chừng',
  ],
  [
    'a zip that is no workbook',
    { name: 'e.xlsx', content: new Uint8Array([80, 75, 3, 4, 0, 0, 0, 0]) },
    'bị hỏng',
  ],
];

test('bad files say what is wrong with each, and nothing is written', async () => {
  const page = await openDashboard(session(), 'import');
  await drop(
    page,
    BAD.map(([, file]) => file),
  );
  for (const [what, file, words] of BAD) {
    const said = await waitFor(`An answer on ${what}`, () =>
      page.evaluate((name) => {
        const cards = [...document.querySelectorAll('.import-file.failed')];
        return cards.find((card) => card.querySelector('h4')?.textContent === name)?.textContent;
      }, file.name),
    );
    expect(said, what).toContain(words);
  }
  expect(await audit(page)).toEqual([]);
  await picture(page, 'import-bad');
  expect(await page.$('.import-plan')).toBeNull();
  expect(await recordCount()).toBe(0);
});
