import { launch } from '../tools/launch.ts';
import { annotate, newId, type Portal, passage, reattach, sendFrom } from './frame.ts';
import { problemsOf, readNotebook } from './notebook.ts';
import type { Figures } from './table.ts';

/** Two tabs move one note at the same time, and press the same button twice: no step is lost, no note is doubled. */
export async function twoTabs(portal: Portal, rounds: number): Promise<Figures> {
  const driver = await launch('chromium', { onlyPort: portal.server.port, headless: true });
  try {
    const tabs = [(await portal.open(driver)).tabId, (await portal.open(driver)).tabId];
    let missing = 0;
    for (let round = 0; round < rounds; round += 1) {
      const record = newId();
      const made = await Promise.all(tabs.map((tab) => sendFrom(driver, tab, annotate(record))));
      const moves = tabs.map((_, side) => passage('tăng 6,5%', 100 + round * 2 + side));
      const moved = await Promise.all(
        tabs.map((tab, side) => sendFrom(driver, tab, reattach(record, moves[side] ?? passage()))),
      );
      const refused = [...made, ...moved].find(({ ok }) => !ok);
      if (refused && !refused.ok) throw new Error(`${record} was refused: ${refused.error}`);
      const { changes } = await readNotebook(driver.inside);
      const places = changes.filter((change) => change.record === record && change.field === 'target');
      const starts = new Set(
        places.map(({ value }) => (value as { position: { start: number } }).position.start),
      );
      missing += moves.filter((move) => move.type === 'page' && !starts.has(move.position.start)).length;
    }
    const problems = await problemsOf(await readNotebook(driver.inside));
    return {
      fault: 'two tabs make and move one note at the same time',
      rounds,
      told: { 'acknowledged steps': rounds * 4 },
      bad: { 'steps lost': missing, 'records in half or double': problems.length },
      notes: problems,
    };
  } finally {
    await driver.close();
  }
}
