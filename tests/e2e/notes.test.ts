import { expect, test } from 'vitest';
import { waitFor } from '../tools/driver.ts';
import { useBrowser } from './harness.ts';
import { press, textOf } from './panel-driving.ts';

const session = useBrowser();

test('a note that was typed is there after the panel was opened anew', async () => {
  const { openPanel, open } = session();
  const { tabId } = await open('liferay.html');
  const panel = await openPanel(tabId);
  await panel.waitForSelector('[role=treeitem]');
  await panel.evaluate(() => {
    document.querySelector<HTMLElement>('[role=treeitem][data-id$="point_7"]')?.click();
  });
  await panel.waitForSelector('.row-actions');
  await press(panel, 'Ghi chú', '.row-actions');
  await panel.waitForSelector('.note-typing textarea');
  await panel.evaluate(() => document.querySelector<HTMLElement>('.note-typing textarea')?.focus());
  await panel.keyboard.type('Hỏi Thống kê tỉnh tại phiên chất vấn');
  await waitFor('The word that it is saved', async () =>
    (await textOf(panel)).includes('Đã lưu') ? true : null,
  );
  await panel.close();

  const again = await openPanel(tabId);
  await again.waitForSelector('[role=tab]');
  await press(again, 'Ghi chú', '[role=tablist]');
  const found = await waitFor('The note', async () => {
    const words = await textOf(again);
    return words.includes('Hỏi Thống kê tỉnh') ? words : null;
  });
  expect(found).toContain('Chỉ tiêu 7');
});

test('an unsent reply is there again, and a note that was never written is a highlight', async () => {
  const { openPanel, open } = session();
  const { tabId } = await open('liferay.html');
  const panel = await openPanel(tabId);
  await panel.waitForSelector('[role=treeitem]');
  await panel.evaluate(() => {
    localStorage.setItem('profile-asked', '1');
    document.querySelector<HTMLElement>('[role=treeitem][data-id$="point_9"]')?.click();
  });
  await panel.waitForSelector('.row-actions');
  await press(panel, 'Ghi chú', '.row-actions');
  await panel.waitForSelector('.compose textarea');
  await waitFor('The keyboard in the note', () =>
    panel.evaluate(() => (document.activeElement?.closest('.note-typing') ? true : null)),
  );
  await panel.evaluate(() => document.querySelector<HTMLElement>('.compose textarea')?.focus());
  await panel.keyboard.type('Chưa gửi');
  await press(panel, 'Xong', '.foot');
  await waitFor('The word that it is kept', async () =>
    (await textOf(panel)).includes('Trả lời chưa gửi, giữ làm bản nháp.') ? true : null,
  );
  await press(panel, 'Ghi chú', '[role=tablist]');
  await panel.waitForSelector('[role=feed] [data-index]');
  await panel.evaluate(() => document.querySelector<HTMLElement>('[role=feed] [data-index]')?.focus());
  await panel.keyboard.press('Enter');
  await waitFor('The reply', () =>
    panel.evaluate(() =>
      document.querySelector<HTMLTextAreaElement>('.compose textarea')?.value === 'Chưa gửi' ? true : null,
    ),
  );
  // What was opened by Enter has the keyboard, and so has what follows a taking away.
  await waitFor('The keyboard in the note', () =>
    panel.evaluate(() => (document.activeElement?.closest('.view.over') ? true : null)),
  );
  await panel.evaluate(() => document.querySelector<HTMLElement>('.compose textarea')?.focus());
  await panel.keyboard.down('Control');
  await panel.keyboard.press('a');
  await panel.keyboard.up('Control');
  await panel.keyboard.press('Backspace');
  await press(panel, 'Xong', '.foot');
  await waitFor('The word that it is a highlight', async () =>
    (await textOf(panel)).includes('Ghi chú để trống, giữ làm Tô sáng.') ? true : null,
  );
  await waitFor('The keyboard in the list', () =>
    panel.evaluate(() => (document.activeElement?.closest('[role=feed], [role=tablist]') ? true : null)),
  );
});
