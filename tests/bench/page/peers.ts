import { createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import {
  createTextAnnotator,
  Origin,
  reviveAnnotation,
  type TextAnnotation,
  W3CTextFormat,
} from '@recogito/text-annotator';
import { toRange } from 'dom-anchor-text-quote';
import { offsetInTextContent } from '../../../utils/dom/ranges.ts';
import type { Landing, PeerName, PeerRound, Quote } from '../measure/figures.ts';
import { besideBare, settle, timedAsync } from './baseline.ts';

type Locate = (quotes: readonly Quote[]) => Promise<(Range | null)[]>;

/** The first match of each, as a reader of W3C annotations would take it. */
const apache: Locate = async (quotes) => {
  const ranges: (Range | null)[] = [];
  const scope = document.createRange();
  scope.selectNodeContents(document.body);
  for (const { exact, prefix, suffix } of quotes) {
    const matches = createTextQuoteSelectorMatcher({ type: 'TextQuoteSelector', exact, prefix, suffix })(
      scope,
    );
    const { value } = await matches.next();
    ranges.push(value ?? null);
  }
  return ranges;
};

/** It fails on some long quotes that do not stand letter for letter. */
const anchor: Locate = async (quotes) =>
  quotes.map((quote) => {
    try {
      return toRange(document.body, quote);
    } catch {
      return null;
    }
  });

/** W3C annotations as it writes them: it needs the position too, and finds the place by that alone. */
const annotations = (quotes: readonly Quote[]) =>
  quotes.map(({ eId, exact, prefix, suffix, start }) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: eId,
    type: 'Annotation',
    body: [],
    target: {
      source: 'urn:bench',
      selector: [
        { type: 'TextQuoteSelector' as const, exact, prefix, suffix },
        { type: 'TextPositionSelector' as const, start, end: start + exact.length },
      ],
    },
  }));

const revive: Locate = async (quotes) => {
  const format = W3CTextFormat('urn:bench', document.body);
  return annotations(quotes).map((annotation) => {
    const { parsed } = format.parse(annotation as never);
    const { range } = reviveAnnotation(parsed as TextAnnotation, document.body).target.selector[0] ?? {};
    return range && !range.collapsed ? range : null;
  });
};

let made: ReturnType<typeof createTextAnnotator> | null = null;

/**
 * The whole of it: kept in the annotator's store with ranges and an index of rectangles; drawn later, untimed. The
 * annotator is made once, before the clock runs; taking the annotations out again is timed with putting them in.
 */
const annotator: Locate = async (quotes) => {
  made ??= createTextAnnotator(document.body, {
    adapter: W3CTextFormat('urn:bench', document.body) as never,
    renderer: 'CSS_HIGHLIGHTS',
  });
  // Only with `replace: false` does it give its annotations ranges.
  made.setAnnotations(annotations(quotes) as never, false);
  const { store } = made.state;
  const ranges = quotes.map(({ eId }) => {
    const { range } = store.getAnnotation(eId)?.target.selector[0] ?? {};
    return range instanceof Range && !range.collapsed ? range : null;
  });
  // As from elsewhere: its undo stack fails on a clearing of one's own.
  store.clear(Origin.REMOTE);
  return ranges;
};

const byName: Record<PeerName, Locate> = {
  '@apache-annotator/dom': apache,
  'dom-anchor-text-quote': anchor,
  '@recogito/text-annotator: reviveAnnotation': revive,
  '@recogito/text-annotator: setAnnotations': annotator,
};

/** Rounds of a batch of bare passes beside a batch of finding all the quotes; the first call is told apart. */
async function time(name: PeerName, quotes: readonly Quote[], rounds: number): Promise<PeerRound[]> {
  settle();
  // What an annotator sets up for a page is not what is compared.
  if (byName[name] === annotator) await annotator([]);
  const begun = performance.now();
  await byName[name](quotes);
  const first = performance.now() - begun;
  const found: PeerRound[] = [];
  for (let round = 0; round < rounds; round += 1) {
    found.push(await besideBare(async () => ({ first, all: await timedAsync(() => byName[name](quotes)) })));
  }
  return found;
}

/** Where a peer takes each quote to stand; what it does not find, or fails on, is not listed. */
async function landings(name: PeerName, quotes: readonly Quote[]): Promise<Landing[]> {
  const found: Landing[] = [];
  for (const quote of quotes) {
    const [range] = await byName[name]([quote]).catch(() => [null]);
    if (!range) continue;
    const start = offsetInTextContent(document.body, range.startContainer) + range.startOffset;
    found.push({ eId: quote.eId, text: range.toString(), start });
  }
  return found;
}

const api = { time, landings };
export type Peers = typeof api;
declare global {
  /** What the script of the bench puts into a page, for the libraries that it is compared with. */
  var peers: Peers;
}
globalThis.peers = api;
