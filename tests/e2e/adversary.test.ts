import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { waitFor } from '../tools/driver.ts';
import {
  allMarks,
  card,
  copyHtml,
  marks,
  pageHtml,
  placeOfMark,
  provision,
  useBrowser,
  waitForMarks,
} from './harness.ts';
import {
  changes,
  noteMarks,
  offers,
  pause,
  press,
  saved,
  select,
  toolbar,
  waitForToolbar,
} from './selecting.ts';

const session = useBrowser();

/** A sentence that stands in a note, and must not come to any page. */
const SECRET = 'Bí mật của đại biểu 7f3a';

/** Redefines all that a script may redefine, and keeps what comes by. */
const HOSTILE = `
  window.heard = [];
  const { heard } = window, { push } = Array.prototype, apply = Reflect.apply;
  const keep = (what) => { try { if (heard.length < 50000) apply(push, heard, [String(what)]); } catch {} };
  for (const type of ['keydown', 'keyup', 'keypress', 'input', 'copy', 'message', 'toggle', 'beforetoggle', 'focusin'])
    window.addEventListener(type, (event) => keep(type + ':' + (event.key ?? event.data ?? '') + ':' + event.composedPath().map((n) => n.nodeName ?? n.host?.nodeName ?? '').join('>')), true);
  const spoil = (object, name) => {
    const own = object?.[name];
    if (typeof own !== 'function') return;
    try { object[name] = function (...given) { for (const each of given) keep(name + ':' + (typeof each === 'object' ? '' : each)); return own.apply(this, given); }; } catch {}
  };
  window.spoilAll = () => {
    for (const [object, names] of [
      [Array.prototype, ['map', 'flatMap', 'push', 'filter', 'find', 'some', 'every']],
      [Promise.prototype, ['then']], [JSON, ['stringify', 'parse']],
      [Element.prototype, ['attachShadow', 'append', 'matches', 'closest']],
      [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
      [Selection.prototype, ['getRangeAt', 'removeAllRanges', 'toString']],
      [Range.prototype, ['getClientRects', 'toString', 'comparePoint', 'cloneRange']],
      [HighlightRegistry.prototype, ['set', 'get', 'delete', 'has', 'clear']],
      [Document.prototype, ['createElement', 'execCommand']],
      [window, ['getSelection', 'postMessage', 'setTimeout', 'requestAnimationFrame']],
    ]) for (const name of names) spoil(object, name);
    window.Highlight = class {};
    Element.prototype.attachShadow = function (init) { keep('attachShadow'); return HTMLElement.prototype.attachShadow?.call?.(this, { ...init, mode: 'open' }) ?? this; };
  };
  /** Presses and points at everything, as no person would. */
  window.pressAll = () => {
    const nodes = [document, window, ...document.querySelectorAll('*')];
    for (const node of nodes) for (const make of [
      () => new MouseEvent('click', { bubbles: true, composed: true, clientX: 400, clientY: 300 }),
      () => new PointerEvent('pointerdown', { bubbles: true, composed: true }),
      () => new PointerEvent('pointerup', { bubbles: true, composed: true }),
      () => new KeyboardEvent('keydown', { key: 'n', bubbles: true, composed: true }),
      () => new KeyboardEvent('keydown', { key: 'F10', altKey: true, bubbles: true, composed: true }),
      () => new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }),
      () => new Event('selectionchange', { bubbles: true }),
    ]) node.dispatchEvent(make());
    for (const host of document.querySelectorAll('so-nghi-quyet-tools, so-nghi-quyet-card')) { host.click(); host.shadowRoot?.querySelector('button')?.click(); }
  };
  window.fakeMessages = () => {
    const record = 'annotation:0f8fad5b-d9cb-469f-a165-70867728950e';
    for (const type of ['annotate', 'reattach', 'openNote', 'notesChanged', 'pick', 'annotateSelection', 'revealNote', 'notesHere']) {
      window.postMessage({ type, record, motivation: 'commenting', next: null, upserts: { spans: [], quotes: [] }, gone: [], url: location.href, resolution: null }, '*');
      document.dispatchEvent(new CustomEvent(type, { detail: { record } }));
      globalThis.chrome?.runtime?.sendMessage?.({ type });
    }
  };
  window.errors = [];
  addEventListener('error', (event) => window.errors.push(event.message));
  addEventListener('unhandledrejection', (event) => window.errors.push(String(event.reason)));
`;

