import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../../components/shared/i18n/catalogue.ts';
import { roman } from '../../../../../utils/core/exchange/report/roman.ts';
import {
  inLine,
  readable,
  shortened,
  withUnit,
  writtenDate,
  writtenLevel,
  writtenMoment,
  writtenPeriod,
} from '../../../../../utils/core/exchange/report/written.ts';
import { provision } from '../../resolution/published.ts';
import { indicator } from './sample.ts';

const t = catalogue('vi');

describe('what a paper writes', () => {
  test.each([
    ['2026-01-05', 'ngày 05 tháng 01 năm 2026'],
    ['2026-02-28', 'ngày 28 tháng 02 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2025-12-31', 'ngày 31 tháng 12 năm 2025'],
    [null, 'ngày … tháng … năm …'],
    ['05/01/2026', 'ngày … tháng … năm …'],
  ])('of the day %s: %s', (iso, told) => expect(writtenDate(iso, t)).toBe(told));

  test.each([
    ['2025-06-15T20:00:00.000Z', '16/06/2025'],
    ['2025-06-15T03:00:00.000Z', '15/06/2025'],
    ['not a moment', ''],
  ])('of the moment %s, by the clocks of Viet Nam: %s', (wall, told) =>
    expect(writtenMoment(wall)).toBe(told),
  );

  test.each([
    [{ kind: 'year', year: 2024 }, 'năm 2024'],
    [{ kind: 'quarter', year: 2024, quarter: 3 }, 'quý III/2024'],
    [{ kind: 'date', date: '2024-06-30' }, 'đến 30/06/2024'],
    [{ kind: 'span', from: 2021, to: 2025 }, 'giai đoạn 2021–2025'],
  ] as const)('of a period: %o', (period, told) => expect(writtenPeriod(period, t)).toBe(told));

  test.each([
    [1, '≥\u00a08\u00a0%/năm'],
    [2, '61\u00a0%'],
    [7, '≥\u00a0150\u00a0triệu đồng'],
    [11, '>\u00a095\u00a0%'],
  ])('of the level of indicator (%i): %s', (number, told) => {
    const [target] = provision(indicator(number)).targets ?? [];
    expect(target && writtenLevel(target)).toBe(told);
  });

  test.each([
    [8.59, '%', '8,59\u00a0%'],
    [20025, 'tỷ đồng', '20.025\u00a0tỷ đồng'],
    [-1.13, '', '-1,13'],
  ])('of the figure %d %s: %s', (value, unit, told) => expect(withUnit(value, unit)).toBe(told));

  test.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [199, 'CXCIX'],
  ])('of the number %i: %s', (number, told) => expect(roman(number)).toBe(told));

  test.each([
    ['control characters', 'a\u0000b\u0007c\u000b', 'abc'],
    ['what turns the direction of writing', 'a\u202eb\u2066c\u2069', 'abc'],
    ['half a character', 'a\ud800b', 'ab'],
    ['other line breaks', 'a\r\nb\u2028c', 'a\nb\nc'],
    ['taken apart letters', 'ô\u0300', 'ồ'],
    ['two-part characters', 'a 👩‍👦 b', 'a 👩‍👦 b'],
  ])('without or with %s', (_, text, told) => expect(readable(text)).toBe(told));

  test('in one line, with the spaces that must not break', () => {
    expect(inLine(' a\n\t b\u00a0%  ')).toBe('a b\u00a0%');
  });

  test.each([
    ['ngắn', 10, 'ngắn'],
    ['một câu dài hơn chỗ có', 12, 'một câu dài…'],
    ['x'.repeat(30), 10, `${'x'.repeat(9)}…`],
  ])('%s within %i', (text, limit, told) => {
    expect(shortened(text, limit)).toBe(told);
    expect(shortened(text, limit).length).toBeLessThanOrEqual(limit);
  });
});
