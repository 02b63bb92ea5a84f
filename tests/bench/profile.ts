import type { Browser, Page, Protocol } from 'puppeteer-core';
import { inFreshTab } from './chromium.ts';
import type { Effort } from './measure/collect.ts';
import { duration, markdownTable } from './measure/markdown.ts';

/** What a function cost: milliseconds in itself, and with all that it called. */
interface Cost {
  self: number;
  all: number;
}
type Costs = Map<string, Cost>;

/** Microseconds between two looks of the profiler. */
const INTERVAL = 50;
/** Milliseconds that are looked on, warm. */
const WARM = 3000;
const ROWS = 30;

/** Where the time goes on a page, warm and on the first call of fresh tabs, as Markdown. */
export async function profile(browser: Browser, url: string, { tabs }: Effort): Promise<string> {
  const warm: Costs = new Map();
  const cold: Costs = new Map();
  let runs = 1;
  await inFreshTab(browser, url, ['ours'], async (tab) => {
    await tab.evaluate(() => ours.busy(500));
    runs = await watched(tab, warm, () => tab.evaluate((ms) => ours.busy(ms), WARM));
  });
  for (let fresh = 0; fresh < tabs; fresh += 1) {
    await inFreshTab(browser, url, ['ours'], (tab) =>
      watched(tab, cold, () => tab.evaluate(() => ours.busy(0))),
    );
  }
  return `### Warm, a run\n\n${costTables(warm, runs)}\n### First call of a tab, preparing included\n\n${costTables(cold, tabs)}`;
}

async function watched<T>(tab: Page, costs: Costs, work: () => Promise<T>): Promise<T> {
  const session = await tab.createCDPSession();
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval: INTERVAL });
  await session.send('Profiler.start');
  const done = await work();
  const { profile: taken } = await session.send('Profiler.stop');
  add(costs, taken);
  await session.detach();
  return done;
}

/** Adds the samples of a profile up. A function without a name is told by the one that holds it. */
function add(costs: Costs, { nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): void {
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const pathOf = (node: number): string[] => {
    const path: string[] = [];
    for (let at: number | undefined = node; at !== undefined; at = parents.get(at))
      path.unshift(names.get(at) ?? '');
    return path.map((name, at) => name || `… in ${path.slice(0, at).findLast(Boolean) ?? '?'}`);
  };
  const paths = new Map(nodes.map(({ id }) => [id, pathOf(id)]));
  samples.forEach((node, at) => {
    const ms = (timeDeltas[at + 1] ?? 0) / 1000;
    const path = paths.get(node) ?? [];
    for (const name of new Set(path)) {
      const cost = costs.get(name) ?? { self: 0, all: 0 };
      cost.all += ms;
      if (name === path.at(-1)) cost.self += ms;
      costs.set(name, cost);
    }
  });
}

const idle = new Set(['(idle)', '(root)']);

function costTables(costs: Costs, runs: number): string {
  const busy = [...costs].filter(([name]) => !idle.has(name));
  const sum = busy.reduce((total, [, { self }]) => total + self, 0);
  const table = (by: keyof Cost, head: string) => {
    const rows = busy
      .toSorted(([, a], [, b]) => b[by] - a[by])
      .slice(0, ROWS)
      .map(([name, cost]) => [
        `\`${name}\``,
        duration(cost[by] / runs),
        `${((100 * cost[by]) / sum).toFixed(1)} %`,
      ]);
    return markdownTable(['function', head, 'share'], rows);
  };
  return `${table('self', 'itself')}\n\n${table('all', 'with all it calls')}\n`;
}
