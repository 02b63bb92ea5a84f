import type { Browser, Page } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { BrowserKind } from './browsers.ts';
import { ToolError } from './log.ts';

declare global {
  /** What functions evaluated in {@link Driver.inside} find there. */
  var browser: typeof extensionApi;
}

/** A page of the web, open in a window of its own so that the browser does not slow it down as hidden. */
export interface OpenPage {
  readonly page: Page;
  /** The extension's name for the tab. */
  readonly tabId: number;
}

/** A browser with the built extension, mostly in a throw-away profile. */
export interface Driver {
  readonly kind: BrowserKind;
  /** "Chrome/156.0…", "Firefox/153.0…". */
  readonly version: string;
  readonly program: Browser;
  /** The extension's own origin, without a slash at the end. */
  readonly origin: string;
  /** An extension page; what is evaluated in it may use the whole of `browser.*`. */
  readonly inside: Page;
  /** Opens an address in a window of its own and waits for its load event; `navigate: false` leaves it blank. */
  open(url: string, options?: OpenOptions): Promise<OpenPage>;
  /** Opens an extension page ("sidepanel.html?tab=3") in a window of its own. */
  openExtensionPage(path: string): Promise<Page>;
  /** Presses the toolbar button on a page, and returns the side panel; null where the browser cannot be driven to it. */
  pressAction(page: Page): Promise<Page | null>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** Milliseconds for the load event; when they are over the page is taken as it is. */
  readonly timeout?: number;
}

export interface LaunchOptions {
  /** The browser's program. */
  readonly executable: string;
  /** The folder of the built extension. */
  readonly extension: string;
  /** Every http request goes to this local port, and all else is refused; absent: the open network. */
  readonly onlyPort?: number;
  /** One host is shown from a local port, and all the rest of the web is itself. Chromium only. */
  readonly shown?: { readonly host: string; readonly port: number };
  readonly headless: boolean;
  /** A folder for the profile, which is then kept; absent: a throw-away one. Chromium only. */
  readonly profile?: string;
}

/** Waits for what a function finds; a rejection counts as "not yet". @throws ToolError naming what did not come. */
export async function waitFor<T>(
  what: string,
  find: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  timeout = 10_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const found = await find();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    await pause(50);
  } while (Date.now() < end);
  throw new ToolError(`${what} did not come within ${timeout} ms${last ? ` (${String(last)})` : ''}.`);
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Lets calls through one after another. */
export function oneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}

/** Chromium calls the same thing `chrome`; under one name, what is evaluated need not ask. */
export async function nameApi(inside: Page): Promise<void> {
  await inside.evaluate(() => {
    const named = globalThis as typeof globalThis & { chrome?: typeof browser };
    if (named.chrome) globalThis.browser ??= named.chrome;
  });
}

/** The ids of all tabs that the extension sees. */
export function tabIds(inside: Page): Promise<number[]> {
  return inside.evaluate(async () => {
    const tabs = await browser.tabs.query({});
    return tabs.flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
  });
}

/** Goes to an address; a page that never ends loading is taken as it is, one that cannot be reached is an error. */
export async function navigate(page: Page, url: string, timeout: number): Promise<void> {
  try {
    await page.goto(url, { timeout, waitUntil: 'load' });
  } catch (error) {
    const isTimeout = error instanceof Error && /timeout/i.test(`${error.name} ${error.message}`);
    if (!isTimeout)
      throw new ToolError(`${url} could not be opened: ${error instanceof Error ? error.message : error}`);
  }
}
