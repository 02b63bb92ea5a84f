import { expect, test } from 'vitest';
import { readFigureCell } from '../../../../../utils/core/exchange/table/read-figure.ts';
import type { SheetCell } from '../../../../../utils/core/exchange/table/sheet.ts';
import { number, text } from './stage.ts';

const date: SheetCell = { kind: 'date', text: '2026-05-08' };
const error: SheetCell = { kind: 'error', text: '#N/A' };

/** A cell, the unit of its target, and its value: null where nothing is reported, or why it is not taken. */
const cases: readonly (readonly [cell: SheetCell | null, unit: string, value: number | null | string])[] = [
  [null, '%', null],
  [number(8.59), '%/năm', 8.59],
  [number(0), '%', 0],
  [number(-1.13), '%', -1.13],
  [number(0.0859, true), '%/năm', 8.59],
  [number(0.98, true), '%', 98],
  [number(0.5, true), 'triệu đồng', 'unit'],
  [number(20_025), '%', 'amount'],
  [number(20_025), 'tỷ đồng', 20_025],
  [number(1e300, true), '%', 'amount'],
  [text('8,5'), '%', 8.5],
  [text(' 8,59 % '), '%/năm', 8.59],
  [text('8,59%/năm'), '%/năm', 8.59],
  [text('1.500'), 'xã', 1500],
  [text('1.500,25'), 'tỷ đồng', 1500.25],
  [text('20 025'), 'tỷ đồng', 20_025],
  [text('20\u00a0025 tỷ'), 'tỷ đồng', 20_025],
  [text('-1,13'), '%', -1.13],
  [text('−1,13'), '%', -1.13],
  [text('+3'), '%', 3],
  [text('ước 8,6'), '%', 8.6],
  [text('Ước đạt 8,6%'), '%', 8.6],
  [text('8,6 (ước)'), '%', 8.6],
  [text('06'), 'đơn vị', 6],
  [text('-'), '%', null],
  [text('…'), '%', null],
  [text('x'), '%', null],
  [text('   '), '%', null],
  [text('8.59'), '%', 'separator'],
  [text('1,500.5'), 'tỷ đồng', 'separator'],
  [text('8,5-8,6'), '%', 'range'],
  [text('từ 8 đến 9'), '%', 'not a number'],
  [text('chưa có'), '%', 'not a number'],
  [text('=1+1'), '%', 'not a number'],
  [text('8,5 triệu'), '%', 'unit'],
  [text('8 điểm %'), '%', 'unit'],
  [text('20.025'), '%', 'amount'],
  [text('1'.repeat(30_000)), '%', 'not a number'],
  [text('Infinity'), '%', 'not a number'],
  [text('8e5'), '%', 'not a number'],
  [date, '%', 'date'],
  [error, '%', 'error'],
  [{ kind: 'boolean', text: 'true' }, '%', 'not a number'],
];

test.each(cases)('%j in %s is %j', (cell, unit, expected) => {
  const read = readFigureCell(cell, unit);
  expect(read.ok ? read.value : read.code).toBe(expected);
});

test('an estimate and a percentage cell are told', () => {
  expect(readFigureCell(text('ước 8,6'), '%')).toMatchObject({ isEstimate: true, wasPercent: false });
  expect(readFigureCell(text('8,6'), '%')).toMatchObject({ isEstimate: false });
  expect(readFigureCell(number(0.086, true), '%')).toMatchObject({ isEstimate: false, wasPercent: true });
});
