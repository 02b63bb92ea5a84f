import type { Browser } from 'puppeteer-core';
import { cleanExpectation, fixture, quotes } from '../canonical.ts';
import { inFreshTab } from '../chromium.ts';
import type { BenchPage } from '../pages/pages.ts';
import {
  type Landing,
  type PeerName,
  type PeerRound,
  peerNames,
  type TaskFigures,
  type WarmRound,
  type WithoutRound,
} from './figures.ts';
import { type Score, score } from './landing.ts';

/** How often each thing is done. */
export interface Effort {
  /** Rounds within a tab; each a batch of bare passes beside a batch of what is measured. */
  readonly rounds: number;
  /** Fresh tabs for the first call, and for the longest task. */
  readonly tabs: number;
}

export const without = (browser: Browser, origin: string, page: BenchPage, { rounds }: Effort) =>
  inFreshTab(browser, origin + page.path, ['ours'], (tab) =>
    tab.evaluate((count): Promise<WithoutRound[]> => ours.without(count), rounds),
  );

/** Warm rounds from a few tabs, so that one tab's luck in memory and in compiling does not decide. */
export async function warm(
  browser: Browser,
  origin: string,
  page: BenchPage,
  { rounds }: Effort,
): Promise<WarmRound[]> {
  const tabs = 3;
  const found: WarmRound[] = [];
  for (let tab = 0; tab < tabs; tab += 1) {
    const part = await inFreshTab(browser, origin + page.path, ['ours'], (fresh) =>
      fresh.evaluate((count): Promise<WarmRound[]> => ours.warm(count), Math.ceil(rounds / tabs)),
    );
    found.push(...part);
  }
  return found;
}

export interface ColdFigures {
  readonly rounds: WarmRound[];
  /** The first bare pass of a tab. */
  readonly bare: number[];
}

/** First calls, each in a fresh tab: of a run, and in other tabs of a bare pass. */
export async function cold(
  browser: Browser,
  origin: string,
  page: BenchPage,
  { tabs }: Effort,
): Promise<ColdFigures> {
  const url = origin + page.path;
  const figures: ColdFigures = { rounds: [], bare: [] };
  for (let tab = 0; tab < tabs; tab += 1) {
    figures.rounds.push(
      await inFreshTab(browser, url, ['ours'], (fresh) => fresh.evaluate(() => ours.cold())),
    );
    figures.bare.push(
      await inFreshTab(browser, url, ['ours'], (fresh) => fresh.evaluate(() => ours.coldBare())),
    );
  }
  return figures;
}

/** The longest task of a first run, in fresh tabs, and of a second one in the same tab. */
export async function tasks(browser: Browser, origin: string, page: BenchPage, { tabs }: Effort) {
  const first: TaskFigures[] = [];
  const second: TaskFigures[] = [];
  for (let tab = 0; tab < tabs; tab += 1) {
    const [one, two] = await inFreshTab(browser, origin + page.path, ['ours'], (fresh) =>
      fresh.evaluate(async () => [await ours.longestTask(), await ours.longestTask()] as const),
    );
    first.push(one);
    second.push(two);
  }
  return { first, second };
}

export const peer = (browser: Browser, origin: string, page: BenchPage, name: PeerName, rounds: number) =>
  inFreshTab(browser, origin + page.path, ['peers'], (tab) =>
    tab.evaluate((...given): Promise<PeerRound[]> => peers.time(...given), name, quotes, rounds),
  );

/** Copies that the quotes are looked for in, beside the clean page; paths of fixtures. */
export const copies = ['word-export', 'vbpl-old', 'lookalike'] as const;
export type CopyName = 'clean' | (typeof copies)[number];

/** How many of the provisions each finds in each copy. */
export async function scores(
  browser: Browser,
  origin: string,
): Promise<Record<string, Record<CopyName, Score>>> {
  const ids = quotes.map(({ eId }) => eId);
  const found: Record<string, Record<string, Score>> = {};
  for (const copy of ['clean', ...copies] as const) {
    const expectation = copy === 'clean' ? cleanExpectation : fixture(copy).expectation;
    const judge = (name: string, landings: Landing[]) => {
      found[name] = { ...found[name], [copy]: score(ids, expectation, landings) };
    };
    await inFreshTab(browser, `${origin}/${copy}.html`, ['ours', 'peers'], async (tab) => {
      judge('ours', await tab.evaluate(() => ours.landings()));
      for (const name of peerNames)
        judge(name, await tab.evaluate((...given) => peers.landings(...given), name, quotes));
    });
  }
  return found as Record<string, Record<CopyName, Score>>;
}
