import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Driver, waitFor } from '../tools/driver.ts';
import { defaultHost } from '../tools/inspection/source.ts';
import { launch } from '../tools/launch.ts';
import { startPortalServer } from '../tools/portal-server.ts';
import { bundle } from './bundle.ts';
import { resolution } from './canonical.ts';

/** Milliseconds in the built extension's panel beside a page with the resolution, one opening of it. */
export interface PanelRound {
  /** From the beginning of the document to the first row of the outline, painted. */
  readonly outline: number;
  /** From the press on the tab to the first notes, painted. */
  readonly notes: number;
  /** From the last letter of a search to its first hit, painted; the hand's rest of 160 ms among it. */
  readonly search: number;
  /** From one jump of the scroll bar in the notes to their words, painted; the median of several. */
  readonly jump: number;
}

export interface PanelFigures {
  /** How many notes the notebook holds. */
  readonly notes: number;
  readonly rounds: readonly PanelRound[];
}

/** How many notes there are: what a beginner has, and what a council's staff has after five years. */
const SIZES = [20, 20_000] as const;
const JUMPS = 8;
/** Notes that are written between two looks of the browser's driver. */
const SLICE = 1000;

/** In the page: the moment when something is there and painted, counted from a mark of its own clock. */
const watching = (): void => {
  const painted = (selector: string): Promise<number> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = [...document.querySelectorAll(selector)].some((each) => !each.closest('[inert]'));
        // The frame that holds it has been painted when the next task after it runs.
        if (found) requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        else setTimeout(look, 1);
      };
      look();
    });
  Object.assign(globalThis, { painted });
};
type Watch = { painted: (selector: string) => Promise<number> };

async function oneRound(panel: Page): Promise<PanelRound> {
  await panel.reload({ waitUntil: 'load' });
  const outline = await panel.evaluate(() => (globalThis as unknown as Watch).painted('[role=treeitem]'));
  const press = (tab: number, selector: string): Promise<number> =>
    panel.evaluate(
      async (at, wanted) => {
        const begun = performance.now();
        document.querySelectorAll<HTMLElement>('[role=tab]')[at]?.click();
        return (await (globalThis as unknown as Watch).painted(wanted)) - begun;
      },
      tab,
      selector,
    );
  const notes = await press(1, 'article .who');
  const jump = await panel.evaluate(async (times) => {
    const { painted } = globalThis as unknown as Watch;
    const body = document.querySelector('.feed-body') as HTMLElement;
    const found: number[] = [];
    for (let n = 1; n <= times; n += 1) {
      const begun = performance.now();
      body.scrollTop = (body.scrollHeight * ((n * 37) % 100)) / 100;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      found.push((await painted('.feed:not(:has(.waiting)) article .who')) - begun);
    }
    return found.sort((a, b) => a - b)[times >> 1] as number;
  }, JUMPS);
  await press(3, 'input[type=search]');
  const search = await panel.evaluate(async () => {
    const input = [...document.querySelectorAll<HTMLInputElement>('input[type=search]')].find(
      (each) => !each.closest('[inert]'),
    ) as HTMLInputElement;
    const begun = performance.now();
    input.value = 'giao duc';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return (await (globalThis as unknown as Watch).painted('article.hit .hit-note')) - begun;
  });
  return { outline, notes, jump, search };
}

/** Adds notes to the extension's notebook. */
const fill = (driver: Driver, from: number, to: number): Promise<number> =>
  driver.inside.evaluate(
    (text, first, last) =>
      (globalThis as unknown as { bench: typeof import('./page/notebook.ts') }).bench.seed(text, first, last),
    resolution,
    from,
    to,
  );

async function sizes(driver: Driver, url: string, rounds: number): Promise<PanelFigures[]> {
  const code = await bundle('notebook', true);
  const { page, tabId } = await driver.open(url);
  await driver.inside.evaluate(code);
  const found: PanelFigures[] = [];
  let held = 0;
  for (const size of SIZES) {
    for (; held < size; held = Math.min(size, held + SLICE))
      await fill(driver, held, Math.min(size, held + SLICE));
    const panel = await driver.openExtensionPage(`sidepanel.html?tab=${tabId}`);
    await panel.setViewport({ width: 400, height: 900 });
    await panel.evaluateOnNewDocument(watching);
    await waitFor('The outline', () => panel.$('[role=treeitem]'));
    const all: PanelRound[] = [];
    // The first opening reads code that the browser has not compiled yet: the same for both sizes, and left out.
    for (let n = 0; n <= rounds; n += 1) all.push(await oneRound(panel));
    found.push({ notes: size, rounds: all.slice(1) });
    await panel.close();
  }
  await page.close();
  return found;
}

/** What opening the panel costs with few notes and with many. */
export async function panel(html: string, rounds: number): Promise<PanelFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'so-nghi-quyet-bench-'));
  writeFileSync(join(folder, 'clean.html'), html);
  const server = await startPortalServer();
  server.serve(defaultHost, folder);
  const driver = await launch('chromium', { onlyPort: server.port, headless: true });
  try {
    driver.inside.setDefaultTimeout(600_000);
    return await sizes(driver, `http://${defaultHost}/clean.html`, rounds);
  } finally {
    await driver.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}
