import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { root } from '../tools/build.ts';
import { waitFor } from '../tools/driver.ts';
import { drop, type GivenFile, openDashboard } from './dropping.ts';
import { useBrowser } from './harness.ts';
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
  await press(page, 'So với bản trong sổ', '.import-rows');
  await says(page, 'Sau khi nhận');
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
