import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { progress } from '../tools/log.ts';
import { bundle } from './bundle.ts';
import { resolution } from './canonical.ts';
import { launchChromium } from './chromium.ts';
import type { Order, Told } from './page/exchange.ts';
import { serve } from './server.ts';

/** What one run of taking a large file in and out came to; times in milliseconds, sizes in bytes. */
export interface ExchangeFigures {
  readonly notes: number;
  readonly records: number;
  readonly changes: number;
  readonly file: number;
  /** Reading, checking and staging; then showing. */
  readonly stage: number;
  readonly commit: number;
  readonly out: number;
  readonly undo: number;
  /** Nothing but Dexie's `bulkPut` of the same changes. */
  readonly bare: number;
  /** How much the page's process grew at most over what it was before, while taking in and while giving out. */
  readonly memoryIn: number;
  readonly memoryOut: number;
  /** The longest that the page did not answer, while taking in. */
  readonly longest: number;
}

/** A machine with other work to do needs its time. */
const PATIENCE = 2 * 60 * 60 * 1000;

/** In the page: sends an order to a worker of its own, and looks how long the page itself stands still meanwhile. */
const order = async (text: string): Promise<{ readonly told: Told; readonly longest: number }> => {
  const worker = new Worker('/exchange.js');
  let longest = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 4);
  try {
    return await new Promise((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<{ ok: boolean; told: Told }>) =>
        data.ok ? resolve({ told: data.told, longest }) : reject(new Error(String(data.told)));
      worker.postMessage(JSON.parse(text));
    });
  } finally {
    clearInterval(ticking);
    worker.terminate();
  }
};

const give = (page: Page, what: Order) => page.evaluate(order, JSON.stringify(what));

/** The process that a page and its workers run in: the one that eats what the page eats. */
async function processOf(browser: Browser, page: Page): Promise<number> {
  const cdp = await browser.target().createCDPSession();
  const renderers = async () =>
    (await cdp.send('SystemInfo.getProcessInfo')).processInfo.filter(({ type }) => type === 'renderer');
  const before = new Map((await renderers()).map(({ id, cpuTime }) => [id, cpuTime]));
  await page.evaluate(() => {
    for (const end = performance.now() + 500; performance.now() < end; );
  });
  const used = (await renderers()).map(({ id, cpuTime }) => ({ id, time: cpuTime - (before.get(id) ?? 0) }));
  return used.reduce((most, each) => (each.time > most.time ? each : most)).id;
}

/** Bytes of a process that are or were at most in memory, as Linux counts them. */
function memoryOf(pid: number, which: 'VmRSS' | 'VmHWM'): number {
  const [, kilobytes] = new RegExp(`${which}:\\s+(\\d+) kB`, 'u').exec(
    readFileSync(`/proc/${pid}/status`, 'utf8'),
  ) ?? ['', '0'];
  return Number(kilobytes) * 1024;
}

/** Does something in the page, and tells how much its process grew at most. */
async function watched(page: Page, pid: number, what: Order) {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1000)));
  const idle = memoryOf(pid, 'VmRSS');
  // Linux begins to count the peak anew.
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  const { told, longest } = await give(page, what);
  return { told, longest, memory: memoryOf(pid, 'VmHWM') - idle };
}

/** Takes a file of so many notes in and out, and writes its changes bare. Linux only: it asks the kernel for memory. */
export async function exchange(notes: number): Promise<ExchangeFigures> {
  const texts = new Map([
    ['/', '<!doctype html><meta charset="utf-8"><title>bench</title>'],
    ['/exchange.js', await bundle('exchange', true)],
  ]);
  const server = await serve(texts);
  const browser = await launchChromium(PATIENCE);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(0);
    await page.goto(`${server.origin}/`);
    const pid = await processOf(browser, page);
    progress(`making a file of ${notes} notes …`);
    const made = (await give(page, { what: 'make', resolution, notes })).told;
    progress('taking it in …');
    const taken = await watched(page, pid, { what: 'in' });
    progress('giving it out …');
    const given = await watched(page, pid, { what: 'out', resolution });
    progress('taking it back …');
    const { told: back } = await give(page, { what: 'undo' });
    progress('writing it bare …');
    const { told: bare } = await give(page, { what: 'bare' });
    return {
      notes,
      records: given.told.records ?? 0,
      changes: bare.changes ?? 0,
      file: made.bytes ?? 0,
      stage: taken.told.stage ?? 0,
      commit: taken.told.commit ?? 0,
      out: given.told.out ?? 0,
      undo: back.undo ?? 0,
      bare: bare.bare ?? 0,
      memoryIn: taken.memory,
      memoryOut: given.memory,
      longest: taken.longest,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
