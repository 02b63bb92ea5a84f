import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../tools/build.ts';
import { bundleScript } from '../tools/bundle.ts';
import { type Driver, pause } from '../tools/driver.ts';
import { launch } from '../tools/launch.ts';
import { kill } from './browser-killed.ts';
import type { Portal } from './frame.ts';
import { importProblemsOf, problemsOf, readNotebook } from './notebook.ts';
import { randomTimes } from './random.ts';
import type { Figures } from './table.ts';

const OWN = 50;
const TAKEN = 400;
/** Nothing is taken in directly; and everything. */
const WAYS = [0, 1_000_000] as const;

type Imports = typeof import('./page/imports.ts');

/**
 * The browser is killed with SIGKILL at any moment of an import or of its undo, by either way, on one profile, again and
 * again. At the next start the import is there whole or not at all, nothing of it lies about, and the own notes are there.
 */
export async function importKilled(portal: Portal, rounds: number): Promise<Figures> {
  const profile = mkdtempSync(join(tmpdir(), 'so-nghi-quyet-profile-'));
  const code = await bundleScript(join(root, 'tests', 'faults', 'page', 'imports.ts'), 'faults', true);
  const told = { staged: 0, undone: 0, 'there whole after': 0, 'not there after': 0 };
  const problems: string[] = [];
  let running: Driver | null = null;
  let took: readonly [number, number] = [0, 0];
  const start = async (): Promise<Driver> => {
    const driver = await launch('chromium', { onlyPort: portal.server.port, headless: true, profile });
    running = driver;
    await driver.inside.evaluate(code);
    await call(driver, 'tidy');
    return driver;
  };
  try {
    for (let round = 0; round < rounds; round += 1) {
      const driver = await start();
      if (round === 0) {
        await call(driver, 'own', OWN);
        took = await rehearse(driver);
      }
      const isBack = (await readNotebook(driver.inside)).imports.length > 0;
      const direct = WAYS[round % WAYS.length] as number;
      const asked = isBack ? call(driver, 'takeBack', direct) : call(driver, 'takeIn', round, TAKEN, direct);
      // The answer is not to come.
      const work = asked.catch(() => {});
      const moment = randomTimes(took[isBack ? 1 : 0], round + 1);
      // The first figure of the generator hangs on its seed too plainly.
      moment.next();
      await pause(moment.next().value);
      await end(driver);
      await work;
      told[isBack ? 'undone' : 'staged'] += 1;
      const { inside } = await start();
      const notebook = await readNotebook(inside);
      told[notebook.imports.length > 0 ? 'there whole after' : 'not there after'] += 1;
      const wrong = [
        ...(await problemsOf(notebook)),
        ...importProblemsOf(notebook, { own: OWN, taken: TAKEN }),
      ];
      problems.push(...wrong.map((each) => `round ${round}: ${each}`));
      await end(running as unknown as Driver);
    }
    return {
      fault: 'browser killed (SIGKILL) while an import is staged, shown or taken back',
      rounds,
      told,
      bad: { 'problems of the notebook after': problems.length },
      notes: problems,
    };
  } finally {
    if (running) kill(running);
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Kills a browser and waits until it is gone: two of them on one profile are no fault that happens to people. */
async function end(driver: Driver): Promise<void> {
  const own = driver.program.process();
  const gone = new Promise((resolve) => {
    if (own?.exitCode === null && own.signalCode === null) own.once('exit', resolve);
    else resolve(null);
  });
  kill(driver);
  await gone;
  await driver.program.disconnect().catch(() => {});
}

/** How long an import and its undo take here when nobody disturbs them, in milliseconds. */
async function rehearse(driver: Driver): Promise<[number, number]> {
  const begun = performance.now();
  await call(driver, 'takeIn', -1, TAKEN, 0);
  const taken = performance.now();
  await call(driver, 'takeBack', 0);
  return [taken - begun, performance.now() - taken];
}

function call<K extends keyof Imports>(
  { inside }: Driver,
  name: K,
  ...given: Parameters<Imports[K]>
): Promise<unknown> {
  return inside.evaluate(
    async (which, args) => {
      const { faults } = globalThis as unknown as { faults: Record<string, (...all: unknown[]) => unknown> };
      return faults[which]?.(...args);
    },
    name,
    given,
  );
}
