import { describe, expect, it } from 'vitest';
import { isColumn, planPaste, rowForKey } from '../../../../components/sidepanel/status/model/grid.ts';

const rows = ['a', 'b', 'c', 'd'].map((targetId) => ({ targetId, units: ['%'] }));

it.each([
  ['8,5', false],
  ['8,5\n', false],
  ['8,5\r\n', false],
  ['8,5\r\n6,4', true],
  ['8,5\n\n6', true],
])('%j is a column: %s', (text, is) => expect(isColumn(text)).toBe(is));

describe('a pasted column', () => {
  const plan = (text: string, start = 0) => {
    const { cells, beyond } = planPaste(text, rows, start, 'vi');
    return [
      ...cells.map(({ targetId, reading }) => [targetId, reading.ok ? reading.value : reading.problem]),
      ...(beyond > 0 ? [beyond] : []),
    ];
  };
  it.each<[string, number, unknown[]]>([
    [
      '8,5\r\n6,4\r\n',
      0,
      [
        ['a', 8.5],
        ['b', 6.4],
      ],
    ],
    [
      '8,5\n6,4',
      2,
      [
        ['c', 8.5],
        ['d', 6.4],
      ],
    ],
    // An empty cell leaves its row as it is.
    [
      '8,5\n\n7',
      0,
      [
        ['a', 8.5],
        ['c', 7],
      ],
    ],
    ['1\n2\n3\n4\n5\n6', 0, [['a', 1], ['b', 2], ['c', 3], ['d', 4], 2]],
    ['1\n2', 3, [['d', 1], 1]],
    // Of cells side by side the first counts.
    [
      '8,5\t9\n6,4\t7',
      0,
      [
        ['a', 8.5],
        ['b', 6.4],
      ],
    ],
    [
      '"8,5"\n"6,4"',
      0,
      [
        ['a', 8.5],
        ['b', 6.4],
      ],
    ],
    [
      '8,5 %\nước đạt\n6.4',
      0,
      [
        ['a', 8.5],
        ['b', 'not a number'],
        ['c', 'separator'],
      ],
    ],
  ])('%j from row %d', (text, start, filled) => expect(plan(text, start)).toEqual(filled));
});

it.each([
  ['Enter', 0, false, 1],
  ['Enter', 3, false, 3],
  ['Enter', 2, true, 1],
  ['ArrowDown', 1, false, 2],
  ['ArrowUp', 0, false, 0],
  ['ArrowUp', 2, false, 1],
  ['Tab', 1, false, null],
  ['ArrowLeft', 1, false, null],
  ['a', 1, false, null],
] as const)('%s in row %d (shift: %s) goes to %s', (key, row, shift, to) => {
  expect(rowForKey(key, row, 4, shift)).toBe(to);
});
