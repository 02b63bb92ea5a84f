import type { Browser } from 'puppeteer-core';
import { progress } from '../../tools/log.ts';
import type { MessagingFigures } from '../messaging.ts';
import { type BenchPage, bytesOf, type Size } from '../pages/pages.ts';
import type { PanelFigures } from '../panel.ts';
import {
  type ColdFigures,
  type CopyName,
  cold,
  type Effort,
  peer,
  scores,
  tasks,
  warm,
  without,
} from './collect.ts';
import {
  type PeerName,
  type PeerRound,
  peerNames,
  type TaskFigures,
  type WarmRound,
  type WithoutRound,
} from './figures.ts';
import type { Score } from './landing.ts';
import { type Machine, thisMachine } from './machine.ts';

interface OfPage {
  readonly name: string;
  readonly size: Size;
  /** UTF-8 bytes of text, about. */
  readonly bytes: number;
}

export interface Figures {
  readonly machine: Machine;
  readonly effort: Effort;
  readonly without: readonly (OfPage & { readonly rounds: readonly WithoutRound[] })[];
  readonly warm: readonly (OfPage & { readonly rounds: readonly WarmRound[] })[];
  readonly cold: readonly (OfPage & ColdFigures)[];
  readonly tasks: readonly (OfPage & {
    readonly first: readonly TaskFigures[];
    readonly second: readonly TaskFigures[];
  })[];
  readonly peers: Readonly<Record<PeerName, readonly PeerRound[]>>;
  readonly scores: Readonly<Record<string, Record<CopyName, Score>>>;
  /** Empty where it was left out. */
  readonly messaging: readonly MessagingFigures[];
  /** Empty where it was left out. */
  readonly panel: readonly PanelFigures[];
}

const of = ({ name, size }: BenchPage): OfPage => ({ name, size, bytes: bytesOf[size] });

/** Measures everything but messaging, one thing after another. */
export async function measure(
  browser: Browser,
  origin: string,
  pages: readonly BenchPage[],
  effort: Effort,
): Promise<Omit<Figures, 'messaging' | 'panel'>> {
  const each = async <T>(what: string, some: readonly BenchPage[], work: (page: BenchPage) => Promise<T>) => {
    const found: (OfPage & T)[] = [];
    for (const page of some) {
      progress(`${what}: ${page.name}, ${page.size} …`);
      found.push({ ...of(page), ...(await work(page)) });
    }
    return found;
  };
  const carrying = pages.filter(({ carries }) => carries);
  const clean = carrying[0] as BenchPage;
  const others = pages.filter(({ carries }) => !carries);
  const timed = {} as Record<PeerName, PeerRound[]>;
  const warmRounds = await each('Warm', carrying, async (page) => ({
    rounds: await warm(browser, origin, page, effort),
  }));
  for (const name of peerNames) {
    progress(`Peer: ${name} …`);
    timed[name] = await peer(browser, origin, clean, name, Math.ceil(effort.rounds / 3));
  }
  return {
    effort,
    warm: warmRounds,
    peers: timed,
    cold: await each('Cold', carrying, (page) => cold(browser, origin, page, effort)),
    without: await each('Without', others, async (page) => ({
      rounds: await without(browser, origin, page, effort),
    })),
    tasks: await each('Tasks', carrying.slice(-1), (page) => tasks(browser, origin, page, effort)),
    scores: await scores(browser, origin),
    machine: thisMachine(await browser.version()),
  };
}
