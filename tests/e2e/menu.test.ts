import { beforeEach, describe, expect, test } from 'vitest';
import { type Driver, pause, waitFor } from '../tools/driver.ts';
import { pageHtml, tabState, useBrowser } from './harness.ts';
import { changes, select } from './selecting.ts';

const session = useBrowser();

interface Raised {
  readonly of: 'menu' | 'command';
  readonly name: string;
}

/** No protocol presses the browser's own menu or keys: their events are raised in the worker. */
async function raise(driver: Driver, tabId: number, raised: Raised): Promise<void> {
  const target = await driver.program.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith(driver.origin),
  );
  const worker = await target.worker();
  await worker?.evaluate(
    async (id, { of, name }) => {
      const api = (globalThis as unknown as { chrome: typeof browser }).chrome;
      const tab = await api.tabs.get(id);
      type Raisable = { dispatch(...given: unknown[]): void };
      if (of === 'command') (api.commands.onCommand as unknown as Raisable).dispatch(name, tab);
      else
        (api.contextMenus.onClicked as unknown as Raisable).dispatch({ menuItemId: name, frameId: 0 }, tab);
    },
    tabId,
    raised,
  );
}

/** Records that were there before the test. */
let before = new Set<string>();
const made = async (driver: Driver) =>
  (await changes(driver)).filter(({ record, field }) => field === 'motivation' && !before.has(record));

describe('a selection, by menu and by keyboard', () => {
  beforeEach(async () => {
    before = new Set((await changes(session().driver)).map(({ record }) => record));
  });
  const words = '<p>Tổng sản phẩm của tỉnh tăng 6,5% so với năm trước.</p><p>Không chọn.</p>';

  test.each([
    [{ of: 'menu', name: 'note' }, 'commenting', 'edit'],
    [{ of: 'menu', name: 'question' }, 'questioning', 'edit'],
    [{ of: 'menu', name: 'highlight' }, 'highlighting', null],
    [{ of: 'menu', name: 'evidence' }, 'highlighting', 'evidence'],
    [{ of: 'command', name: 'annotate' }, 'commenting', 'edit'],
  ] as const)('%j makes a note: %s, then %s', async (raised, motivation, action) => {
    const { driver, show } = session();
    const { page, tabId } = await show({ 'tin.html': pageHtml(words) });
    await pause(300);
    await page.bringToFront();
    await select(page, 'Tổng sản phẩm', 'tăng 6,5%');
    await raise(driver, tabId, raised);
    const [note] = await waitFor('The note', async () => {
      const found = await made(driver);
      return found.length > 0 ? found : null;
    });
    expect(note?.value).toBe(motivation);
    if (action === null) return;
    const focus = await waitFor('The panel’s task', async () => (await tabState(driver, tabId))?.focus);
    expect(focus).toMatchObject({ record: note?.record, action });
  });

  test.each([[{ of: 'menu', name: 'stranger' }], [{ of: 'command', name: 'stranger' }]] as const)(
    '%j makes none',
    async (raised) => {
      const { driver, show } = session();
      const { page, tabId } = await show({ 'tin.html': pageHtml(words) });
      await pause(300);
      await page.bringToFront();
      await select(page, 'Tổng sản phẩm', 'tăng 6,5%');
      await raise(driver, tabId, raised);
      await pause(500);
      expect(await made(driver)).toEqual([]);
    },
  );

  test('nothing is made of no selection', async () => {
    const { driver, show } = session();
    const { tabId } = await show({ 'tin.html': pageHtml(words) });
    await pause(300);
    for (const of of ['menu', 'command'] as const)
      await raise(driver, tabId, { of, name: of === 'menu' ? 'note' : 'annotate' });
    await pause(500);
    expect(await made(driver)).toEqual([]);
  });

  test('the menu holds the four in the language of the options', async () => {
    const { driver } = session();
    const known = await driver.inside.evaluate(async () => {
      const api = (globalThis as unknown as { chrome: typeof browser }).chrome;
      const names = ['note', 'question', 'highlight', 'evidence', 'stranger'];
      // An item that is not there cannot be changed.
      const went = names.map((name) =>
        Promise.resolve(api.contextMenus.update(name, {})).then(
          () => true,
          () => false,
        ),
      );
      return Promise.all(went);
    });
    expect(known).toEqual([true, true, true, true, false]);
  });
});
