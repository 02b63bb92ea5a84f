import { describe, expect, test } from 'vitest';
import { cutQuotes, selectorOf, standsTwice } from '../../bench/quotes/cut.ts';
import { asKind, quoteKinds } from '../../bench/quotes/kinds.ts';
import { withNoise } from '../../bench/quotes/noise.ts';
import { seeded } from '../../fixtures/generate/random.ts';
import { published } from '../core/resolution/published.ts';

const { text } = published;
const quotes = cutQuotes(text, 500, seeded(1));

describe('quotes of the bench', () => {
  test('stand where they say, 3 to 60 words long, cut between words', () => {
    for (const { exact, prefix, suffix, start, end } of quotes) {
      expect(text.slice(start, end)).toBe(exact);
      expect(text.slice(0, start).endsWith(prefix) && text.slice(end).startsWith(suffix)).toBe(true);
      const words = exact.match(/[\p{L}\p{M}\p{N}%]+/gu)?.length ?? 0;
      expect(words >= 3 && words <= 60).toBe(true);
      expect(/^[\p{L}\p{N}%].*[\p{L}\p{N}%]$/su.test(exact)).toBe(true);
    }
    expect(quotes.some(({ exact }) => exact.includes('\n'))).toBe(true);
  });

  test('are the same each time, in every kind', () => {
    expect(cutQuotes(text, 500, seeded(1))).toEqual(quotes);
    for (const kind of quoteKinds) expect(asKind(quotes, kind)).toEqual(asKind(quotes, kind));
  });

  test('keep their words in another spelling, and their numbers under noise', () => {
    const plain = (some: string) => some.replace(/[^\d]/g, '');
    asKind(quotes, 'other spelling').forEach(({ exact }, i) => {
      expect(plain(exact)).toBe(plain(quotes[i]!.exact));
    });
    const noisy = quotes.map(({ exact }) => withNoise(exact, 0.05, seeded(2)));
    noisy.forEach((exact, i) => {
      expect(plain(exact)).toBe(plain(quotes[i]!.exact));
    });
    expect(noisy.filter((exact, i) => exact !== quotes[i]!.exact).length).toBeGreaterThan(400);
  });

  test('stale ones say other places', () => {
    const moved = asKind(quotes, 'stale positions');
    expect(moved.every(({ start }, i) => start !== quotes[i]!.start || start === 0)).toBe(true);
  });
});

test.each([
  ['an b an b', 0, 2, false],
  ['an b an b', 0, 9, false],
  [`${'x '.repeat(40)}an${' x'.repeat(80)} ${'x '.repeat(40)}an${' x'.repeat(40)}`, 80, 82, true],
])('%s, [%i, %i) stands twice: %s', (page, start, end, isTwice) => {
  expect(standsTwice(page, selectorOf(page, start, end))).toBe(isTwice);
});
