import { expect, test } from 'vitest';
import { waitFor } from '../tools/driver.ts';
import { allMarks, badge, copyHtml, marks, pageHtml, tabState, useBrowser, waitForMarks } from './harness.ts';

const session = useBrowser();
const other = '<p>Thông báo lịch tiếp công dân của Thường trực Hội đồng nhân dân tỉnh trong tháng.</p>';
const script = (code: string) => `<script>${code}</script>`;
const literal = (html: string) => JSON.stringify(html).replaceAll('<', '\\u003c');

test('a text that comes late is marked when it comes', async () => {
  const late = script(
    `setTimeout(() => { document.querySelector('main').innerHTML = ${literal(copyHtml)} }, 1500)`,
  );
  const { page } = await session().show({ 'late.html': pageHtml(`<main>${other}</main>${late}`) });
  expect(await marks(page)).toEqual({});
  await waitForMarks(page, allMarks);
});

test('a page that changes its view without loading is followed, there and back', async () => {
  const { driver, show } = session();
  const app = script(`
    const views = { list: ${literal(other)}, text: ${literal(copyHtml)} };
    const render = () => { document.querySelector('main').innerHTML = views[new URLSearchParams(location.search).get('view') ?? 'list'] };
    globalThis.go = (view) => { history.pushState(null, '', '?view=' + view); render() };
    addEventListener('popstate', render);
    render();`);
  const { page, tabId } = await show({ 'app.html': pageHtml(`<main></main>${app}`) });
  await page.evaluate(() => (globalThis as unknown as { go(view: string): void }).go('text'));
  await waitForMarks(page, allMarks);
  await waitFor('A badge', async () => (await badge(driver, tabId)).text !== '');

  await page.evaluate(() => (globalThis as unknown as { go(view: string): void }).go('list'));
  await waitForMarks(page, {});
  await waitFor('An empty badge', async () => (await badge(driver, tabId)).text === '');

  await page.evaluate(() => history.back());
  await waitForMarks(page, allMarks);
});

test('a copy in a frame is marked there and told of its page', async () => {
  const { driver, show } = session();
  const { page, tabId } = await show({
    'outer.html': pageHtml(`${other}<iframe src="inner.html" width="800" height="600"></iframe>`),
    'inner.html': pageHtml(copyHtml),
  });
  const frame = await waitFor('The frame', () =>
    page.frames().find((each) => each.url().endsWith('inner.html')),
  );
  await waitForMarks(frame, allMarks);
  expect(await marks(page)).toEqual({});
  const state = await waitFor('The report', () => tabState(driver, tabId));
  const verdicts = Object.values(state.frames).map(({ verdict }) => verdict);
  expect(verdicts).toContain('whole copy');
  expect((await badge(driver, tabId)).text).not.toBe('');
});

test('tabs do not mix: each has its own badge and report', async () => {
  const { driver, show } = session();
  const copy = await show({ 'copy.html': pageHtml(copyHtml) });
  const none = await show({ 'none.html': pageHtml(other) });
  await waitForMarks(copy.page, allMarks);
  expect(await marks(none.page)).toEqual({});
  await copy.page.bringToFront();
  await waitFor('The badge', async () => (await badge(driver, copy.tabId)).text !== '');
  expect((await badge(driver, none.tabId)).text).toBe('');
  await copy.page.goto(none.page.url());
  await waitFor('An empty badge', async () => (await badge(driver, copy.tabId)).text === '');
});

test('a page that moves elsewhere is not read again', async () => {
  const { driver, show } = session();
  const clock = '<time></time>';
  const tick = script(
    `setInterval(() => { document.querySelector('time').textContent = new Date().toISOString() }, 50)`,
  );
  const { page, tabId } = await show({ 'clock.html': pageHtml(clock + copyHtml + tick) });
  await waitForMarks(page, allMarks);
  const before = await waitFor('The report', () => tabState(driver, tabId));
  await new Promise((resolve) => setTimeout(resolve, 2500));
  // The times of a second reading would not be the same to the last digit.
  expect(await tabState(driver, tabId)).toEqual(before);
  expect(await marks(page)).toMatchObject(allMarks);
});
