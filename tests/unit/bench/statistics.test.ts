import { expect, test } from 'vitest';
import type { WarmRound } from '../../bench/measure/figures.ts';
import { against, duration, markdownTable, times } from '../../bench/measure/markdown.ts';
import { growth, median, summarise, total } from '../../bench/measure/statistics.ts';

const round = (bare: number, each: number, prepare = 0): WarmRound => ({
  bare,
  ms: { sample: each, read: each, recognise: each, prepare, align: each, mark: each },
});

test.each([
  [[3], 3],
  [[3, 1, 2], 2],
  [[10, 9], 9.5],
  [[100, 1, 2, 3], 2.5],
  [[0.2, 0.1, 0.1], 0.1],
])('the median of %j is %d', (figures, expected) => {
  expect(median(figures)).toBe(expected);
});

test('there is no median of nothing', () => {
  expect(() => median([])).toThrow(RangeError);
});

test('the median leaves the order of its figures alone', () => {
  const figures = [3, 1, 2];
  median(figures);
  expect(figures).toEqual([3, 1, 2]);
});

test('the sum of a run counts preparing only where asked for', () => {
  expect(total(round(1, 2, 5))).toBe(10);
  expect(total(round(1, 2, 5), true)).toBe(15);
});

test('ratios are taken within each round, not between medians', () => {
  // A slow spell of the machine stretches a round as a whole: its ratio stays.
  const { bare, sum, ratio, ratioWithPrepare } = summarise([
    round(1, 2, 5),
    round(10, 20, 50),
    round(2, 1, 1),
  ]);
  expect([bare, sum, ratio, ratioWithPrepare]).toEqual([2, 10, 10, 15]);
});

test.each([
  ['linear', 10, 10, 1],
  ['quadratic', 100, 10, 10],
  ['constant', 1, 10, 0.1],
])('%s growth', (_, cost, size, expected) => {
  expect(growth({ cost: 1, size: 1 }, { cost, size })).toBeCloseTo(expected, 9);
});

test.each([
  [0.0084, '8.40 µs'],
  [0.0351, '35.1 µs'],
  [0.142, '142 µs'],
  [2.314, '2.31 ms'],
  [52, '52.0 ms'],
  [1234, '1234 ms'],
])('%d ms is told as %s', (ms, expected) => {
  expect(duration(ms)).toBe(expected);
});

test.each([
  [1.499, '1.50 ×'],
  [12.34, '12.3 ×'],
])('%d times is told as %s', (ratio, expected) => {
  expect(times(ratio)).toBe(expected);
});

test('a target that is missed is said to be missed', () => {
  expect(against(15, 15)).toBe('reached');
  expect(against(15.01, 15)).toBe('**not reached**');
  expect(against(Number.NaN, 15)).toBe('**not reached**');
});

test('a table names its columns and keeps its rows', () => {
  expect(
    markdownTable(
      ['page', 'sum'],
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ),
  ).toBe('| page | sum |\n| --- | ---: |\n| a | 1 |\n| b | 2 |');
});
