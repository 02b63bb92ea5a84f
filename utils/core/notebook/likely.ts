import { MARKED_KINDS, type Provision, type Resolution } from '../resolution/model.ts';
import { normalise } from '../text/normalise.ts';
import { fold } from '../text/spelling.ts';

export interface Likely {
  readonly eId: string;
  /** Only to be compared within one list. */
  readonly score: number;
}

/**
 * The indicators, tasks, solutions and assignments that a passage of another page is likely evidence for, best first.
 *
 * BM25 (Robertson and Zaragoza 2009) over words and pairs of neighbours, for most Vietnamese words are two syllables
 * ("ngân sách"): what few provisions say weighs most, short provisions are not drowned by long ones. Numbers are left
 * out: what is reported is seldom what was planned; that there is one counts for the indicators. A passage without any diacritics is compared without them.
 */
export function likelyProvisions(passage: string, resolution: Resolution): Likely[] {
  const words = wordsOf(passage);
  const isBare = words.every((word) => fold(word) === word);
  const index = indexOf(resolution, isBare);
  const hasFigure = /\p{N}/u.test(passage);
  const scores = new Map<Entry, number>();
  for (const term of new Set(termsOf(words))) {
    const holders = index.holders.get(term) ?? [];
    for (const entry of holders) {
      const rarity = Math.log(1 + (index.count - holders.length + 0.5) / (holders.length + 0.5));
      const often = entry.terms.get(term) ?? 0;
      const share = (often * (K1 + 1)) / (often + K1 * (1 - B + B * (entry.length / index.meanLength)));
      const weight = term.includes(' ') ? PAIR : 1;
      scores.set(entry, (scores.get(entry) ?? 0) + weight * rarity * share);
    }
  }
  return [...scores]
    .map(([{ eId, place, isMeasured }, score]) => ({
      eId,
      place,
      score: isMeasured && hasFigure ? score * MEASURED : score,
    }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, MOST)
    .map(({ eId, score }) => ({ eId, score }));
}

/** The usual constants of BM25: how soon repetition stops to count, how much length does. */
const K1 = 1.2;
const B = 0.75;
/** A pair that both have says more than its two words. */
const PAIR = 2;
/** A passage that holds a figure is likelier evidence for what is measured. */
const MEASURED = 1.25;
/** More than anybody looks through. */
const MOST = 12;

interface Entry {
  readonly eId: string;
  readonly place: number;
  /** It has targets. */
  readonly isMeasured: boolean;
  readonly terms: ReadonlyMap<string, number>;
  readonly length: number;
}

interface Index {
  readonly holders: ReadonlyMap<string, readonly Entry[]>;
  readonly count: number;
  readonly meanLength: number;
}

/** Two for each resolution, with and without diacritics; made when first asked for. */
const indexes = new WeakMap<Resolution, Map<boolean, Index>>();

function indexOf(resolution: Resolution, isBare: boolean): Index {
  const own = indexes.get(resolution) ?? new Map<boolean, Index>();
  indexes.set(resolution, own);
  const index = own.get(isBare) ?? build(resolution, isBare);
  own.set(isBare, index);
  return index;
}

function build(resolution: Resolution, isBare: boolean): Index {
  const marked = resolution.provisions.filter(({ kind }) =>
    (MARKED_KINDS as readonly string[]).includes(kind),
  );
  const holders = new Map<string, Entry[]>();
  const entries = marked.map((provision, place): Entry => {
    const words = wordsOf(textOf(provision, resolution)).map((word) => (isBare ? fold(word) : word));
    const terms = new Map<string, number>();
    for (const term of termsOf(words)) terms.set(term, (terms.get(term) ?? 0) + 1);
    const isMeasured = (provision.targets ?? []).length > 0;
    return { eId: provision.eId, place, isMeasured, terms, length: words.length };
  });
  for (const entry of entries) {
    for (const term of entry.terms.keys()) {
      const list = holders.get(term);
      if (list) list.push(entry);
      else holders.set(term, [entry]);
    }
  }
  const total = entries.reduce((sum, { length }) => sum + length, 0);
  return { holders, count: entries.length, meanLength: total / Math.max(1, entries.length) };
}

/** A sentence is read under the heading of its field. */
function textOf({ parent, start, end }: Provision, { provisions, text }: Resolution): string {
  const heading = provisions.find(({ eId, kind }) => eId === parent && kind !== 'section')?.heading ?? '';
  return `${heading}. ${text.slice(start, end)}`;
}

const wordsOf = (text: string): string[] => normalise(text).text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** Words and pairs of neighbours. */
const termsOf = (words: readonly string[]): string[] => [
  ...words,
  ...words.slice(1).map((word, i) => `${words[i]} ${word}`),
];
