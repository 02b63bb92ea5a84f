import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/** Takes a picture of what a page shows. */
export const shot = (page: Page): Promise<string> => page.screenshot({ encoding: 'base64' });

/** Puts pictures (PNG, base64) side by side into one file, as page and panel stand in a browser. */
export async function compose(driver: Driver, pictures: readonly string[], path: string): Promise<void> {
  const page = await driver.program.newPage();
  try {
    const images = pictures.map((picture) => `<img src="data:image/png;base64,${picture}">`).join('');
    const style =
      'body { margin: 0; display: inline-flex; gap: 1px; background: #8888; align-items: flex-start }';
    await page.setContent(`<style>${style} img { display: block }</style>${images}`, { waitUntil: 'load' });
    const body = await page.$('body');
    const box = await body?.boundingBox();
    if (!box) throw new Error('The pictures could not be put together.');
    await page.setViewport({ width: Math.ceil(box.width), height: Math.ceil(box.height) });
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, await page.screenshot({ type: 'png' }));
  } finally {
    await page.close();
  }
}
