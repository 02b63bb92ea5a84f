import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { waitFor } from '../tools/driver.ts';
import {
  allMarks,
  badge,
  card,
  copyHtml,
  marks,
  pageHtml,
  placeOfMark,
  provision,
  tabState,
  useBrowser,
  waitForCard,
  waitForMarks,
  wordsOf,
} from './harness.ts';

const session = useBrowser();

/** Opens a whole copy, and waits until it is marked. */
async function openCopy() {
  const opened = await session().show({ 'copy.html': pageHtml(copyHtml) });
  await waitForMarks(opened.page, allMarks);
  return opened;
}

/** The text of the focus mark, when it is in sight. */
const flashed = (page: Page) =>
  page.evaluate(() => {
    const [mark] = CSS.highlights.get('so-focus') ?? [];
    if (!mark) return null;
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    return bottom > 0 && top < innerHeight ? range.toString() : null;
  });

/** Waits for a row of the outline, opening the branches that hide it. */
async function row(panel: Page, eId: string) {
  await panel.waitForSelector('[role=treeitem]');
  const selector = `[data-id="${eId}"]`;
  for (let depth = 0; depth < 3 && !(await panel.$(selector)); depth += 1)
    await panel.evaluate(() => {
      for (const closed of document.querySelectorAll<HTMLElement>('[role=treeitem][aria-expanded=false]'))
        closed.click();
    });
  const found = await panel.waitForSelector(selector);
  if (!found) throw new Error(`no row ${eId}`);
  return found;
}

describe('a recognised copy', () => {
  test('bears all marks, and the badge says so', async () => {
    const { driver } = session();
    const { page, tabId } = await openCopy();
    expect(await marks(page)).toEqual(allMarks);
    const { text, title } = await waitFor('The badge', async () => {
      const seen = await badge(driver, tabId);
      return seen.text ? seen : null;
    });
    expect(text.length).toBeLessThanOrEqual(4);
    expect(title).not.toBe('');
  });

  test('is left as it was: nothing of the page is changed', async () => {
    const { page } = await openCopy();
    const [now, served] = await page.evaluate(async () => {
      const source = await (await fetch(location.href)).text();
      const parsed = new DOMParser().parseFromString(source, 'text/html');
      return [document.body.innerHTML, parsed.body.innerHTML];
    });
    expect(now).toBe(served);
  });

  test('is cleared when marking is switched off, and what is not ours stays', async () => {
    const { driver } = session();
    const { page } = await openCopy();
    await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('p')!);
      CSS.highlights.set('page-own', new Highlight(range));
      CSS.highlights.set('so-called', new Highlight(range));
    });
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const { x, y } = await placeOfMark(page, 'so-indicator');
    await page.mouse.move(x, y);
    await driver.inside.evaluate(() => browser.storage.local.set({ settings: { marks: false } }));
    await waitFor('No mark', async () => Object.keys(await marks(page)).length === 0);
    expect(await page.evaluate(() => [...CSS.highlights.keys()].sort())).toEqual(['page-own', 'so-called']);
    await waitFor(
      'The page as it was',
      async () => (await page.evaluate(() => document.documentElement.outerHTML)) === before,
    );

    await driver.inside.evaluate(() => browser.storage.local.set({ settings: { marks: true } }));
    await waitForMarks(page, allMarks);
    expect(await page.evaluate(() => CSS.highlights.has('page-own'))).toBe(true);
  });

  test('loses one kind of mark when that kind is switched off', async () => {
    const { driver } = session();
    const { page } = await openCopy();
    await driver.inside.evaluate(() => browser.storage.local.set({ settings: { kinds: { task: false } } }));
    const { 'so-task': _, ...rest } = allMarks;
    await waitForMarks(page, rest);
  });
});

describe('the outline', () => {
  test('a click brings the provision into sight and flashes it', async () => {
    const { page, tabId } = await openCopy();
    const panel = await session().openPanel(tabId);
    for (const wanted of [provision('assignment', '2'), provision('indicator', '8')]) {
      await (await row(panel, wanted.eId)).click();
      const text = await waitFor('The flash', async () => {
        const seen = await flashed(page);
        return seen && wordsOf(wanted).includes(seen.trim().slice(0, 30)) ? seen : null;
      });
      expect(wordsOf(wanted)).toContain(text.trim().slice(0, 60));
    }
  });

  test('by keyboard alone: to the tree, along it, and into the page', async () => {
    const { page, tabId } = await openCopy();
    const panel = await session().openPanel(tabId);
    const wanted = provision('indicator', '3');
    await row(panel, wanted.eId);
    await panel.bringToFront();
    const place = () =>
      panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.id ?? null);
    for (let step = 0; step < 40 && (await place()) === null; step += 1) await panel.keyboard.press('Tab');
    expect(await place()).not.toBeNull();
    await panel.keyboard.press('Home');
    for (let step = 0; step < 200 && (await place()) !== wanted.eId; step += 1)
      await panel.keyboard.press('ArrowDown');
    expect(await place()).toBe(wanted.eId);
    await panel.keyboard.press('Enter');
    await waitFor('The flash', async () => {
      const seen = await flashed(page);
      return seen !== null && wordsOf(wanted).includes(seen.trim().slice(0, 30));
    });
  });
});

describe('the card', () => {
  test('shows under the pointer, and goes with it', async () => {
    const { driver } = session();
    const { page, tabId } = await openCopy();
    const { x, y } = await placeOfMark(page, 'so-indicator', 7);
    await page.mouse.move(x, y, { steps: 3 });
    const seen = await waitForCard(driver, tabId);
    expect(seen.text).toContain(provision('indicator', '8').number);
    expect(seen.buttons.length).toBeGreaterThan(0);
    await page.mouse.move(2, 2, { steps: 3 });
    await waitFor('The card’s end', async () => (await card(driver, tabId)) === null);
  });

  test('a click keeps it, the panel follows, Escape ends it', async () => {
    const { driver, openPanel } = session();
    const { page, tabId } = await openCopy();
    const panel = await openPanel(tabId);
    await page.bringToFront();
    const wanted = provision('indicator', '8');
    const { x, y } = await placeOfMark(page, 'so-indicator', 7);
    await page.mouse.click(x, y);
    await waitForCard(driver, tabId);
    const state = await waitFor('The focus', async () => (await tabState(driver, tabId))?.focus);
    expect(state.eId).toBe(wanted.eId);
    await panel.waitForSelector(`[data-id="${wanted.eId}"][aria-current=true]`);
    await page.mouse.move(2, 2);
    expect(await card(driver, tabId)).not.toBeNull();
    await page.keyboard.press('Escape');
    await waitFor('The card’s end', async () => (await card(driver, tabId)) === null);
  });

  test('shows on no other text', async () => {
    const { driver } = session();
    const { page, tabId } = await session().show({
      'copy.html': pageHtml(`<p id="other">Tin khác trong ngày</p>${copyHtml}`),
    });
    await waitForMarks(page, allMarks);
    const box = await (await page.$('#other'))?.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 5);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await card(driver, tabId)).toBeNull();
  });
});
