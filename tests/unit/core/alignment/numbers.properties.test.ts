import fc from 'fast-check';
import { expect, test } from 'vitest';
import { provision, published } from '../resolution/published.ts';
import { bare, canon, read, wordsOf } from './copies.ts';
import '../seed.ts';

interface Figure {
  readonly eId: string;
  /** Offset in the canonical text. */
  readonly at: number;
  readonly number: string;
}

/** Every number of every provision but its label; figures within a word ("QH14") are none. */
const figures: readonly Figure[] = canon.passages.flatMap(({ eId, kind }) => {
  const labelled = kind === 'indicator' || kind === 'assignment';
  const words = wordsOf(eId);
  const found = [...words.matchAll(/(?<![\p{L}\d])\d+(?:[.,]\d+)*(?![\p{L}\d])/gu)];
  return found
    .slice(labelled ? 1 : 0)
    .map(({ index, 0: number }) => ({ eId, at: provision(eId).start + index, number }));
});

const figureOf = (number: string): number => Number(number.replaceAll('.', '').replace(',', '.'));
const changedTo = ({ at, number }: Figure, other: string): string[] =>
  (published.text.slice(0, at) + other + published.text.slice(at + number.length)).split('\n');

test('the resolution holds many', () => {
  expect(figures.length).toBeGreaterThan(45);
  expect(new Set(figures.map(({ eId }) => eId)).size).toBeGreaterThan(16);
});

test('any one number changed: that one provision differs, no other does, and no mark goes astray', async () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 200 }).map(String),
    fc.tuple(fc.nat(99), fc.integer({ min: 1, max: 9 })).map(([whole, tenth]) => `${whole},${tenth}`),
    fc.constantFrom('1.500', '8.300', '2022', '2035', '07'),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...figures), number, async (figure, other) => {
      fc.pre(figureOf(other) !== figureOf(figure.number));
      const { best, notFound, changes, marked } = await read(changedTo(figure, other));
      expect(best?.verdict).toBe('altered copy');
      expect(notFound).toEqual([figure.eId]);
      expect(best?.provisions.find(({ eId }) => eId === figure.eId)?.outcome).toBe('differs');
      expect(changes.map(([eId]) => eId)).toEqual([figure.eId]);
      expect(changes[0]![1]).toContain(figure.number);
      expect(changes[0]![1]).toContain(other);
      for (const { eId } of canon.passages) {
        if (eId !== figure.eId) expect(marked(eId)).toBe(wordsOf(eId));
      }
      const at = figure.at - provision(figure.eId).start;
      const words = wordsOf(figure.eId);
      const expected = words.slice(0, at) + other + words.slice(at + figure.number.length);
      expect(bare(marked(figure.eId) ?? '')).toBe(bare(expected));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('every figure left out: its provision differs or is missing, and no other', async () => {
  for (const figure of figures) {
    const { notFound } = await read(changedTo(figure, ''));
    expect([figure, notFound]).toEqual([figure, [figure.eId]]);
  }
});
