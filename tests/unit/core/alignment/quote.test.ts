import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../../../utils/core/alignment/blocks.ts';
import { quoteOf, wholeWords } from '../../../../utils/core/alignment/quote.ts';

const page = blocksOf('Kế hoạch\u2029GRDP  tăng\n6,5% so\u00a0với năm trước\u2029Nguồn: báo');
const of = (words: string) => {
  const start = page.text.indexOf(words);
  return { start, end: start + words.length };
};

describe('a quote', () => {
  test('has its spaces folded, block breaks told as one, and its neighbours with it', () => {
    expect(quoteOf(page, [of('GRDP  tăng\n6,5%')])).toEqual({
      exact: 'GRDP tăng 6,5%',
      prefix: 'Kế hoạch ',
      suffix: ' so với năm trước Nguồn: báo',
    });
    expect(quoteOf(page, [of('trước\u2029Nguồn')]).exact).toBe('trước Nguồn');
  });

  test('of several segments is read in one', () => {
    expect(quoteOf(page, [of('GRDP'), of('6,5%')]).exact).toBe('GRDP 6,5%');
  });

  test('is composed, and without signs that nobody sees', () => {
    const odd = blocksOf('Hô\u0323i \u00adđô\u0300ng\u200b');
    expect(quoteOf(odd, [{ start: 0, end: odd.text.length }]).exact).toBe('Hội đồng');
  });
});

describe('whole words', () => {
  test.each([
    ['hoạ', 'hoạch'],
    ['DP  tă', 'GRDP  tăng'],
    ['5%', '5%'],
    ['6,5% so', '6,5% so'],
    ['oạch\u2029GR', 'hoạch\u2029GRDP'],
  ])('“%s” is “%s”', (words, whole) => {
    const { start, end } = wholeWords(page, of(words));
    expect(page.text.slice(start, end)).toBe(whole);
  });
});
