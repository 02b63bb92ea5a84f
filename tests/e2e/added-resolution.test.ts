import { expect, test } from 'vitest';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import { canonical, pageHtml, useBrowser } from './harness.ts';
import { press, says, textOf } from './panel-driving.ts';

const session = useBrowser();

const added: Resolution = {
  ...canonical,
  id: 'bac-kan/2020/kt-xh-2021-2025',
  title: 'Về Kế hoạch phát triển kinh tế - xã hội 5 năm 2021 - 2025 của tỉnh Bắc Kạn',
  province: 'Bắc Kạn',
};

test('a resolution that came with a file can be read in the panel, and is said not to be recognised', async () => {
  const { driver, show, openPanel } = session();
  const { tabId } = await show({ 'plain.html': pageHtml('<p>Trang không có nghị quyết.</p>') });
  const before = await openPanel(tabId);
  await says(before, 'Thái Nguyên');
  await before.close();
  await driver.inside.evaluate(
    (document) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('notebook');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const { result: db } = opening;
          const writing = db.transaction('resolutions', 'readwrite');
          writing.objectStore('resolutions').put(document);
          writing.oncomplete = () => {
            db.close();
            resolve();
          };
          writing.onerror = () => reject(writing.error);
        };
      }),
    added,
  );
  const panel = await openPanel(tabId);
  await says(panel, 'Có thêm từ tệp, chưa nhận ra trên trang');
  await says(panel, 'Bắc Kạn');
  await press(panel, 'Mở mục lục', '.known + .known');
  await panel.waitForSelector('[role=treeitem]');
  expect(await textOf(panel)).toContain('Chỉ tiêu');
});
