import { describe, expect, test } from 'vitest';
import type { QuoteSelector } from '../../../../utils/core/anchoring/selector.ts';
import { type AnchoringCase, CHANGED, ODD, REPEATED, STANDING } from './anchoring.cases.ts';
import { anchorIn, marked, pageOf } from './anchoring.ts';

async function check({ was, is, outcome, on }: AnchoringCase): Promise<void> {
  const [anchor] = await anchorIn(is, [marked(was).quote]);
  const { start, end } = anchor!;
  const landed = start < 0 ? null : pageOf(is).slice(start, end);
  expect({ outcome: anchor!.outcome, landed }).toEqual({
    outcome,
    landed: on === undefined ? null : pageOf(on),
  });
}

describe('stands', () => {
  test.each(STANDING)('$what', check);
});

describe('was changed or taken out', () => {
  test.each(CHANGED)('$what', check);
});

describe('stands several times', () => {
  test.each(REPEATED)('$what', check);

  test.each(REPEATED.slice(0, 2))('$what, at its own place', async ({ was }) => {
    const { page, quote } = marked(was);
    const [anchor] = await anchorIn(page, [{ ...quote, start: 0, end: 1 }]);
    expect(anchor).toMatchObject({ start: quote.start, end: quote.end });
  });

  const sentence = 'Tăng cường quản lý nhà nước về đất đai trên địa bàn.';
  const far = 'Nội dung khác nhau ở giữa hai đoạn này. '.repeat(20);
  const page = `${sentence}\n${far}\n${sentence}`;
  const at = (start: number): QuoteSelector => ({
    exact: sentence,
    prefix: '',
    suffix: '',
    start,
    end: start + sentence.length,
  });

  test('an exact position decides between equals far apart', async () => {
    const anchors = await anchorIn(page, [at(0), at(page.length - sentence.length)]);
    expect(anchors.map(({ start }) => start)).toEqual([0, page.length - sentence.length]);
  });

  test('a position that is only near decides nothing', async () => {
    expect((await anchorIn(page, [at(3)]))[0]).toMatchObject({ outcome: 'ambiguous', start: -1 });
  });

  test('nor does an exact position where other words stand', async () => {
    expect((await anchorIn(page, [at(100)]))[0]).toMatchObject({ outcome: 'ambiguous' });
  });
});

describe('odd quotes', () => {
  test.each(ODD)('$what', check);
});

test('many at once, each as if it were alone', async () => {
  const cases = [...STANDING, ...CHANGED];
  const page = STANDING[0]!.is;
  const quotes = cases.map(({ was }) => marked(was).quote);
  const together = await anchorIn(page, quotes);
  for (const [i, quote] of quotes.entries()) expect(together[i]).toEqual((await anchorIn(page, [quote]))[0]);
});