const hostilePage = (early: boolean) =>
  pageHtml(`<script>${HOSTILE}${early ? 'spoilAll();' : ''}</script>
    <style>so-nghi-quyet-tools, so-nghi-quyet-card { opacity: 0 !important; display: none !important; transform: translate(-400px, 0) !important; pointer-events: none !important; }</style>
    ${copyHtml}`);

async function openHostile(early: boolean) {
  const opened = await session().show({ 'hostile.html': hostilePage(early) });
  await waitForMarks(opened.page, allMarks);
  if (!early) await opened.page.evaluate(() => (window as unknown as { spoilAll(): void }).spoilAll());
  return opened;
}
const run = (page: Page, name: string) =>
  page.evaluate((each) => (window as unknown as Record<string, () => void>)[each]!(), name);
const told = (page: Page): Promise<string> =>
  page.evaluate(
    () => (window as unknown as { heard: string[] }).heard.join('\n') + document.documentElement.outerHTML,
  );

describe.each([
  ['before we come', true],
  ['after we came', false],
] as const)('a page that redefines everything %s', (_, early) => {
  test('a person notes all the same, and the page learns nothing but places', async () => {
    const { driver } = session();
    const { page, tabId } = await openHostile(early);
    await select(page, 'thu nhập bình quân đầu người', '100 triệu đồng');
    const { box } = await waitForToolbar(driver, tabId, offers('Tô sáng'));
    expect(box.width).toBeGreaterThan(100);
    expect(box.x).toBeGreaterThanOrEqual(0);
    await press(page, driver, tabId, 'Tô sáng');
    await waitForToolbar(driver, tabId, saved);
    const log = await changes(driver);
    const record = log.at(-1)?.record ?? '';
    const text = await page.evaluate(() => document.querySelectorAll('so-nghi-quyet-tools').length);
    expect(text).toBe(1);
    const heard = await told(page);
    expect(heard).not.toContain(record);
    expect(heard).not.toContain('Ghi chú');
    expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
  });

  test('no note is made, moved or opened by its scripts', async () => {
    const { driver } = session();
    const { page, tabId } = await openHostile(early);
    const before = (await changes(driver)).length;
    await page.evaluate(() => {
      const text = document.querySelector('p')!;
      document.getSelection()!.selectAllChildren(text);
    });
    await run(page, 'pressAll');
    await run(page, 'fakeMessages');
    await pause(600);
    expect(await toolbar(driver, tabId)).toBeNull();
    // The toolbar that a person has called for is pressed by scripts alone.
    await select(page, 'thu nhập bình quân đầu người', '100 triệu đồng');
    await waitForToolbar(driver, tabId, offers('Tô sáng'));
    await run(page, 'pressAll');
    await run(page, 'fakeMessages');
    await pause(800);
    expect((await changes(driver)).length).toBe(before);
    expect(await page.evaluate(() => (window as unknown as { errors: string[] }).errors)).toEqual([]);
  });
});

describe('what a note says', () => {
  test('does not come to the page, whatever is asked there', async () => {
    const { driver } = session();
    const { page, tabId } = await openHostile(true);
    await select(page, 'thu nhập bình quân đầu người', '100 triệu đồng');
    await press(page, driver, tabId, 'Ghi chú');
    await waitForToolbar(driver, tabId, saved);
    // The note gets its text where notes are written, and every frame is told of the change.
    await waitFor('The note', async () => (await changes(driver)).some(({ field }) => field === 'target'));
    const { record, target } = (await changes(driver))
      .filter(({ field }) => field === 'target')
      .map((each) => ({ record: each.record, target: each.value as { spans: object[]; resolution: string } }))
      .at(-1)!;
    await driver.inside.evaluate(
      (tab, id, spans, resolution, secret) =>
        browser.tabs.sendMessage(tab, {
          type: 'notesChanged',
          upserts: { spans: [{ id, motivation: 'commenting', resolution, spans, text: secret }], quotes: [] },
          gone: [],
        }),
      tabId,
      record,
      target.spans,
      target.resolution,
      SECRET,
    );
    const at = await placeOfMark(page, 'so-indicator', 6);
    await page.mouse.click(at.x, at.y);
    await waitFor('The card', () => card(driver, tabId));
    expect(await told(page)).not.toContain(SECRET);
    expect((await card(driver, tabId))?.text).not.toContain(SECRET);
    const open = await page.evaluate(() =>
      [...document.querySelectorAll('so-nghi-quyet-card, so-nghi-quyet-tools')].map(
        ({ shadowRoot }) => shadowRoot,
      ),
    );
    expect(open.every((root) => root === null)).toBe(true);
  });
});

