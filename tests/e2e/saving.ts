import type { Page } from 'puppeteer-core';
import { waitFor } from '../tools/driver.ts';
import type { GivenFile } from './dropping.ts';
import { press } from './panel-driving.ts';

/** Files that a page gave the browser to keep: neither browser's downloads can be read alike, so they are caught before. */
export async function catchFiles(page: Page): Promise<void> {
  await page.evaluate(() => {
    const caught: { name: string; file: Blob }[] = [];
    const files = new Map<string, Blob>();
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (file: Blob) => {
      const url = make(file);
      files.set(url, file);
      return url;
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const file = files.get(this.href);
      if (file) caught.push({ name: this.download, file });
    };
    Object.assign(globalThis, { caught });
  });
}

/** Presses "write" and gives what was written. The page has to be {@link catchFiles}'. */
export async function written(page: Page): Promise<GivenFile & { readonly content: Uint8Array }> {
  const count = await page.evaluate(() => (globalThis as unknown as { caught: unknown[] }).caught.length);
  await press(page, 'Ghi tệp', '.export-deed');
  const found = await waitFor(
    'The file',
    () =>
      page.evaluate(async (before) => {
        const { caught } = globalThis as unknown as { caught: { name: string; file: Blob }[] };
        const last = caught[before];
        if (!last) return null;
        const bytes = new Uint8Array(await last.file.arrayBuffer());
        let text = '';
        for (let at = 0; at < bytes.length; at += 8192)
          text += String.fromCharCode(...bytes.subarray(at, at + 8192));
        return { name: last.name, base64: btoa(text) };
      }, count),
    30_000,
  );
  return { name: found.name, content: new Uint8Array(Buffer.from(found.base64, 'base64')) };
}
