import puppeteer, { type Browser, type Page } from 'puppeteer-core';
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

/** What Firefox would tell or ask its maker's servers is off: nothing may leave the machine unasked. */
const silent: Readonly<Record<string, unknown>> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.search.update': false,
  'browser.startup.page': 0,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.blocklist.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.http.http3.enable': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.server': 'data:,',
  'toolkit.telemetry.unified': false,
};

function preferences({ onlyPort }: LaunchOptions): Record<string, unknown> {
  const proxy = {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': onlyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': onlyPort,
    'network.proxy.no_proxies_on': '',
    'network.proxy.allow_hijacking_localhost': true,
    'dom.security.https_first': false,
    'dom.security.https_only_mode': false,
  };
  return { ...silent, ...(onlyPort && proxy) };
}

/** The protocol reports an extension page as about:blank: only the page itself knows its address. */
async function addresses(program: Browser): Promise<{ page: Page; address: string }[]> {
  const pages = await program.pages();
  return Promise.all(
    pages.map(async (page) => {
      // One that is being closed is still listed, and does not answer.
      const address = await page.evaluate(() => location.href).catch(() => '');
      return { page, address };
    }),
  );
}

/** Launches Firefox with the built extension. */
export async function driveFirefox(options: LaunchOptions): Promise<Driver> {
  const program = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    defaultViewport: null,
    extraPrefsFirefox: preferences(options),
  });
  try {
    await program.installExtension(options.extension);
    // Firefox refuses to be sent to an extension's page, so the one that the background opens at install is used.
    const { page: inside, address } = await waitFor(
      'The welcome page',
      async () => (await addresses(program)).find(({ address }) => address.startsWith('moz-extension://')),
      20_000,
    );
    const origin = address.split('/', 3).join('/');
    await nameApi(inside);
    const alone = oneAtATime();

    async function open(url: string, { width = 1280, height = 900, timeout = 20_000 }: OpenOptions = {}) {
      const opened = await alone(async () => {
        const before = new Set(await tabIds(inside));
        const page = await program.newPage({ type: 'window' });
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
      await inside.evaluate(async (address) => {
        await browser.windows.create({ url: address });
      }, `${origin}/${path}`);
      const opened = await waitFor(path, async () =>
        (await addresses(program)).find((found) => found.address === `${origin}/${path}`),
      );
      return opened.page;
    }

    const version = await program.version();
    const close = () => program.close();
    // No protocol presses a toolbar button here, and the sidebar is no page of its own to it.
    const pressAction = async () => null;
    return { kind: 'firefox', version, program, origin, inside, open, openExtensionPage, pressAction, close };
  } catch (error) {
    await program.close();
    throw error;
  }
}
