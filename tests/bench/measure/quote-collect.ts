import type { Browser } from 'puppeteer-core';
import { progress } from '../../tools/log.ts';
import { quotes as provisions, resolution } from '../canonical.ts';
import { inFreshTab } from '../chromium.ts';
import type { BenchPage } from '../pages/pages.ts';
import { type QuoteKind, quoteKinds } from '../quotes/kinds.ts';
import type { Effort } from './collect.ts';
import { type Landing, type PeerName, peerNames, type Quote } from './figures.ts';
import type { AnchorScore, KindFigures, PeerFigures, QuoteFigures } from './quote-figures.ts';

const COUNTS = [1000, 5000] as const;
/** The libraries take so long that they are given fewer. */
const FOR_PEERS = 100;
const copies = ['clean', 'word-export'] as const;

/** Measures finding many quotes at once, one thing after another. */
export async function measureQuotes(
  browser: Browser,
  origin: string,
  pages: readonly BenchPage[],
  effort: Effort,
): Promise<QuoteFigures> {
  const rounds = Math.ceil(effort.rounds / 3);
  const kinds: KindFigures[] = [];
  for (const copy of copies) {
    for (const count of COUNTS) {
      for (const kind of quoteKinds) {
        progress(`Quotes: ${count}, ${kind}, ${copy} …`);
        kinds.push(await ofKind(browser, `${origin}/${copy}.html`, { copy, count, kind }, rounds));
      }
    }
  }
  const peers: PeerFigures[] = [];
  for (const name of peerNames) {
    for (const kind of quoteKinds) {
      progress(`Quotes: ${name}, ${kind} …`);
      peers.push(await ofPeer(browser, `${origin}/clean.html`, name, kind));
    }
  }
  return {
    kinds,
    peers,
    strange: await inStrangeText(browser, origin, pages, rounds),
    deleted: await afterDeleting(browser, `${origin}/clean.html`, effort),
    painting: await inFreshTab(browser, `${origin}/clean.html`, ['quotes'], (tab) =>
      tab.evaluate((...given) => quotes.painting(...given), 5000, rounds),
    ),
  };
}

const ofKind = (
  browser: Browser,
  url: string,
  of: { copy: string; count: number; kind: QuoteKind },
  rounds: number,
): Promise<KindFigures> =>
  inFreshTab(browser, url, ['quotes'], async (tab) => ({
    ...of,
    rounds: await tab.evaluate((...given) => quotes.time(...given), of.count, of.kind, rounds, null),
    score: await tab.evaluate((...given) => quotes.score(...given), of.count, of.kind),
  }));

function ofPeer(browser: Browser, url: string, name: PeerName, kind: QuoteKind): Promise<PeerFigures> {
  return inFreshTab(browser, url, ['quotes', 'peers'], async (tab) => {
    const { exact, asked } = await tab.evaluate((...given) => quotes.given(...given), FOR_PEERS, kind);
    const named = asked.map((quote, at): Quote => ({ ...quote, eId: String(at) }));
    const landings = await tab.evaluate((...given) => peers.landings(...given), name, named);
    const [round] = await tab.evaluate((...given) => peers.time(...given), name, named, 1);
    const searching = await tab.evaluate((count) => quotes.searching(count), FOR_PEERS);
    const ratio = (round?.all ?? Number.NaN) / searching;
    return { name, kind, count: FOR_PEERS, ratio, score: scoreOf(exact, landings) };
  });
}

/** As for ours, but only where a passage begins counts, and half a word there is forgiven. */
function scoreOf(exact: readonly { start: number }[], landings: readonly Landing[]): AnchorScore {
  const starts = new Map(landings.map(({ eId, start }) => [Number(eId), start]));
  const score = { right: 0, wrong: 0, lost: 0 };
  exact.forEach(({ start }, at) => {
    const landed = starts.get(at);
    if (landed === undefined) score.lost += 1;
    else score[Math.abs(landed - start) <= 8 ? 'right' : 'wrong'] += 1;
  });
  return score;
}

async function inStrangeText(
  browser: Browser,
  origin: string,
  pages: readonly BenchPage[],
  rounds: number,
): Promise<QuoteFigures['strange']> {
  const found: QuoteFigures['strange'][number][] = [];
  for (const { name, path } of pages.filter(({ carries, size }) => !carries && size === '0.35 MB')) {
    for (const kind of quoteKinds) {
      progress(`Quotes: in ${name}, ${kind} …`);
      const of = { name, kind, count: 1000 };
      const { text } = resolution;
      const figures = await inFreshTab(browser, origin + path, ['quotes'], async (tab) => ({
        rounds: await tab.evaluate(
          (...given) => quotes.time(...given),
          1000,
          kind,
          Math.min(rounds, 3),
          text,
        ),
        anchored: await tab.evaluate((...given) => quotes.falseAnchors(...given), text, 1000, kind),
      }));
      found.push({ ...of, ...figures });
    }
  }
  return found;
}

async function afterDeleting(
  browser: Browser,
  url: string,
  { rounds }: Effort,
): Promise<QuoteFigures['deleted']> {
  progress('Quotes: passages taken out …');
  const places = provisions.map(({ start, exact }) => [start, start + exact.length] as const);
  const random = rounds > 3 ? 1000 : 100;
  return inFreshTab(browser, url, ['quotes'], async (tab) => [
    {
      what: 'provisions',
      count: places.length,
      landed: await tab.evaluate((given) => quotes.landAfterDeleting(given), places),
    },
    {
      what: 'random quotes',
      count: random,
      landed: await tab.evaluate((count) => quotes.deleteRandom(count), random),
    },
  ]);
}
