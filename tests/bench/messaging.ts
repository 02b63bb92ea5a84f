import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TabState, type Timings, tabKey } from '../../utils/messaging/protocol.ts';
import { type Driver, waitFor } from '../tools/driver.ts';
import { defaultHost } from '../tools/inspection/source.ts';
import { launch } from '../tools/launch.ts';
import { startPortalServer } from '../tools/portal-server.ts';

/** Milliseconds in the built extension, on a fresh tab that shows the clean page. */
export interface MessagingFigures {
  /** Putting the look of the marks and the aligner into the frame (`insertCSS`, `executeScript`). */
  readonly inject: number;
  /** A message to the frame and its answer. */
  readonly message: number;
  /** What the extension itself says it computed; its clock is not isolated, so it counts in steps of 0.1 ms. */
  readonly computed: Timings;
}

async function oneTab(driver: Driver, url: string): Promise<MessagingFigures> {
  const { page, tabId } = await driver.open(url);
  const report = await waitFor('The report', async () => {
    const key = tabKey(tabId);
    const stored = await driver.inside.evaluate((name) => browser.storage.session.get(name), key);
    return (stored[key] as TabState | undefined)?.frames[0];
  });
  const { inject, message } = await driver.inside.evaluate(async (tab) => {
    const target = { tabId: tab, frameIds: [0] };
    const messages: number[] = [];
    for (let n = 0; n < 21; n += 1) {
      const begun = performance.now();
      await browser.tabs.sendMessage(tab, { type: 'reveal', eId: 'none' }, { frameId: 0 });
      messages.push(performance.now() - begun);
    }
    const begun = performance.now();
    await browser.scripting.insertCSS({ target, files: ['/assets/highlights.css'], origin: 'USER' });
    await browser.scripting.executeScript({ target, files: ['/aligner.js'] });
    return { inject: performance.now() - begun, message: messages.sort((a, b) => a - b)[10] as number };
  }, tabId);
  await page.close();
  return { inject, message, computed: report.ms };
}

/** What the way between the extension's parts takes, in so many fresh tabs. */
export async function messaging(html: string, tabs: number): Promise<MessagingFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'so-nghi-quyet-bench-'));
  writeFileSync(join(folder, 'clean.html'), html);
  const server = await startPortalServer();
  server.serve(defaultHost, folder);
  const driver = await launch('chromium', { onlyPort: server.port, headless: true });
  try {
    const found: MessagingFigures[] = [];
    for (let tab = 0; tab < tabs; tab += 1)
      found.push(await oneTab(driver, `http://${defaultHost}/clean.html`));
    return found;
  } finally {
    await driver.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