describe('a page that works against our element', () => {
  test('cannot style it away; taken out it comes back, and no press on a covered one counts', async () => {
    const { driver } = session();
    const { page, tabId } = await openHostile(false);
    await select(page, 'thu nhập bình quân đầu người', '100 triệu đồng');
    const first = await waitForToolbar(driver, tabId, offers('Tô sáng'));
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('so-nghi-quyet-tools')!;
      for (const [name, value] of [
        ['opacity', '0'],
        ['display', 'none'],
        ['transform', 'scale(0)'],
        ['inset', '-900px'],
        ['filter', 'opacity(0)'],
        ['clip-path', 'inset(100%)'],
      ])
        host.style.setProperty(name!, value!, 'important');
      document.documentElement.style.setProperty('opacity', '0.01', 'important');
    });
    const style = await page.evaluate(() => {
      const { opacity, display, transform, filter, clipPath } = getComputedStyle(
        document.querySelector('so-nghi-quyet-tools')!,
      );
      return [opacity, display, transform, filter, clipPath];
    });
    expect(style).toEqual(['1', 'block', 'none', 'none', 'none']);
    expect((await toolbar(driver, tabId))?.box).toEqual(first.box);

    // Moved into something that the page shows as it likes, a press does nothing but bring it back.
    const before = (await changes(driver)).length;
    await page.evaluate(() => {
      const trap = document.createElement('div');
      document.body.append(trap);
      trap.append(document.querySelector('so-nghi-quyet-tools')!);
    });
    const moved = await toolbar(driver, tabId);
    const button = (moved ?? first).buttons.find(({ label }) => label === 'Tô sáng')!;
    await page.mouse.click(button.x, button.y);
    await pause(300);
    expect((await changes(driver)).length).toBe(before);
  });

  test('marks that a script clears come back', async () => {
    const { driver } = session();
    const { page, tabId } = await openHostile(false);
    await select(page, 'thu nhập bình quân đầu người', '100 triệu đồng');
    await press(page, driver, tabId, 'Tô sáng');
    await waitForToolbar(driver, tabId, saved);
    await page.evaluate(() => CSS.highlights.clear());
    expect(await marks(page)).toEqual({});
    await waitForMarks(page, allMarks);
    await waitFor('The note’s mark', async () => (await noteMarks(page)).length > 0);
  });

  test('what is the page’s stays the page’s', async () => {
    const { page } = await openHostile(false);
    await page.evaluate(() => {
      for (const name of ['search', 'so-other']) {
        const own = CSS.highlights.get('so-task');
        if (own) CSS.highlights.set(name, own);
      }
      for (const paragraph of document.querySelectorAll('p')) paragraph.remove();
    });
    await waitFor('No marks', async () => Object.keys(await marks(page)).length === 0);
    expect(await page.evaluate(() => ['search', 'so-other'].every((name) => CSS.highlights.has(name)))).toBe(
      true,
    );
  });
});

test('keys pressed in the toolbar are none of the page’s, and nothing is typed there', async () => {
  const { driver } = session();
  const { page, tabId } = await openHostile(false);
  await select(page, 'thu nhập bình quân đầu người', '100 triệu đồng');
  await waitForToolbar(driver, tabId, offers('Ghi chú'));
  const fields = await driver.inside.evaluate(async (tab) => {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: () =>
        document.querySelectorAll('so-nghi-quyet-tools input, so-nghi-quyet-tools [contenteditable]').length,
    });
    return frame?.result;
  }, tabId);
  expect(fields).toBe(0);
  await page.keyboard.down('Alt');
  await page.keyboard.press('F10');
  await page.keyboard.up('Alt');
  await page.keyboard.press('Escape');
  await waitFor('No toolbar', async () => (await toolbar(driver, tabId)) === null);
  expect(provision('indicator', '7').number).toBe('7');
});
