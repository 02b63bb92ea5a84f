import puppeteer, { type Page } from 'puppeteer-core';
import {
  type Driver,
  type LaunchOptions,
  nameApi,
  navigate,
  type OpenOptions,
  oneAtATime,
  tabIds,
  waitFor,
} from './driver.ts';

function flags({ onlyPort, shown, headless }: LaunchOptions): string[] {
  const own = [
    '--hide-crash-restore-bubble',
    '--disable-component-update',
    '--disable-quic',
    '--no-default-program-check',
    '--lang=vi',
  ];
  if (process.getuid?.() === 0) own.push('--no-sandbox');
  if (headless) own.push('--disable-gpu');
  if (onlyPort)
    own.push(
      `--proxy-server=127.0.0.1:${onlyPort}`,
      '--proxy-bypass-list=<-loopback>',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
    );
  else if (shown) own.push(`--host-resolver-rules=MAP ${shown.host}:80 127.0.0.1:${shown.port}`);
  return own;
}

/** Launches Chromium, Chrome, Edge or Cốc Cốc with the built extension. */
export async function driveChromium(options: LaunchOptions): Promise<Driver> {
  const program = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: flags(options),
    ...(options.profile && { userDataDir: options.profile }),
  });
  try {
    const id = await program.installExtension(options.extension);
    const origin = `chrome-extension://${id}`;
    const inside = options.profile
      ? await program.newPage()
      : await waitFor('The welcome page', async () =>
          (await program.pages()).find((page) => page.url().startsWith(`${origin}/`)),
        );
    // In a profile that is used again the extension is no newcomer, and nothing opens by itself.
    if (options.profile) await inside.goto(`${origin}/welcome.html`);
    await nameApi(inside);
    const alone = oneAtATime();

    async function open(url: string, { width = 1280, height = 900, timeout = 15_000 }: OpenOptions = {}) {
      const opened = await alone(async () => {
        const before = new Set(await tabIds(inside));
        const page = await program.newPage({ type: 'window', windowBounds: { width, height: height + 90 } });
        const tabId = await waitFor('The new tab', async () =>
          (await tabIds(inside)).find((tab) => !before.has(tab)),
        );
        return { page, tabId };
      });
      if (options.headless) await opened.page.setViewport({ width, height });
      await navigate(opened.page, url, timeout);
      return opened;
    }

    async function openExtensionPage(path: string): Promise<Page> {
      const page = await program.newPage({ type: 'window' });
      await page.goto(`${origin}/${path}`);
      return page;
    }

    async function pressAction(page: Page): Promise<Page | null> {
      const extension = (await program.extensions()).get(id);
      if (!extension) return null;
      await page.bringToFront();
      await extension.triggerAction(page);
      const isPanel = (candidate: Page) => candidate.url().startsWith(`${origin}/sidepanel.html`);
      return waitFor('The side panel', async () => (await extension.pages()).find(isPanel), 3000).catch(
        () => null,
      );
    }

    const version = await program.version();
    const close = () => program.close();
    return {
      kind: 'chromium',
      version,
      program,
      origin,
      inside,
      open,
      openExtensionPage,
      pressAction,
      close,
    };
  } catch (error) {
    await program.close();
    throw error;
  }
}
