import { describe, expect, test } from 'vitest';
import { canon, paragraphs, read, wordsOf } from './copies.ts';

const eIds = canon.passages.map(({ eId }) => eId);

describe('several copies in one page', () => {
  test('two whole ones, each with marks of its own', async () => {
    const { copies, marked, text } = await read([...paragraphs, 'Bản in', ...paragraphs]);
    expect(copies.map(({ verdict }) => verdict)).toEqual(['whole copy', 'whole copy']);
    const half = text.indexOf('Bản in');
    for (const copy of copies) {
      expect(eIds.map((eId) => marked(eId, copy))).toEqual(eIds.map(wordsOf));
      const starts = copy.provisions.map(({ segments }) => segments[0]!.start < half);
      expect(new Set(starts).size).toBe(1);
    }
    const [one, other] = copies.map(({ provisions }) => provisions[0]!.segments[0]!.start);
    expect(one).not.toBe(other);
  });

  test('a change in one of them is told of that one', async () => {
    const changed = paragraphs.map((line) => line.replace('từ 8%/năm', 'từ 9%/năm'));
    const { copies } = await read([...changed, ...paragraphs]);
    expect(copies.map(({ verdict }) => verdict).sort()).toEqual(['altered copy', 'whole copy']);
  });
});
