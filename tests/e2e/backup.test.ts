import { expect, test } from 'vitest';
import { openDashboard } from './dropping.ts';
import { useBrowser } from './harness.ts';
import { catchFiles } from './saving.ts';

const session = useBrowser();

test('a backup is made in the browser, opened again, refused with another passphrase, and restored', async () => {
  const page = await openDashboard(session(), 'backup');
  const click = (selector: string, text: string) =>
    page.evaluate(
      (within, words) => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>(within)];
        buttons.find(({ textContent }) => textContent?.includes(words))?.click();
      },
      selector,
      text,
    );
  const says = (text: string) =>
    page.waitForFunction((words) => document.body.textContent?.includes(words), { timeout: 40_000 }, text);
  const unlock = async (passphrase: string): Promise<void> => {
    await page.waitForSelector('.import-lock input:not([aria-invalid])');
    await page.type('.import-lock input', passphrase);
    await click('.import-lock button', 'Mở tệp');
  };

  await catchFiles(page);
  await click('.backup button', 'Tạo giúp');
  await page.waitForSelector('.backup-generated');
  const passphrase = await page.$eval('.backup-generated', (field) => (field as HTMLInputElement).value);
  expect(passphrase).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){4}[0-9a-hjkmnp-tv-z]{4}$/u);
  await click('.backup button', 'Ghi bản sao lưu');
  await says('vào thư mục tải xuống');
  const beginning = await page.evaluate(() => {
    const { caught } = globalThis as unknown as { caught: { file: Blob }[] };
    return caught[0]?.file.slice(0, 21).text();
  });
  expect(beginning).toBe('age-encryption.org/v1');

  await page.evaluate(() => {
    const { caught } = globalThis as unknown as { caught: { name: string; file: Blob }[] };
    const carried = new DataTransfer();
    carried.items.add(new File([caught[0]?.file ?? ''], caught[0]?.name ?? ''));
    const input = document.querySelector<HTMLInputElement>('.backup input[type=file]');
    if (!input) throw new Error('no picker');
    input.files = carried.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await unlock('một câu khác');
  await page.waitForSelector('.import-lock input[aria-invalid]', { timeout: 40_000 });
  await page.$eval('.import-lock input', (field) => {
    (field as HTMLInputElement).select();
  });
  await page.type('.import-lock input', passphrase);
  await click('.import-lock button', 'Mở tệp');
  await says('Khôi phục vào sổ');
  await click('.backup-preview button', 'Khôi phục vào sổ');
  await says('Đã khôi phục 0 mục');
}, 120_000);
