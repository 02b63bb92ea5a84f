import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainRuns } from '../../../../utils/core/alignment/chain.ts';
import { extendRuns, type Run } from '../../../../utils/core/alignment/seeds.ts';
import { CHAINS } from './chain.cases.ts';
import '../seed.ts';

const run = ([at, canonical, length]: readonly number[]): Run =>
  ({ at, canonical, length }) as unknown as Run;
const rows = (runs: readonly Run[]) => runs.map(({ at, canonical, length }) => [at, canonical, length]);
const opensAt = (...tokens: number[]): Uint8Array => {
  const opens = new Uint8Array(400);
  for (const token of tokens) opens[token] = 1;
  return opens;
};

describe('the best row of runs', () => {
  test.each(CHAINS)('%s', (_, runs, opens, expected) => {
    expect(rows(chainRuns(runs.map(run), opensAt(...opens)))).toEqual(expected);
  });

  test('goes forward in the page and in the text, never takes a word twice, never invents one', () => {
    const anyRun = fc.tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 2, max: 40 }));
    const opens = fc.array(fc.nat(340), { maxLength: 30 });
    fc.assert(
      fc.property(fc.array(anyRun, { maxLength: 40 }), opens, (made, begins) => {
        const runs = made.map(run).sort((a, b) => a.at - b.at || b.length - a.length);
        const given = runs.map(({ at, canonical, length }) => ({ at, canonical, length }));
        const chain = chainRuns(runs, opensAt(...begins));
        expect(chain.length > 0).toBe(runs.length > 0);
        for (const [i, { at, canonical, length }] of chain.entries()) {
          expect(length).toBeGreaterThan(0);
          const within = given.some(
            (from) =>
              from.at - from.canonical === at - canonical &&
              from.at <= at &&
              at + length <= from.at + from.length,
          );
          expect(within).toBe(true);
          const before = chain[i - 1];
          if (!before) continue;
          expect(at).toBeGreaterThanOrEqual(before.at + before.length);
          expect(canonical).toBeGreaterThanOrEqual(before.canonical + before.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('a run that goes on from the last one lengthens it', () => {
  const runs: Run[] = [];
  for (const each of [
    [0, 0, 3],
    [3, 3, 2],
    [6, 5, 2],
    [8, 9, 1],
  ])
    extendRuns(runs, run(each));
  expect(rows(runs)).toEqual([
    [0, 0, 5],
    [6, 5, 2],
    [8, 9, 1],
  ]);
});
