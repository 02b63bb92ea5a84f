import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowsers } from '../tools/browsers.ts';
import type { PageScript } from './bundle.ts';

/** A browser without extensions, as quiet as it can be made. @param patience milliseconds that one call into a page may take */
export function launchChromium(patience = 600_000): Promise<Browser> {
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    '--disable-gpu',
    '--lang=vi',
  ];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return puppeteer.launch({
    executablePath: ensureBrowsers('chromium').chromium,
    headless: true,
    pipe: true,
    args,
    protocolTimeout: patience,
  });
}

/**
 * Opens a page in a fresh tab of a profile of its own, hence in a process of its own, and brings the bench's scripts
 * there without calling them. The tab is closed when `use` is done.
 *
 * @throws Error where the page is not cross-origin isolated
 */
export async function inFreshTab<T>(
  browser: Browser,
  url: string,
  scripts: readonly PageScript[],
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const profile = await browser.createBrowserContext();
  try {
    const page = await profile.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(url, { waitUntil: 'load' });
    for (const script of scripts) await page.addScriptTag({ url: new URL(`/${script}.js`, url).href });
    if (!(await page.evaluate(() => crossOriginIsolated)))
      throw new Error(`${url} is not cross-origin isolated`);
    return await use(page);
  } finally {
    await profile.close();
  }
}
