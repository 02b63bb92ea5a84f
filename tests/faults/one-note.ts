import type { Page } from 'puppeteer-core';
import { says } from '../e2e/panel-driving.ts';
import type { Driver } from '../tools/driver.ts';
import { launch } from '../tools/launch.ts';
import { annotate, newId, type Portal, passage, reattach, sendFrom } from './frame.ts';
import { type Notebook, problemsOf, readNotebook } from './notebook.ts';
import type { Figures } from './table.ts';

const EDITOR = '.note-typing textarea';

/**
 * One note in two tabs and their panels, all at the same time: both tabs make it (the same message twice), both panels
 * type its text without knowing of each other, both tabs move it. No step is lost, the note is one, and people are asked.
 */
export async function oneNote(portal: Portal, rounds: number): Promise<Figures> {
  const driver = await launch('chromium', { onlyPort: portal.server.port, headless: true });
  try {
    const tabs = [(await portal.open(driver)).tabId, (await portal.open(driver)).tabId];
    const lost: string[] = [];
    let [unasked, steps] = [0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const record = newId();
      const message = { ...annotate(record), motivation: 'commenting', next: 'edit' };
      await all(driver, tabs, () => message);
      const panels = await Promise.all(tabs.map((tab) => openEditor(driver, tab)));
      const texts = tabs.map((_, side) => `lần ${round}, bảng ${side}`);
      await Promise.all(panels.map((panel, side) => write(panel, texts[side] ?? '')));
      await all(driver, tabs, (side) => reattach(record, passage('tăng 6,5%', 100 + round * 2 + side)));
      steps += 6;
      const asked = await Promise.all(panels.map((panel) => isAsked(panel)));
      unasked += asked.every(Boolean) ? 0 : 1;
      lost.push(...missing(await readNotebook(driver.inside), record, texts, round));
      for (const panel of panels) await panel.close();
    }
    const problems = await problemsOf(await readNotebook(driver.inside));
    return {
      fault: 'two tabs and their panels edit one note',
      rounds,
      told: { 'steps taken': steps },
      bad: {
        'steps lost': lost.length,
        'conflicts not shown': unasked,
        'records in half or double': problems.length,
      },
      notes: [...lost, ...problems],
    };
  } finally {
    await driver.close();
  }
}

async function all(
  driver: Driver,
  tabs: readonly number[],
  message: (side: number) => object,
): Promise<void> {
  const answers = await Promise.all(tabs.map((tab, side) => sendFrom(driver, tab, message(side))));
  for (const answer of answers) if (!answer.ok) throw new Error(`a step was refused: ${answer.error}`);
}

/** The panel of a tab, at the note that was just asked for there. */
async function openEditor(driver: Driver, tabId: number): Promise<Page> {
  const panel = await driver.openExtensionPage(`sidepanel.html?tab=${tabId}#own`);
  await panel.waitForSelector(EDITOR);
  return panel;
}

/** Types as a hand does, whichever window is in front. */
async function write(panel: Page, words: string): Promise<void> {
  await panel.evaluate(
    (editor, text) => {
      const field = document.querySelector<HTMLTextAreaElement>(editor);
      field?.focus();
      document.execCommand('insertText', false, text);
    },
    EDITOR,
    words,
  );
  await says(panel, 'Đã lưu');
}

const isAsked = (panel: Page): Promise<boolean> =>
  says(panel, 'Hai bản sửa cùng lúc').then(
    () => true,
    () => false,
  );

/** Texts and places that were acknowledged and are nowhere in the history of the note. */
function missing(
  { changes, rows }: Notebook,
  record: string,
  texts: readonly string[],
  round: number,
): string[] {
  const heads = rows.find(({ id }) => id === record)?.record.heads.text ?? [];
  const places = changes.filter((change) => change.record === record && change.field === 'target');
  const starts = new Set(
    places.map(({ value }) => (value as { position: { start: number } }).position.start),
  );
  return [
    ...texts
      .filter((text) => !heads.some(({ value }) => value === text))
      .map((text) => `${record} lost “${text}”`),
    ...[0, 1]
      .filter((side) => !starts.has(100 + round * 2 + side))
      .map((side) => `${record} lost place ${side}`),
  ];
}
