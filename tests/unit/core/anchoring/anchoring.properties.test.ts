import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuoteSelector } from '../../../../utils/core/anchoring/selector.ts';
import { MARKED_KINDS } from '../../../../utils/core/resolution/model.ts';
import { cutQuotes, selectorOf, standsTwice } from '../../../bench/quotes/cut.ts';
import { withNoise } from '../../../bench/quotes/noise.ts';
import { lookalikes } from '../../../fixtures/generate/edits/lookalike.ts';
import { seeded } from '../../../fixtures/generate/random.ts';
import { published } from '../resolution/published.ts';
import { RESPELLINGS } from '../respell.ts';
import { oddText } from '../text/odd.ts';
import '../seed.ts';
import { anchorIn, without } from './anchoring.ts';

const { text } = published;
const seed = fc.integer({ min: 0, max: 0xffffffff });
const cut = (from: number, count = 60): QuoteSelector[] => cutQuotes(text, count, seeded(from));
const bare = (passage: string): string => passage.replace(/[^\p{L}\p{N}%]+/gu, ' ').trim();

/** A quote among others: one of them shows that ends of paragraphs are kept. */
const company = selectorOf(text, 0, 400);
const marked = published.provisions.filter(({ kind }) => (MARKED_KINDS as readonly string[]).includes(kind));

describe('an unchanged page', () => {
  test('gives back exactly what was cut, whatever the positions say', async () => {
    await fc.assert(
      fc.asyncProperty(seed, fc.nat(40_000), async (from, by) => {
        const quotes = cut(from).map((quote) => ({ ...quote, start: by, end: by + 1 }));
        const anchors = await anchorIn(text, quotes);
        cut(from).forEach((quote, i) => {
          const { outcome, start, end } = anchors[i]!;
          if (outcome === 'ambiguous' && standsTwice(text, quote)) return;
          expect([outcome, start, end]).toEqual(['found', quote.start, quote.end]);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('also what was cut within words', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.length - 200),
        fc.integer({ min: 12, max: 180 }),
        async (start, length) => {
          const quote = selectorOf(text, start, start + length);
          const [anchor] = await anchorIn(text, [quote, company]);
          if (anchor!.outcome === 'ambiguous' && standsTwice(text, quote)) return;
          expect(anchor!.outcome).toBe('found');
          const landed = text.slice(anchor!.start, anchor!.end);
          expect(bare(landed)).toBe(bare(quote.exact));
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each(Object.entries(RESPELLINGS))('respelt, %s: the same places', async (_, respell) => {
    const quotes = cut(7, 200);
    const written = quotes.map(({ exact, prefix, suffix, ...place }) => ({
      exact: respell(exact),
      prefix: respell(prefix),
      suffix: respell(suffix),
      ...place,
    }));
    const anchors = await anchorIn(text, written);
    quotes.forEach((quote, i) => {
      const { outcome, start, end } = anchors[i]!;
      if (outcome === 'ambiguous') return;
      expect([outcome, bare(text.slice(start, end))]).toEqual(['found', bare(quote.exact)]);
      expect(Math.abs(start - quote.start)).toBeLessThan(4);
    });
    expect(anchors.filter(({ outcome }) => outcome === 'ambiguous').length).toBeLessThanOrEqual(2);
  });

  test.each(Object.entries(RESPELLINGS))('the page respelt, %s: all are found', async (_, respell) => {
    const quotes = cut(8, 200).map((quote) => ({ ...quote, start: 0, end: 0 }));
    const anchors = await anchorIn(respell(text), quotes);
    const lost = anchors.filter(({ outcome }) => outcome !== 'found' && outcome !== 'ambiguous');
    expect(lost).toEqual([]);
  });
});

describe('noise', () => {
  test('never lands on another passage', async () => {
    await fc.assert(
      fc.asyncProperty(seed, fc.double({ min: 0.01, max: 0.08, noNaN: true }), async (from, rate) => {
        const random = seeded(from).fork('noise');
        const quotes = cut(from);
        const noisy = quotes.map((quote) => ({
          ...quote,
          exact: withNoise(quote.exact, rate, random),
          start: 0,
          end: 0,
        }));
        const anchors = await anchorIn(text, noisy);
        quotes.forEach((quote, i) => {
          const { start } = anchors[i]!;
          if (start >= 0 && !standsTwice(text, quote)) expect(Math.abs(start - quote.start)).toBeLessThan(9);
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('a passage taken out', () => {
  test.each(marked.map(({ eId, start, end }) => [eId, start, end] as const))(
    '%s: missing',
    async (_, start, end) => {
      const quote = selectorOf(text, start, end);
      const [anchor] = await anchorIn(without(text, quote), [quote, company]);
      expect(anchor!.outcome).toBe('missing');
    },
  );

  test('no other one is taken for it', async () => {
    await fc.assert(
      fc.asyncProperty(seed, async (from) => {
        for (const quote of cut(from, 10)) {
          if (standsTwice(text, quote)) continue;
          const [anchor] = await anchorIn(without(text, quote), [quote, company]);
          expect({ quote, start: anchor!.start }).toEqual({ quote, start: -1 });
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a lookalike in its place', () => {
  test.each(Object.entries(lookalikes))('(%s): missing', async (number, lookalike) => {
    const { start, end } = marked.find(
      ({ kind, number: own }) => kind === 'indicator' && own.includes(number),
    )!;
    const quote = selectorOf(text, start, end);
    const page = text.slice(0, start) + lookalike + text.slice(end);
    expect((await anchorIn(page, [quote, company]))[0]!.outcome).toBe('missing');
  });
});

describe('one number or negation changed', () => {
  const HARD = /\d+(?:[.,]\d+)*|(?<!\p{L})(?:không|trên|dưới|tăng|giảm|trong|ngoài)(?!\p{L})/giu;
  const CONTRARY: Record<string, string> = {
    không: 'có',
    trên: 'dưới',
    dưới: 'trên',
    tăng: 'giảm',
    giảm: 'tăng',
    trong: 'ngoài',
    ngoài: 'trong',
  };

  test('differs where it stands, or is missing; never found, never elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(seed, async (from) => {
        const random = seeded(from).fork('hard');
        for (const quote of cut(from, 12)) {
          const hard = [...quote.exact.matchAll(HARD)];
          if (hard.length === 0 || standsTwice(text, quote)) continue;
          const { 0: word, index } = random.pick(hard);
          const other = CONTRARY[word.toLowerCase()] ?? String(Number(word.replace(/\D/g, '')) + 1);
          const at = quote.start + index;
          const page = text.slice(0, at) + other + text.slice(at + word.length);
          const [anchor] = await anchorIn(page, [quote, company]);
          expect(anchor!.outcome).not.toBe('found');
          if (anchor!.start >= 0) expect(Math.abs(anchor!.start - quote.start)).toBeLessThan(3);
        }
      }),
      { numRuns: 20 },
    );
  });
});

test('any text whatever: no error, ranges within the page', async () => {
  await fc.assert(
    fc.asyncProperty(oddText, oddText, oddText, oddText, async (page, exact, prefix, suffix) => {
      const [anchor] = await anchorIn(page + exact, [{ exact, prefix, suffix, start: 0, end: 0 }]);
      const { start, end } = anchor!;
      expect(start < 0 ? end === -1 : start < end && end <= page.length + exact.length).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
