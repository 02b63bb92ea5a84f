import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../../components/shared/i18n/catalogue.ts';
import {
  asKind,
  endOf,
  formatWhen,
  isDay,
  namedYear,
  placeOf,
  samePeriod,
  usualPeriod,
} from '../../../../components/sidepanel/status/model/periods.ts';
import type { Period } from '../../../../utils/core/notebook/model.ts';

const PLAN = { from: 2021, to: 2025 };
const year = (value: number): Period => ({ kind: 'year', year: value });
const quarter = (value: number, of: 1 | 2 | 3 | 4): Period => ({ kind: 'quarter', year: value, quarter: of });
const date = (iso: string): Period => ({ kind: 'date', date: iso });
const span: Period = { kind: 'span', from: 2021, to: 2025 };

it.each([
  [year(2024), 'Năm 2024'],
  [quarter(2024, 2), 'Quý II/2024'],
  [date('2024-06-30'), 'Đến 30/06/2024'],
  [span, 'Cả giai đoạn 2021–2025'],
] as const)('says %j', (period, words) => expect(formatWhen(period, catalogue('vi'))).toBe(words));

it.each([
  ['2024-03-01', 2023],
  ['2021-03-01', 2021],
  ['2020-12-12', 2021],
  ['2026-01-02', 2025],
  ['2031-01-02', 2025],
])('on %s begins with %d, the last year that has ended within the plan', (today, value) => {
  expect(usualPeriod(PLAN, today)).toEqual(year(value));
});

describe('the same moment as another kind', () => {
  it.each([
    [year(2023), 'quarter', quarter(2023, 4)],
    [year(2023), 'date', date('2023-12-31')],
    [year(2025), 'date', date('2025-02-12')],
    [year(2023), 'span', span],
    [span, 'year', year(2025)],
    [date('2022-05-04'), 'year', year(2022)],
    [quarter(2022, 3), 'year', year(2022)],
    [quarter(2022, 3), 'quarter', quarter(2022, 3)],
  ] as const)('%j as %s', (period, kind, other) => {
    expect(asKind(period, kind, PLAN, '2025-02-12')).toEqual(other);
  });
});

it('places years in the middle of their slot, quarters and days at their end within it', () => {
  expect(placeOf(year(2024))).toBe(2024);
  expect(placeOf(quarter(2024, 4))).toBeCloseTo(2024.5, 5);
  expect(placeOf(quarter(2024, 1))).toBeGreaterThan(2023.7);
  expect(placeOf(quarter(2024, 1))).toBeLessThan(2023.8);
  expect(placeOf(date('2024-01-01'))).toBeLessThan(placeOf(date('2024-12-31')));
  expect(endOf(span)).toBe('2025-12-31');
});

it('tells periods apart by all they say', () => {
  expect(samePeriod(year(2024), year(2024))).toBe(true);
  expect(samePeriod(year(2024), quarter(2024, 4))).toBe(false);
  expect(samePeriod(quarter(2024, 4), date('2024-12-31'))).toBe(false);
  expect(samePeriod(span, { kind: 'span', from: 2020, to: 2025 })).toBe(false);
  expect(samePeriod(date('2024-06-30'), date('2024-06-29'))).toBe(false);
});

it.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-2-1', false],
  ['', false],
])('day %j: %s', (iso, is) => expect(isDay(iso)).toBe(is));

it.each([
  ['Năm 2024, GRDP đạt 119,2 triệu', 2024],
  ['đến 31/12/2024 và năm 2024', 2024],
  ['từ 2023 đến 2024', null],
  ['năm 2019', null],
  ['2.024 tỷ và 20240 hộ, 2024,5', null],
  ['', null],
])('the year that %j names', (words, value) => expect(namedYear(words, PLAN)).toBe(value));
