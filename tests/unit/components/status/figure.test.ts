import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure, writeFigure } from '../../../../components/sidepanel/status/model/figure.ts';

const PERCENT = ['%'];
const YEARLY = ['%/năm', '%/year'];
const MONEY = ['triệu đồng', 'million VND'];
const UNITS = ['đơn vị', 'units'];

describe('a figure as it is typed, in Vietnamese', () => {
  const taken: readonly [string, readonly string[], number | null][] = [
    ['', PERCENT, null],
    ['   ', PERCENT, null],
    ['8,59', PERCENT, 8.59],
    ['8,59 %', YEARLY, 8.59],
    ['8,59%/năm', YEARLY, 8.59],
    ['8,59\u202f%', PERCENT, 8.59],
    ['119,2 triệu đồng', MONEY, 119.2],
    ['119,2 triệu', MONEY, 119.2],
    ['119,2 trieu dong', MONEY, 119.2],
    ['119,2 million VND', MONEY, 119.2],
    ['20.025', MONEY, 20025],
    ['19.680', MONEY, 19680],
    ['0,125', PERCENT, 0.125],
    ['20 025', MONEY, 20025],
    ['20\u00a0025,5', MONEY, 20025.5],
    ['1.234.567,8', MONEY, 1234567.8],
    ['06', UNITS, 6],
    ['-1,13', PERCENT, -1.13],
    ['−1,13', PERCENT, -1.13],
    ['–1,13', PERCENT, -1.13],
    ['+6,5', PERCENT, 6.5],
    ['100', PERCENT, 100],
    ['1000', PERCENT, 1000],
    ['0', PERCENT, 0],
    // Half typed: the decimals are still to come.
    ['8,', PERCENT, 8],
    ['1.', PERCENT, 1],
  ];
  it.each(taken)('takes %j', (typed, names, value) => {
    expect(readFigure(typed, names, 'vi')).toEqual({ ok: true, value });
  });

  const asked: readonly [string, readonly string[], string, number | null][] = [
    ['8.59', PERCENT, 'separator', 8.59],
    ['8.5', MONEY, 'separator', 8.5],
    ['0.125', PERCENT, 'separator', 0.125],
    ['-8.59', PERCENT, 'separator', -8.59],
    // A dot before three digits groups thousands: as a percentage that is an amount, and no decimals are offered.
    ['8.590', PERCENT, 'amount', null],
    ['19.680', YEARLY, 'amount', null],
    ['19680', YEARLY, 'amount', null],
    ['-1.500', PERCENT, 'amount', null],
    ['1.000', PERCENT, 'amount', null],
    ['1001', PERCENT, 'amount', null],
    ['1,234.5', PERCENT, 'amount', null],
    ['8.5900', PERCENT, 'separator', 8.59],
    ['1,234.5', MONEY, 'separator', 1234.5],
    ['1,234,567', MONEY, 'separator', 1234567],
    ['8,5,9', MONEY, 'not a number', null],
    ['1.2.3', MONEY, 'not a number', null],
    ['12 34', MONEY, 'not a number', null],
    ['tám', PERCENT, 'not a number', null],
    ['~8', PERCENT, 'not a number', null],
    ['8–9', PERCENT, 'not a number', null],
    ['119,2 tỷ đồng', MONEY, 'unit', null],
    ['8 điểm %', PERCENT, 'unit', null],
    ['95 triệu đồng', PERCENT, 'unit', null],
  ];
  it.each(asked)('asks back at %j', (typed, names, problem, suggestion) => {
    expect(readFigure(typed, names, 'vi')).toMatchObject({ ok: false, problem, suggestion });
  });
});

it('reads English the other way round', () => {
  expect(readFigure('8.59', PERCENT, 'en')).toEqual({ ok: true, value: 8.59 });
  expect(readFigure('20,025', MONEY, 'en')).toEqual({ ok: true, value: 20025 });
  expect(readFigure('8,59', PERCENT, 'en')).toMatchObject({ problem: 'separator', suggestion: 8.59 });
});

it('names the unit that is not the target’s', () => {
  expect(readFigure('119,2 tỷ đồng', MONEY, 'vi')).toMatchObject({ typedUnit: 'tỷ đồng' });
});

describe('what is written into a field', () => {
  it.each(['vi', 'en'] as const)('is read again as the same, in %s', (language) => {
    const decimals = fc
      .record({
        units: fc.integer({ min: -9_999_999, max: 9_999_999 }),
        places: fc.integer({ min: 0, max: 6 }),
      })
      .map(({ units, places }) => Number((units / 10 ** places).toFixed(places)));
    fc.assert(
      fc.property(decimals, (value) => {
        const reading = readFigure(writeFigure(value, language), MONEY, language);
        expect(reading.ok && reading.value).toBe(value === 0 ? reading.ok && reading.value : value);
      }),
    );
  });
});
