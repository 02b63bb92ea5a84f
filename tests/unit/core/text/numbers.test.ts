import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findNumbers, parseNumber, parseNumberOrRange } from '../../../../utils/core/text/numbers.ts';

describe('one number', () => {
  test.each([
    ['8', 8],
    ['06', 6],
    ['98,5', 98.5],
    ['1.500', 1500],
    ['8.300', 8300],
    ['1.234.567,89', 1234567.89],
    ['0,75', 0.75],
    ['2021', 2021],
  ])('%s is %d', (written, value) => expect(parseNumber(written)).toBe(value));

  test.each(['', '2.5', '1.50', '1,5,2', '1500.000', '12.34.567', ',5', '5,', '-3', '1 500', 'năm'])(
    '"%s" is none',
    (written) => expect(parseNumber(written)).toBeNull(),
  );

  test('every amount written the Vietnamese way is read back', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.nat(99), (whole, hundredths) => {
        const written = new Intl.NumberFormat('vi-VN').format(whole + hundredths / 100);
        expect(parseNumber(written)).toBeCloseTo(whole + hundredths / 100, 2);
      }),
    );
  });
});

test.each([
  ['98,5', { value: 98.5 }],
  ['8.300-8.500', { value: 8300, upper: 8500 }],
  ['7,5 – 8,0', { value: 7.5, upper: 8 }],
  ['2021 - 2025', { value: 2021, upper: 2025 }],
  ['8.500-8.300', null],
  ['8.300-', null],
  ['từ 8', null],
])('%s as a whole', (written, expected) => expect(parseNumberOrRange(written)).toEqual(expected));

describe('numbers of a passage', () => {
  test.each([
    ['tăng 1-1,5 điểm %/năm', ['1-1,5']],
    ['7 Chương trình và 09 chương trình', ['7', '09']],
    ['giai đoạn 2016 - 2020 nêu trong', ['2016 - 2020']],
    ['đạt 98,5%. Năm 2025, có 90%', ['98,5', '2025', '90']],
    ['14,3 bác sỹ/1 vạn dân', ['14,3', '1']],
    ['số 15-6', ['15', '6']],
    ['QH14, A4, 3G và PM2,5', []],
    ['mục 1.50 và 2.5', []],
    ['không có số nào', []],
  ])('%s', (passage, expected) => {
    expect(findNumbers(passage).map(({ start, end }) => passage.slice(start, end))).toEqual(expected);
  });
});
