import { describe, expect, test } from 'vitest';
import { cleanDraft } from '../../../fixtures/generate/canonical.ts';
import { ocr } from '../../../fixtures/generate/defects/ocr.ts';
import { textOf } from '../../../fixtures/generate/draft.ts';
import { seeded } from '../../../fixtures/generate/random.ts';
import { published } from '../resolution/published.ts';
import { canon, indicator, read, task, wordsOf } from './copies.ts';

/** The resolution as a machine reads it from a picture; every number and negation as it stands in the picture. */
function misread(rate: number, seed: number): string[] {
  const draft = ocr(rate, 0.9)(cleanDraft(published), seeded(seed));
  return draft.blocks.map(({ runs }) => textOf(runs));
}
const isMisread = (blocks: readonly string[]): boolean => blocks.join('\n') !== published.text;

describe('a copy read from a picture', () => {
  test.each([
    [0.01, 1],
    [0.02, 2],
    [0.02, 3],
    [0.04, 4],
  ])('%d of the letters wrong (seed %d): nearly all found, none on a wrong passage', async (rate, seed) => {
    const blocks = misread(rate, seed);
    expect(isMisread(blocks)).toBe(true);
    const { best, notFound, marked } = await read(blocks);
    expect(['whole copy', 'altered copy']).toContain(best?.verdict);
    expect(notFound.length).toBeLessThan(rate > 0.03 ? 11 : 5);
    for (const { eId } of canon.passages) {
      const mark = marked(eId);
      if (mark === null) continue;
      // The words at both ends, blurred as they may be, tell which passage it is.
      const [own, page] = [wordsOf(eId).split(/\s+/u), mark.split(/[\s|]+/u)];
      expect(Math.abs(page.length - own.length)).toBeLessThanOrEqual(2 + own.length / 5);
      const shared = page.filter((word) => own.includes(word)).length;
      expect([eId, shared >= own.length / 2]).toEqual([eId, true]);
    }
  });
});

describe('noise excuses no change', () => {
  const noisy = (eId: string, from: string, to: string): string[] => {
    const blocks = misread(0.02, 5);
    const words = wordsOf(eId);
    const line = blocks.findIndex((block) => block.includes(from) && block.length < words.length + 12);
    if (line < 0) throw new Error(`"${from}" was misread itself: take another seed`);
    return blocks.with(line, blocks[line]!.replace(from, to));
  };

  test.each([
    ['a number', indicator(1), '8%', '9%'],
    ['a number of two figures', indicator(6), '10%', '70%'],
    ['a comparator', indicator(12), 'dưới 3%', 'trên 3%'],
    ['a direction', indicator(3), 'tăng bình', 'giảm bình'],
  ])('%s', async (_, eId, from, to) => {
    const { best, outcome, changes } = await read(noisy(eId, from, to));
    expect(best?.verdict).toBe('altered copy');
    expect(outcome(eId)).toBe('differs');
    expect(changes.map(([where]) => where)).toContain(eId);
  });
});

test('in a clean copy a stretch of other words is no misreading', async () => {
  const eId = task(4, 1, 2);
  const blocks = published.text
    .replace(wordsOf(eId), 'Khai thác có hậu quả các nguồn thu từ tài sản.')
    .split('\n');
  const { best, notFound } = await read(blocks);
  expect(best?.verdict).toBe('altered copy');
  expect(notFound).toEqual([eId]);
});
