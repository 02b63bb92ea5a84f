import { describe, expect, test } from 'vitest';
import { quoteDifferences, quoteDiffers } from '../../../../utils/core/alignment/quote-differences.ts';

const SAME: readonly (readonly [why: string, canonical: string, quote: string])[] = [
  ['itself', 'Tốc độ tăng bình quân từ 3,5%/năm trở lên.', 'Tốc độ tăng bình quân từ 3,5%/năm trở lên.'],
  ['spaces and case', 'Thu ngân sách\nđạt 10 %', 'THU NGÂN  SÁCH đạt 10%'],
  ['tone placement', 'hoà thuỷ', 'hòa thủy'],
  ['the way numbers are written', 'đạt 1.500 tỷ', 'đạt 1500 tỉ'],
  ['a lost label', '(4) Giá trị tăng 3,5%', 'Giá trị tăng 3,5%'],
  ['a lost label within', 'một\n2. hai', 'một hai'],
  ['a slip', 'phát triển nông thôn', 'phát triễn nông thon'],
  ['a lost space', 'thu nhập bình quân', 'thunhập bình quân'],
  ['a function word', 'tăng và giảm', 'tăng giảm'],
  ['signs', 'dân số; lao động', 'dân số, lao động…'],
  ['nothing', '', ''],
];
const OTHER: readonly (readonly [why: string, canonical: string, quote: string, string, string])[] = [
  ['a number', 'từ 3,5%/năm trở lên', 'từ 6,5%/năm trở lên', '3,5%', '6,5%'],
  ['a year', 'đến năm 2025', 'đến năm 2035', '2025', '2035'],
  ['a negation that came', 'được tăng', 'không được tăng', '', 'không'],
  ['a negation that went', 'không giảm', 'giảm', 'không', ''],
  ['a comparison turned round', 'từ 5% trở lên', 'từ 5% trở xuống', 'lên', 'xuống'],
  ['a word', 'hộ nghèo giảm', 'hộ giàu giảm', 'nghèo', 'giàu'],
  ['words added', 'thu ngân sách đạt 5', 'thu ngân sách xã đảo Lý Sơn đạt 5', '', 'xã đảo Lý Sơn'],
  ['words lost', 'thu ngân sách nhà nước đạt 5', 'thu ngân sách đạt 5', 'nhà nước', ''],
  ['a label of another point', '(4) tăng 3,5%', '(5) tăng 3,5%', '4', '5'],
  ['digits apart', 'đạt 105 xã', 'đạt 10 xã', '105', '10'],
];

describe('a quote against the words of the resolution', () => {
  test.each(SAME)('%s: the same', (_, canonical, quote) => {
    expect(quoteDifferences(canonical, quote)).toEqual([]);
    expect(quoteDiffers(canonical, quote)).toBe(false);
  });

  test.each(OTHER)('%s: another', (_, canonical, quote, theirs, mine) => {
    expect(quoteDifferences(canonical, quote)).toEqual([{ canonical: theirs, copy: mine }]);
    expect(quoteDiffers(canonical, quote)).toBe(true);
  });

  test('each place on its own', () => {
    expect(quoteDifferences('tăng 5% và 7% mỗi năm', 'tăng 6% và 8% mỗi năm')).toHaveLength(2);
  });
});
