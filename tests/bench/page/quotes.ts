import type { QuoteSelector } from '../../../utils/core/anchoring/selector.ts';
import { anchorAll } from '../../../utils/dom/anchor-all.ts';
import { paint } from '../../../utils/dom/highlighter.ts';
import { seeded } from '../../fixtures/generate/random.ts';
import type { AnchorRound, AnchorScore, PaintRound } from '../measure/quote-figures.ts';
import { cutQuotes, selectorOf, standsTwice } from '../quotes/cut.ts';
import { asKind, type QuoteKind } from '../quotes/kinds.ts';
import { barePass, nextTask, settle, timed, timedAsync } from './baseline.ts';

const contentOf = (): string => document.body.textContent ?? '';

/** What stands for the least that finding quotes can cost: one bare pass, and one native search for each exact quote. */
function searches(exact: readonly QuoteSelector[]): number {
  const text = contentOf();
  return timed(() => {
    barePass(document.body);
    let found = 0;
    for (const quote of exact) if (text.indexOf(quote.exact) >= 0) found += 1;
    return found;
  });
}

const quotesHere = (count: number): QuoteSelector[] => cutQuotes(contentOf(), count, seeded(3));

/** Rounds of searches beside anchoring the same quotes in one of their kinds. `strange`: cut from another text. */
async function time(
  count: number,
  kind: QuoteKind,
  rounds: number,
  strange: string | null,
): Promise<AnchorRound[]> {
  settle();
  const exact = strange === null ? quotesHere(count) : cutQuotes(strange, count, seeded(3));
  const asked = asKind(exact, kind);
  const begun = performance.now();
  await anchorAll(document.body, asked);
  const first = performance.now() - begun;
  const found: AnchorRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await nextTask();
    const before = searches(exact);
    const all = await timedAsync(() => anchorAll(document.body, asked));
    found.push({ first, bare: (before + searches(exact)) / 2, all });
  }
  return found;
}

/** Units that an edge may be off by: signs and spaces; where noise may have eaten the first or last word, that word. */
const near = (kind: QuoteKind): number => (kind === '2–5 % noise' ? 8 : 2);

function isThere(range: Range, offsets: Map<Node, number>, quote: QuoteSelector, off: number): boolean {
  const from = (offsets.get(range.startContainer) ?? Number.NaN) + range.startOffset;
  const to = (offsets.get(range.endContainer) ?? Number.NaN) + range.endOffset;
  return Math.abs(from - quote.start) <= off && Math.abs(to - quote.end) <= off;
}

function textOffsets(): Map<Node, number> {
  const offsets = new Map<Node, number>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    offsets.set(node, at);
    at += node.length;
  }
  return offsets;
}

/** How many of the quotes come back to where they were cut. One that stands twice with its context may be told to. */
async function score(count: number, kind: QuoteKind): Promise<AnchorScore> {
  const text = contentOf();
  const exact = quotesHere(count);
  const ranges = await anchorAll(document.body, asKind(exact, kind));
  const offsets = textOffsets();
  const sum = { right: 0, wrong: 0, lost: 0 };
  exact.forEach((quote, at) => {
    const range = ranges[at];
    const isTwice = standsTwice(text, quote);
    if (!range) sum[isTwice ? 'right' : 'lost'] += 1;
    else if (isThere(range, offsets, quote, near(kind))) sum.right += 1;
    else sum[isTwice && range.toString() === quote.exact ? 'right' : 'wrong'] += 1;
  });
  return sum;
}

/** How many quotes of another text are taken to stand in this page. */
async function falseAnchors(strange: string, count: number, kind: QuoteKind): Promise<number> {
  const asked = asKind(cutQuotes(strange, count, seeded(3)), kind);
  return (await anchorAll(document.body, asked)).filter(Boolean).length;
}

/** Takes each passage out of the page, asks for it, and puts the page back. @returns how many land on another passage */
async function landAfterDeleting(
  places: readonly (readonly [start: number, end: number])[],
): Promise<number> {
  const text = contentOf();
  let landed = 0;
  const page = document.body.innerHTML;
  for (const [start, end] of places) {
    const quote = selectorOf(text, start, end);
    if (standsTwice(text, quote)) continue;
    takeOut(start, end);
    // Quotes as they come, in company: one of them shows that paragraphs' ends are kept.
    const [range] = await anchorAll(document.body, [quote, selectorOf(text, 0, 400)]);
    if (range) landed += 1;
    document.body.innerHTML = page;
  }
  return landed;
}

function takeOut(start: number, end: number): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  let at = 0;
  for (const node of nodes) {
    const { length } = node;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    at += length;
    if (from < to) node.deleteData(from, to - from);
  }
}

const deleteRandom = (count: number): Promise<number> =>
  landAfterDeleting(quotesHere(count).map(({ start, end }) => [start, end]));

/** Rounds of a bare highlight of so many ranges beside `paint`. */
async function painting(count: number, rounds: number): Promise<PaintRound[]> {
  const ranges = (await anchorAll(document.body, quotesHere(count))).flatMap((range) =>
    range ? [new StaticRange(range)] : [],
  );
  const bare = () => timed(() => CSS.highlights.set('bench', new Highlight(...ranges)));
  const found: PaintRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await nextTask();
    const before = bare();
    const all = timed(() => paint('so-annotation', ranges));
    found.push({ bare: (before + bare()) / 2, all, ranges: ranges.length });
  }
  CSS.highlights.clear();
  return found;
}

/** The quotes of this page in one of their kinds, and as they were cut. */
const given = (count: number, kind: QuoteKind) => ({
  exact: quotesHere(count),
  asked: asKind(quotesHere(count), kind),
});

/** Milliseconds of a bare pass and one search for each quote. */
const searching = (count: number): number => searches(quotesHere(count));

const api = { given, searching, time, score, falseAnchors, deleteRandom, landAfterDeleting, painting };
export type Quotes = typeof api;
declare global {
  /** What the script of the bench puts into a page, for finding many quotes. */
  var quotes: Quotes;
}
globalThis.quotes = api;
