import type { CDPSession } from 'puppeteer-core';
import { type Driver, pause } from '../tools/driver.ts';
import { launch } from '../tools/launch.ts';
import { annotate, newId, type Portal, sendFrom } from './frame.ts';
import { problemsOf, readNotebook } from './notebook.ts';
import { randomTimes } from './random.ts';
import type { Figures } from './table.ts';

/**
 * The service worker is stopped at some moment between a frame's message and its answer. A frame without an answer sends
 * the same message again, as the toolbar does: in the end every note is there, once, whole.
 */
export async function workerKilled(portal: Portal, rounds: number): Promise<Figures> {
  const driver = await launch('chromium', { onlyPort: portal.server.port, headless: true });
  try {
    const { tabId } = await portal.open(driver);
    const cdp = await driver.program.target().createCDPSession();
    const delays = randomTimes(40);
    const sent: string[] = [];
    let [stopped, answeredAtOnce, committedUnheard, lostBeforeCommit, retries] = [0, 0, 0, 0, 0];
    for (let round = 0; round < rounds; round += 1) {
      const record = newId();
      sent.push(record);
      await wake(driver, tabId);
      const answer = sendFrom(driver, tabId, annotate(record));
      await pause(delays.next().value);
      stopped += (await stopWorker(cdp, driver.origin)) ? 1 : 0;
      let heard = await answer;
      if (heard.ok) answeredAtOnce += 1;
      else {
        const { changes } = await readNotebook(driver.inside);
        if (changes.some((change) => change.record === record)) committedUnheard += 1;
        else lostBeforeCommit += 1;
      }
      for (let again = 0; !heard.ok && again < 5; again += 1) {
        retries += 1;
        heard = await sendFrom(driver, tabId, annotate(record));
      }
      if (!heard.ok) throw new Error(`${record} was never acknowledged: ${heard.error}`);
    }
    const notebook = await readNotebook(driver.inside);
    const there = new Set(notebook.rows.map(({ id }) => id));
    const problems = await problemsOf(notebook);
    const lost = sent.filter((id) => !there.has(id));
    return {
      fault: 'service worker stopped between message and answer',
      rounds,
      told: { stopped, answeredAtOnce, committedUnheard, lostBeforeCommit, retries },
      bad: { 'acknowledged notes lost': lost.length, 'records in half or double': problems.length },
      notes: problems,
    };
  } finally {
    await driver.close();
  }
}

/** Any message wakes the worker; what it is about does not matter. */
const wake = (driver: Driver, tabId: number) => sendFrom(driver, tabId, { type: 'clear' });

async function stopWorker(cdp: CDPSession, origin: string): Promise<boolean> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  if (!worker) return false;
  return (await cdp.send('Target.closeTarget', { targetId: worker.targetId })).success;
}
