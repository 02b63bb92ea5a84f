import type { Page } from 'puppeteer-core';
import type { Session } from './harness.ts';

/** A file as a test makes one. */
export interface GivenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Opens the full page at a view. */
export async function openDashboard({ driver }: Pick<Session, 'driver'>, view: string): Promise<Page> {
  const page = await driver.openExtensionPage(`dashboard.html#/${view}`);
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForSelector('main h2');
  return page;
}

/**
 * Drops files on the page as a hand would: dragged over it, let go. Firefox has no way to fill its picker from outside,
 * so both browsers take them this way.
 */
export async function drop(page: Page, files: readonly GivenFile[]): Promise<void> {
  const encoded = files.map(({ name, content }) => ({
    name,
    base64: Buffer.from(content).toString('base64'),
  }));
  await page.evaluate((given) => {
    const carried = new DataTransfer();
    for (const { name, base64 } of given) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      carried.items.add(new File([bytes], name));
    }
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.body.dispatchEvent(
        new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }),
      );
  }, encoded);
}
