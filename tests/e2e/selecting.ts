import type { Frame, Page } from 'puppeteer-core';
import { type Driver, pause, waitFor } from '../tools/driver.ts';

/** Where some words begin and end in a page's viewport, once they are scrolled into sight. */
function placeOfWords(frame: Frame, from: string, to: string): Promise<number[]> {
  return frame.evaluate(
    async (first, last) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const find = (words: string): [Text, number] => {
        walker.currentNode = document.body;
        for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
          const at = node.data.indexOf(words);
          if (at >= 0 && node.parentElement?.checkVisibility()) return [node, at];
        }
        throw new Error(`the page has no “${words}”`);
      };
      const [start, at] = find(first);
      const [end, before] = find(last);
      start.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const range = document.createRange();
      const box = (node: Text, offset: number) => {
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return range.getBoundingClientRect();
      };
      const a = box(start, at);
      const b = box(end, before + last.length - 1);
      return [a.left + 1, a.top + a.height / 2, b.right - 1, b.top + b.height / 2];
    },
    from,
    to,
  );
}

/** Selects from some words to others as a person does, with the mouse. @param frame where they stand; the page itself if absent */
export async function select(page: Page, from: string, to: string, frame?: Frame): Promise<void> {
  const [x = 0, y = 0, right = 0, bottom = 0] = await placeOfWords(frame ?? page.mainFrame(), from, to);
  const element = frame && (await frame.frameElement());
  const box = element ? await element.boundingBox() : null;
  const [dx, dy] = [box?.x ?? 0, box?.y ?? 0];
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.down();
  await page.mouse.move(right + dx, bottom + dy, { steps: 5 });
  await page.mouse.up();
}

/** The toolbar as it stands in a frame; null where there is none. */
export interface SeenToolbar {
  readonly frameId: number;
  readonly text: string;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly buttons: readonly { readonly label: string; readonly x: number; readonly y: number }[];
}

/** Looks into the toolbar's closed shadow root, from where the extension's own scripts run. */
export async function toolbar(driver: Driver, tabId: number): Promise<SeenToolbar | null> {
  const frames = await driver.inside.evaluate(async (tab) => {
    const found = await browser.scripting.executeScript({
      target: { tabId: tab, allFrames: true },
      func: () => {
        type Peeking = {
          chrome?: { dom?: { openOrClosedShadowRoot?: (element: HTMLElement) => ShadowRoot | null } };
        };
        const host = document.querySelector<HTMLElement>('so-nghi-quyet-tools');
        if (!host) return null;
        const dom = (globalThis as unknown as Peeking).chrome?.dom;
        const own = (host as unknown as { openOrClosedShadowRoot?: ShadowRoot | null })
          .openOrClosedShadowRoot;
        const shadow = dom?.openOrClosedShadowRoot?.(host) ?? own;
        const bar = shadow?.querySelector<HTMLElement>('.toolbar');
        if (!bar || bar.parentElement?.classList.contains('away')) return null;
        const { x, y, width, height } = bar.getBoundingClientRect();
        const buttons = [...bar.querySelectorAll('button')].map((button) => {
          const place = button.getBoundingClientRect();
          const label = button.getAttribute('aria-label') ?? '';
          return { label, x: place.x + place.width / 2, y: place.y + place.height / 2 };
        });
        return {
          text: bar.querySelector('[role=status]')?.textContent ?? '',
          box: { x, y, width, height },
          buttons,
        };
      },
    });
    return found.map(({ frameId, result }) => ({ frameId, result }));
  }, tabId);
  for (const { frameId, result } of frames)
    if (result) return { frameId, ...(result as unknown as Omit<SeenToolbar, 'frameId'>) };
  return null;
}

/** Waits until the toolbar says or offers something, and has stood still for a moment. */
export async function waitForToolbar(
  driver: Driver,
  tabId: number,
  wanted: (seen: SeenToolbar) => boolean,
): Promise<SeenToolbar> {
  let before = '';
  let since = Date.now();
  return waitFor('The toolbar', async () => {
    const seen = await toolbar(driver, tabId);
    const now = JSON.stringify(seen);
    if (now !== before) since = Date.now();
    before = now;
    return seen && wanted(seen) && Date.now() - since > 350 ? seen : null;
  });
}

/** Whether the toolbar says that a passage is kept: a highlight, or a note whose words are still to be written. */
export const saved = ({ text }: { readonly text: string }): boolean =>
  text === 'Đã lưu vào sổ' || text === 'Đã đánh dấu, viết tiếp ở khung bên';

export const offers =
  (label: string) =>
  ({ buttons }: SeenToolbar): boolean =>
    buttons.some((button) => button.label === label);

/** Presses a button of the toolbar with the mouse. */
export async function press(
  page: Page,
  driver: Driver,
  tabId: number,
  label: string,
  frame?: Frame,
): Promise<void> {
  const { buttons } = await waitForToolbar(driver, tabId, offers(label));
  const button = buttons.find((each) => each.label === label);
  const element = frame && (await frame.frameElement());
  const box = element ? await element.boundingBox() : null;
  if (button) await page.mouse.click(button.x + (box?.x ?? 0), button.y + (box?.y ?? 0));
}

/** The texts under the notes' marks of a page or frame, in the order of the document. */
export function noteMarks(frame: Pick<Frame, 'evaluate'>): Promise<string[]> {
  return frame.evaluate(() =>
    [...(CSS.highlights.get('so-annotation') ?? [])].map((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range.toString().replace(/\s+/gu, ' ').trim();
    }),
  );
}

/** All that the notebook's log holds, read where the extension keeps it. */
export function changes(driver: Driver): Promise<{ record: string; field: string; value: unknown }[]> {
  return driver.inside.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const found: { record: string; field: string; value: unknown }[] = [];
    for (const name of names) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      if (db.objectStoreNames.contains('changes')) {
        const all = db.transaction('changes').objectStore('changes').getAll();
        await new Promise((resolve) => {
          all.onsuccess = resolve;
        });
        found.push(...(all.result as typeof found));
      }
      db.close();
    }
    return found;
  });
}

export { pause };
