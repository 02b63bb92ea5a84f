import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { Provision, Resolution } from '../../utils/core/resolution/model.ts';
import { HIGHLIGHTS } from '../../utils/dom/highlighter.ts';
import { type TabState, tabKey } from '../../utils/messaging/protocol.ts';
import { root } from '../tools/build.ts';
import { type Driver, type OpenPage, waitFor } from '../tools/driver.ts';
import { defaultHost } from '../tools/inspection/source.ts';
import { launch } from '../tools/launch.ts';
import { type PortalServer, startPortalServer } from '../tools/portal-server.ts';

export const portals = join(root, 'tests', 'fixtures', 'portals');
const ownHost = 'pages.thainguyen.gov.vn';

/** A browser for one file of tests, with the pages of the fixtures and those of these tests. */
export interface Session {
  readonly driver: Driver;
  readonly server: PortalServer;
  /** Where the pages of {@link Session.show} lie. */
  readonly folder: string;
  /** Opens a page of the fixtures. */
  open(file: string): Promise<OpenPage>;
  /** Shows pages of a test's own, by file name, and opens the first. */
  show(pages: Readonly<Record<string, string>>): Promise<OpenPage>;
  /** Opens the panel of a tab as a page, for the browsers' own panels cannot be driven alike. */
  openPanel(tabId: number): Promise<Page>;
}

/** Starts the browser that the suite is for before the file's tests, closes the pages after each and all at the end. */
export function useBrowser(): () => Session {
  let session: Session | null = null;
  beforeAll(async () => {
    const server = await startPortalServer();
    server.serve(defaultHost, portals);
    const ownPages = mkdtempSync(join(tmpdir(), 'so-nghi-quyet-'));
    server.serve(ownHost, ownPages);
    const driver = await launch(inject('browser'), { onlyPort: server.port, headless: true });
    session = {
      driver,
      server,
      folder: ownPages,
      open: (file) => driver.open(`http://${defaultHost}/${file}`),
      show: (pages) => {
        for (const [name, html] of Object.entries(pages)) writeFileSync(join(ownPages, name), html);
        return driver.open(`http://${ownHost}/${Object.keys(pages)[0]}`);
      },
      // Firefox opens a window of its own for a note typed beside a page; the fragment tells that one from ours.
      openPanel: (tabId) => driver.openExtensionPage(`sidepanel.html?tab=${tabId}#own`),
    };
  });
  afterEach(async () => {
    const { inside, program } = session!.driver;
    for (const page of await program.pages()) if (page !== inside) await page.close().catch(() => {});
    await inside.evaluate(() => browser.storage.local.clear());
  });
  afterAll(async () => {
    await session?.driver.close();
    await session?.server.close();
    if (session) rmSync(session.folder, { recursive: true });
  });
  return () => session!;
}

export const canonical = JSON.parse(
  readFileSync(join(root, 'public', 'resolutions', 'thai-nguyen', '2020', 'kt-xh-2021-2025.json'), 'utf8'),
) as Resolution;

/** The resolution as plain paragraphs: a whole copy. */
export const copyHtml = canonical.text
  .split('\n')
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n');

