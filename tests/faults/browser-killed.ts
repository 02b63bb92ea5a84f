import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Driver, pause } from '../tools/driver.ts';
import { launch } from '../tools/launch.ts';
import { annotate, newId, type Portal, sendFrom } from './frame.ts';
import { problemsOf, readNotebook } from './notebook.ts';
import { randomTimes } from './random.ts';
import type { Figures } from './table.ts';

/** When the browser is killed: at once after the message, some time within, at once after the first answer. */
const MOMENTS = ['before', 'during', 'after'] as const;

/**
 * The browser is killed with SIGKILL before, during and right after an acknowledgement, on one profile, again and again.
 * Whatever was acknowledged has to be there at the next start, and everything that is there has to be whole.
 */
export async function browserKilled(portal: Portal, rounds: number): Promise<Figures> {
  const profile = mkdtempSync(join(tmpdir(), 'so-nghi-quyet-profile-'));
  const delays = randomTimes(60);
  const acknowledged = new Set<string>();
  const killed = { before: 0, during: 0, after: 0 };
  let unheard = 0;
  let durable = 0;
  let others = 0;
  let running: Driver | null = null;
  try {
    for (let round = 0; round < rounds; round += 1) {
      const moment = MOMENTS[round % MOMENTS.length] as (typeof MOMENTS)[number];
      const driver = await start(portal, profile);
      running = driver;
      const { tabId } = await portal.open(driver);
      const count = await spyOnWriting(driver, tabId);
      acknowledged.add(count.record);
      durable += count.strict;
      others += count.others;
      const ids = [newId(), newId(), newId()];
      let answered = (): void => {};
      const first = new Promise<void>((resolve) => (answered = resolve));
      const answers = ids.map(async (id) => {
        const answer = await sendFrom(driver, tabId, annotate(id));
        if (answer.ok) {
          acknowledged.add(id);
          answered();
        } else unheard += 1;
      });
      if (moment === 'during') await pause(delays.next().value);
      if (moment === 'after') await first;
      kill(driver);
      killed[moment] += 1;
      await Promise.all(answers);
      await driver.program.disconnect().catch(() => {});
    }
    const driver = await start(portal, profile);
    running = driver;
    const notebook = await readNotebook(driver.inside);
    const { tabId } = await portal.open(driver);
    const goesOn = await sendFrom(driver, tabId, annotate(newId()));
    const there = new Set(notebook.rows.map(({ id }) => id));
    const lost = [...acknowledged].filter((id) => !there.has(id));
    const problems = await problemsOf(notebook);
    return {
      fault: 'browser killed (SIGKILL) around an acknowledgement',
      rounds,
      told: {
        ...killed,
        acknowledged: acknowledged.size,
        unheard,
        'kept in all': there.size,
        'strict writes seen': durable,
      },
      bad: {
        'acknowledged notes lost': lost.length,
        'records in half or double': problems.length,
        'writes not strict': others,
        'not usable after': goesOn.ok ? 0 : 1,
      },
      notes: [...problems, ...lost.map((id) => `${id} was acknowledged and is not there`)],
    };
  } finally {
    if (running) kill(running);
    rmSync(profile, { recursive: true, force: true });
  }
}

const start = (portal: Portal, profile: string): Promise<Driver> =>
  launch('chromium', { onlyPort: portal.server.port, headless: true, profile });

/** The browser with all its processes, as the kernel would when memory is short. */
export function kill({ program }: Driver): void {
  const own = program.process();
  const pid = own?.pid;
  // The pipe to a browser that is gone breaks, and nobody else listens for that.
  for (const stream of own?.stdio ?? []) stream?.on('error', () => {});
  if (pid === undefined) throw new Error('the browser has no process');
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

/** Has the worker write a note and looks how strictly it asks for each transaction. */
async function spyOnWriting(
  driver: Driver,
  tabId: number,
): Promise<{ record: string; strict: number; others: number }> {
  const target = await driver.program.waitForTarget(
    (each) => each.type() === 'service_worker' && each.url().startsWith(driver.origin),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('the service worker cannot be looked into');
  await worker.evaluate(() => {
    const seen = new Map<IDBTransaction, string>();
    (globalThis as { seen?: typeof seen }).seen = seen;
    // Not the making of the transaction: Dexie took hold of that function when it opened the database.
    for (const name of ['put', 'add', 'delete', 'clear'] as const) {
      const change = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest;
      Object.assign(IDBObjectStore.prototype, {
        [name](this: IDBObjectStore, ...given: unknown[]) {
          seen.set(this.transaction, this.transaction.durability);
          return change.apply(this, given);
        },
      });
    }
  });
  const record = newId();
  const answer = await sendFrom(driver, tabId, annotate(record));
  if (!answer.ok) throw new Error(`the first note of a round was refused: ${answer.error}`);
  const seen = await worker.evaluate(() => [
    ...((globalThis as { seen?: Map<IDBTransaction, string> }).seen?.values() ?? []),
  ]);
  if (seen.length === 0) throw new Error('no writing was seen');
  const strict = seen.filter((each) => each === 'strict').length;
  return { record, strict, others: seen.length - strict };
}
