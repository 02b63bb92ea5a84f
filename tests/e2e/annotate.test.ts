import { describe, expect, test } from 'vitest';
import { waitFor } from '../tools/driver.ts';
import {
  allMarks,
  copyHtml,
  pageHtml,
  placeOfMark,
  provision,
  type SeenCard,
  tabState,
  useBrowser,
  waitForCard,
  waitForMarks,
  wordsOf,
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

async function openCopy(file = 'liferay.html') {
  const opened = await session().open(file);
  await waitForMarks(opened.page, allMarks);
  return opened;
}
const markAppears = (page: Parameters<typeof noteMarks>[0], words: string) =>
  waitFor(`A note on “${words}”`, async () => (await noteMarks(page)).some((text) => text.includes(words)));

describe('a selection on a copy', () => {
  test('is offered the tools, highlighted, kept, and marked on another portal’s copy', async () => {
    const { driver } = session();
    const { page, tabId } = await openCopy();
    await select(page, 'thu nhập bình quân đầu người', '100 triệu đồng');
    const { buttons, box } = await waitForToolbar(driver, tabId, offers('Tô sáng'));
    expect(buttons.map(({ label }) => label)).toEqual([
      'Ghi chú',
      'Câu hỏi',
      'Tô sáng',
      'Minh chứng',
      'Chép kèm viện dẫn',
    ]);
    const lines = await page.evaluate(() =>
      [...getSelection()!.getRangeAt(0).getClientRects()].map(({ x, y, width, height }) => ({
        x,
        y,
        width,
        height,
      })),
    );
    for (const line of lines)
      expect(
        box.y >= line.y + line.height ||
          box.y + box.height <= line.y ||
          box.x >= line.x + line.width ||
          box.x + box.width <= line.x,
      ).toBe(true);

    await press(page, driver, tabId, 'Tô sáng');
    await waitForToolbar(driver, tabId, saved);
    await markAppears(page, 'thu nhập bình quân đầu người đạt từ 100 triệu đồng');
    const target = (await changes(driver)).find(({ field }) => field === 'target')?.value as {
      type: string;
      provisions: string[];
    };
    expect(target.type).toBe('canonical');
    expect(target.provisions).toContain(provision('indicator', '7').eId);

    const other = await openCopy('print-version.html').catch(() => openCopy('vbpl-old.html'));
    await waitFor('The note on the other copy', async () => (await noteMarks(other.page)).length > 0);
    const places = await waitFor('Its place', async () => (await tabState(driver, other.tabId))?.places[0]);
    expect([places.found.length, places.missing.length]).toEqual([1, 0]);
  });

  test('across provisions knows all of them', async () => {
    const { driver } = session();
    const { page, tabId } = await openCopy();
    const [six, seven] = ['6', '7'].map((number) => provision('indicator', number));
    await select(page, 'tăng bình quân từ 10%/năm', 'GRDP bình quân đầu người');
    await press(page, driver, tabId, 'Tô sáng');
    await waitForToolbar(driver, tabId, saved);
    const targets = (await changes(driver)).filter(({ field }) => field === 'target');
    const touched = targets.map(({ value }) => (value as { provisions: string[] }).provisions);
    expect(touched.some((eIds) => [six, seven].every((each) => each && eIds.includes(each.eId)))).toBe(true);
  });

  test('in the cells of a table', async () => {
    const { driver } = session();
    const { page, tabId } = await session().open('indicator-table.html');
    await waitFor('Marks', () => page.evaluate(() => (CSS.highlights.get('so-indicator')?.size ?? 0) > 0));
    const words = wordsOf(provision('indicator', '5'));
    const inPage = await page.evaluate(() => {
      const cell = [...document.querySelectorAll('td')].find((each) =>
        /xuất khẩu/u.test(each.textContent ?? ''),
      );
      const text = cell && document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
      return (text as Text).data.trim();
    });
    expect(words).toContain('xuất khẩu');
    await select(page, inPage.slice(0, 12), inPage.slice(12, 30));
    await press(page, driver, tabId, 'Tô sáng');
    await waitForToolbar(driver, tabId, saved);
    await waitFor('The mark', async () => (await noteMarks(page)).length > 0);
  });

  test('in a frame has that frame’s own toolbar', async () => {
    const { driver } = session();
    const { page, tabId } = await session().open('iframe.html');
    const frame = await waitFor('The frame', () =>
      page.frames().find((each) => each.url().includes('iframe.frame')),
    );
    await waitFor('Marks', () => frame.evaluate(() => (CSS.highlights.get('so-indicator')?.size ?? 0) > 0));
    const before = (await noteMarks(frame)).length;
    await select(page, 'Tốc độ tăng trưởng', 'bình quân từ 8%/năm', frame);
    const { frameId } = await waitForToolbar(driver, tabId, offers('Tô sáng'));
    expect(frameId).not.toBe(0);
    await press(page, driver, tabId, 'Tô sáng', frame);
    await waitForToolbar(driver, tabId, saved);
    await waitFor('The mark', async () => (await noteMarks(frame)).length > before);
  });
});

describe('copying', () => {
  test('takes the passage with its legal citation, on http, and past a page that listens', async () => {
    const { driver } = session();
    const { page, tabId } = await session().show({
      'copy.html': pageHtml(`<textarea id="paste"></textarea>${copyHtml}<script>
        document.addEventListener('copy', (event) => { event.preventDefault(); event.clipboardData.setData('text/plain', 'spoilt'); }, true);
      </script>`),
    });
    await waitForMarks(page, allMarks);
    await select(page, 'thu nhập bình quân đầu người', '100 triệu đồng');
    await press(page, driver, tabId, 'Chép kèm viện dẫn');
    await waitForToolbar(driver, tabId, ({ text }) => text === 'Đã chép kèm viện dẫn');
    await page.focus('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const pasted = await waitFor('The paste', () =>
      page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste')?.value),
    );
    expect(pasted).toMatch(/^“thu nhập bình quân đầu người đạt từ 100 triệu đồng” \(/u);
    expect(pasted).toContain('điểm (7)');
    expect(pasted).toContain('Điều 2');
    expect(pasted).toContain('Hội đồng nhân dân tỉnh Thái Nguyên');
  });

  test('from an altered copy takes the resolution’s own words, and says so', async () => {
    const { driver } = session();
    const { page, tabId } = await session().open('edited-numbers.html');
    await waitFor('Marks', () => page.evaluate(() => (CSS.highlights.get('so-indicator')?.size ?? 0) > 0));
    await page.evaluate(() =>
      document.body.insertAdjacentHTML('beforeend', '<textarea id="paste"></textarea>'),
    );
    await select(page, 'thủy sản tăng bình quân từ 6,5%', '6,5%/năm trở lên');
    await press(page, driver, tabId, 'Chép kèm viện dẫn');
    await waitForToolbar(driver, tabId, ({ text }) => text === 'Đã chép theo văn bản gốc: bản này viết khác');
    await page.focus('#paste');
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyV', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const pasted = await waitFor('The paste', () =>
      page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste')?.value),
    );
    expect(pasted).toContain('3,5%/năm');
    expect(pasted).not.toContain('6,5');
    expect(pasted).toContain('điểm (4)');
  });
});

describe('the card', () => {
  test('notes a whole provision, tells how many notes it has, and none of their words', async () => {
    const { driver } = session();
    const opened = await session().show({ 'copy.html': pageHtml(copyHtml) });
    const { page, tabId } = opened;
    await waitForMarks(page, allMarks);
    const wanted = provision('indicator', '8');
    const at = await placeOfMark(page, 'so-indicator', 7);
    await page.mouse.click(at.x, at.y);
    const isThere = ({ buttons }: SeenCard) => buttons.some(({ label }) => /Ghi chú mục/u.test(label));
    await waitForCard(driver, tabId, isThere);
    // It is put in its place after it is made.
    await pause(400);
    const seen = await waitForCard(driver, tabId, isThere);
    const button = seen.buttons.find(({ label }) => /Ghi chú mục/u.test(label))!;
    await page.mouse.click(button.x, button.y);
    await waitForToolbar(driver, tabId, saved);
    await markAppears(page, wordsOf(wanted).slice(0, 40));
    const focus = await waitFor('The panel’s wish', async () => (await tabState(driver, tabId))?.focus);
    expect([focus.action, focus.eId]).toEqual(['edit', wanted.eId]);
    await waitFor('No toolbar', async () => (await toolbar(driver, tabId)) === null);
    const again = await placeOfMark(page, 'so-indicator', 7);
    await page.mouse.click(again.x, again.y);
    const { text } = await waitForCard(driver, tabId, (card) => /\d ghi chú/u.test(card.text));
    expect(text).toMatch(/[1-9] ghi chú/u);
  });
});

describe('a page that is no copy', () => {
  const news = pageHtml(
    '<h1>Tin tức</h1><p>Năm 2024 tổng sản phẩm trên địa bàn tỉnh tăng 6,5%, thu ngân sách đạt 19.680 tỷ đồng.</p><p>Đoạn khác.</p>',
  );

  test('keeps a quote, shows it again after a reload, and tells what lost its place', async () => {
    const { driver, server } = session();
    void server;
    const { page, tabId } = await session().show({ 'news.html': news });
    await select(page, 'tổng sản phẩm', 'tăng 6,5%');
    await press(page, driver, tabId, 'Minh chứng');
    await waitForToolbar(driver, tabId, saved);
    expect((await tabState(driver, tabId))?.focus?.action).toBe('evidence');
    await page.reload();
    await waitFor('The mark', async () => (await noteMarks(page)).length > 0);
    expect(await noteMarks(page)).toEqual(['tổng sản phẩm trên địa bàn tỉnh tăng 6,5%']);

    await session().show({
      'news.html': news.replace('tăng 6,5%', '').replace('tổng sản phẩm trên địa bàn tỉnh', ''),
    });
    await page.reload();
    const places = await waitFor('The loss', async () => {
      const found = (await tabState(driver, tabId))?.places[0];
      return found && found.found.length === 0 ? found : null;
    });
    expect(places.missing.length).toBe(1);
    expect(await noteMarks(page)).toEqual([]);

    // The note finds another passage when a person shows it one.
    const record = places.missing[0]!;
    await driver.inside.evaluate(
      (tab, id) => browser.tabs.sendMessage(tab, { type: 'pick', record: id }),
      tabId,
      record,
    );
    await page.bringToFront();
    await select(page, 'thu ngân sách đạt', '19.680 tỷ đồng');
    await press(page, driver, tabId, 'Gắn lại vào đây');
    await waitForToolbar(driver, tabId, ({ text }) => text === 'Đã gắn lại');
    await waitFor('The mark', async () => (await noteMarks(page))[0] === 'thu ngân sách đạt 19.680 tỷ đồng');
  });

  test('without selection or notes gets no annotator', async () => {
    const { driver } = session();
    const { page, tabId } = await session().show({ 'plain.html': news });
    await page.mouse.click(300, 300);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const here = await driver.inside.evaluate(async (tab) => {
      const [frame] = await browser.scripting.executeScript({
        target: { tabId: tab },
        func: () => '__soNghiQuyetNotes' in globalThis,
      });
      return frame?.result;
    }, tabId);
    expect(here).toBe(false);
  });

  test('a field that a person types in has no toolbar', async () => {
    const { driver } = session();
    const { page, tabId } = await session().show({
      'form.html': pageHtml(
        '<textarea rows="3" cols="60">Góp ý của tôi về kế hoạch này</textarea><p contenteditable>Sửa được</p>',
      ),
    });
    await page.click('textarea');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Home');
    await page.keyboard.up('Shift');
    await page.click('p', { count: 2 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await toolbar(driver, tabId)).toBeNull();
  });
});

describe('by keyboard', () => {
  test('into the toolbar, along it, and back', async () => {
    const { driver } = session();
    const { page, tabId } = await session().show({
      'keys.html': pageHtml(
        '<a href="#x" id="link">Mục</a><p>Năm 2024 thu ngân sách đạt 19.680 tỷ đồng.</p>',
      ),
    });
    await page.focus('#link');
    await select(page, 'thu ngân sách', '19.680 tỷ đồng');
    await waitForToolbar(driver, tabId, offers('Ghi chú'));
    await page.keyboard.down('Alt');
    await page.keyboard.press('F10');
    await page.keyboard.up('Alt');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await waitForToolbar(driver, tabId, saved);
    const motivations = (await changes(driver))
      .filter(({ field }) => field === 'motivation')
      .map(({ value }) => value);
    expect(motivations.at(-1) === 'highlighting' || motivations.includes('highlighting')).toBe(true);
    await select(page, 'thu ngân sách', '19.680 tỷ đồng');
    await waitForToolbar(driver, tabId, offers('Ghi chú'));
    await page.keyboard.press('Escape');
    await waitFor('No toolbar', async () => (await toolbar(driver, tabId)) === null);
  });

  test('Tab goes in after a selection by keys, and not after one by mouse', async () => {
    const { driver } = session();
    const { page, tabId } = await session().show({
      'tab.html': pageHtml('<p>Năm 2024 thu ngân sách đạt 19.680 tỷ đồng.</p><a href="#x" id="link">Mục</a>'),
    });
    const focused = () => page.evaluate(() => document.activeElement?.localName);
    await select(page, 'thu ngân sách', '19.680 tỷ');
    await waitForToolbar(driver, tabId, offers('Ghi chú'));
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('a');
    await select(page, 'thu ngân sách', 'sách đạt');
    await page.keyboard.down('Shift');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.up('Shift');
    await waitForToolbar(driver, tabId, offers('Ghi chú'));
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('so-nghi-quyet-tools');
    await page.keyboard.press('Escape');
    await waitFor('No toolbar', async () => (await toolbar(driver, tabId)) === null);
  });
});
