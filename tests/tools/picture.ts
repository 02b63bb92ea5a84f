import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driver } from './driver.ts';

/** Takes a picture of what a page shows. */
export const shot = (page: Page): Promise<string> => page.screenshot({ encoding: 'base64' });

/** Moves the pointer over the middle of the first marked indicator, so that its card is seen. */
export async function pointAtMark(page: Page): Promise<void> {
  const place = await page.evaluate(() => {
    const [mark] = CSS.highlights.get('so-indicator') ?? [];
    if (!mark) return null;
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const box = range.getClientRects()[0];
    return box ? { x: box.x + Math.min(60, box.width / 2), y: box.y + box.height / 2 } : null;
  });
  if (place) await page.mouse.move(place.x, place.y, { steps: 4 });
}

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