export const pageHtml = (body: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang thử</title><body>${body}</body></html>`;

/** The provision that is cited by kind and number ("indicator" "8"). */
export function provision(kind: Provision['kind'], number: string): Provision {
  const found = canonical.provisions.find((each) => each.kind === kind && each.number === number);
  if (!found) throw new Error(`no ${kind} ${number}`);
  return found;
}

export const wordsOf = ({ start, end }: Provision) => canonical.text.slice(start, end);

/** What the toolbar button shows for a tab. */
export function badge(driver: Driver, tabId: number): Promise<{ text: string; title: string }> {
  return driver.inside.evaluate(
    async (tab) => ({
      text: await browser.action.getBadgeText({ tabId: tab }),
      title: await browser.action.getTitle({ tabId: tab }),
    }),
    tabId,
  );
}

/** What the extension stores of a tab. */
export async function tabState(driver: Driver, tabId: number): Promise<TabState | null> {
  const key = tabKey(tabId);
  return driver.inside.evaluate(async (name) => {
    return ((await browser.storage.session.get(name))[name] as TabState | undefined) ?? null;
  }, key);
}

/** How many ranges stand under each of our names in a page, those without any left out. */
export function marks(page: Pick<Page, 'evaluate'>): Promise<Record<string, number>> {
  return page.evaluate(
    (names: readonly string[]) =>
      Object.fromEntries(
        names.flatMap((name) => {
          const size = CSS.highlights.get(name)?.size ?? 0;
          return size > 0 ? [[name, size]] : [];
        }),
      ),
    HIGHLIGHTS,
  );
}

/** The marks of a whole copy. */
export const allMarks = { 'so-indicator': 14, 'so-task': 87, 'so-solution': 23, 'so-assignment': 2 };

/** Waits until a page is marked; the focus and what differs are not asked for. */
export async function waitForMarks(
  page: Pick<Page, 'evaluate'>,
  wanted: Record<string, number>,
): Promise<void> {
  await waitFor(
    `Marks ${JSON.stringify(wanted)}`,
    async () => {
      const found = await marks(page);
      const kinds = Object.entries(found).filter(([name]) => name in allMarks);
      return (
        JSON.stringify(Object.fromEntries(kinds.sort())) ===
        JSON.stringify(Object.fromEntries(Object.entries(wanted).sort()))
      );
    },
    15_000,
  );
}

/** The middle of the first line of the nth mark of a kind, scrolled into sight. */
export async function placeOfMark(page: Page, name: string, index = 0): Promise<{ x: number; y: number }> {
  return page.evaluate(
    async (highlight, nth) => {
      const mark = [...(CSS.highlights.get(highlight) ?? [])][nth];
      if (!mark) throw new Error(`no mark ${nth} in ${highlight}`);
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const box = [...range.getClientRects()].find(({ width }) => width > 8);
      if (!box) throw new Error('the mark is not seen');
      return { x: box.x + Math.min(30, box.width / 2), y: box.y + box.height / 2 };
    },
    name,
    index,
  );
}

/** The card as it stands in a page; null where there is none. */
export interface SeenCard {
  readonly text: string;
  readonly focused: boolean;
  readonly buttons: readonly { readonly label: string; readonly x: number; readonly y: number }[];
}

/** Looks into the card's shadow root, closed as it may be, from where the extension's own scripts run. */
export function card(driver: Driver, tabId: number): Promise<SeenCard | null> {
  return driver.inside.evaluate(async (tab) => {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () => {
        type Peeking = {
          chrome?: { dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } };
        };
        const dom = (globalThis as unknown as Peeking).chrome?.dom;
        const shadows = [...document.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
          const own = (element as unknown as { openOrClosedShadowRoot?: ShadowRoot | null })
            .openOrClosedShadowRoot;
          const shadow = dom?.openOrClosedShadowRoot?.(element) ?? own;
          return shadow ? [shadow] : [];
        });
        const shadow = shadows.find((each) => each.querySelector('.card'));
        const seen = shadow?.querySelector<HTMLElement>('.card');
        if (!shadow || !seen || seen.getClientRects().length === 0) return null;
        const buttons = [...seen.querySelectorAll('button')].map((button) => {
          const box = button.getBoundingClientRect();
          const label = button.getAttribute('aria-label') ?? button.textContent ?? '';
          return { label, x: box.x + box.width / 2, y: box.y + box.height / 2 };
        });
        return { text: seen.textContent ?? '', focused: shadow.activeElement !== null, buttons };
      },
    });
    return (frame?.result ?? null) as SeenCard | null;
  }, tabId);
}

export const waitForCard = (
  driver: Driver,
  tabId: number,
  wanted: (seen: SeenCard) => boolean = () => true,
) =>
  waitFor('The card', async () => {
    const seen = await card(driver, tabId);
    return seen && wanted(seen) ? seen : null;
  });
