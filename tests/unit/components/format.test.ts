import { describe, expect, it } from 'vitest';
import { formatDate, formatNumber, formatShare } from '../../../components/shared/format/figures.ts';
import { formatLevel, formatPeriod, speakLevel } from '../../../components/shared/format/target.ts';
import { headingOf, shorten, wordingOf } from '../../../components/shared/format/wording.ts';
import { catalogue } from '../../../components/shared/i18n/catalogue.ts';
import type { Language } from '../../../components/shared/i18n/key.ts';
import type { Target } from '../../../utils/core/resolution/model.ts';

type Level = Pick<Target, 'comparator' | 'stated' | 'value' | 'upper' | 'unit'>;
const level = (
  comparator: Level['comparator'],
  stated: string | null,
  value: number,
  unit: string,
  upper?: number,
): Level => ({ comparator, stated, value, unit, ...(upper === undefined ? {} : { upper }) });

describe('the level of a target', () => {
  const cases: readonly [Level, Language, string, string][] = [
    [level('at least', 'từ … trở lên', 8, '%/năm'), 'vi', '≥\u00a08\u202f%/năm', 'từ 8\u202f%/năm trở lên'],
    [level('at least', 'từ … trở lên', 8, '%/năm'), 'en', '≥\u00a08\u202f%/year', 'at least 8\u202f%/year'],
    [
      level('at least', 'từ … trở lên', 150, 'triệu đồng'),
      'vi',
      '≥\u00a0150\u00a0triệu đồng',
      'từ 150\u00a0triệu đồng trở lên',
    ],
    [
      level('at least', 'từ … trở lên', 150, 'triệu đồng'),
      'en',
      '≥\u00a0150\u00a0million VND',
      'at least 150\u00a0million VND',
    ],
    [level('more than', 'trên', 98.5, '%'), 'vi', '>\u00a098,5\u202f%', 'trên 98,5\u202f%'],
    [level('more than', 'trên', 98.5, '%'), 'en', '>\u00a098.5\u202f%', 'more than 98.5\u202f%'],
    [level('less than', 'dưới', 3, '%'), 'vi', '<\u00a03\u202f%', 'dưới 3\u202f%'],
    [level('at most', 'không quá', 45, 'vụ'), 'vi', '≤\u00a045\u00a0vụ', 'không quá 45\u00a0vụ'],
    [level('exactly', null, 61, '%'), 'vi', '61\u202f%', '61\u202f%'],
    // What the genre implies is not put into the text's mouth.
    [level('at least', null, 95, '%'), 'vi', '95\u202f%', '95\u202f%'],
    [level('between', null, 7.5, '%', 8), 'vi', '7,5–8\u202f%', 'trong khoảng 7,5–8\u202f%'],
    [
      level('between', null, 8300, 'USD', 8500),
      'vi',
      '8.300–8.500\u00a0USD',
      'trong khoảng 8.300–8.500\u00a0USD',
    ],
    [level('none', null, 7, ''), 'vi', '7', '7'],
  ];
  it.each(cases)('%o in %s', (target, language, shown, spoken) => {
    const t = catalogue(language);
    expect(formatLevel(target, t, language)).toBe(shown);
    expect(speakLevel(target, t, language)).toBe(spoken);
  });

  it('tells yearly levels from those of an end year', () => {
    const t = catalogue('vi');
    expect(formatPeriod({ period: { kind: 'yearly', from: 2021, to: 2025, stated: false } }, t)).toBe(
      '2021–2025',
    );
    expect(formatPeriod({ period: { kind: 'end', from: 2021, to: 2025, stated: true } }, t)).toBe('đến 2025');
  });
});

describe('figures', () => {
  it.each([
    [0.9994, 'vi', '99,9\u202f%'],
    [0.9999, 'vi', '99,9\u202f%'],
    [1, 'vi', '100\u202f%'],
    [0.4329, 'en', '43.2\u202f%'],
    [0, 'vi', '0\u202f%'],
    [1.2, 'vi', '100\u202f%'],
    [-1, 'vi', '0\u202f%'],
    // 0.007 * 1000 is 7.000000000000001, 0.29 * 1000 is 290 less a trifle
    [0.29, 'vi', '29\u202f%'],
  ] as const)('share %d in %s is never rounded up', (share, language, text) => {
    expect(formatShare(share, language)).toBe(text);
  });

  it.each([
    [1500, 'vi', '1.500'],
    [1500, 'en', '1,500'],
    [98.5, 'vi', '98,5'],
    [3.125, 'vi', '3,125'],
  ] as const)('number %d in %s', (value, language, text) => {
    expect(formatNumber(value, language)).toBe(text);
  });

  it.each([
    ['2020-12-11', '11/12/2020'],
    ['2020', '2020'],
    ['11/12/2020', '11/12/2020'],
  ])('date %s', (iso, text) => expect(formatDate(iso)).toBe(text));
});

describe('wording', () => {
  const of = (text: string, heading: string | null = null): string =>
    wordingOf({ text }, { start: 0, end: text.length, heading });

  it.each([
    ['(7) GRDP bình quân', null, 'GRDP bình quân'],
    ['1. Giao Ủy ban', null, 'Giao Ủy ban'],
    ['1. Mục tiêu tổng quát\nHuy động các nguồn lực', 'Mục tiêu tổng quát', 'Huy động các nguồn lực'],
    ['1. Công nghiệp', 'Công nghiệp', 'Công nghiệp'],
    ['100% phòng làm việc', null, '100% phòng làm việc'],
    ['Trong giai đoạn\n2021', null, 'Trong giai đoạn 2021'],
  ])('%j', (text, heading, words) => expect(of(text, heading)).toBe(words));

  it('makes a heading of a title', () => {
    expect(headingOf('Về Kế hoạch 2021 - 2025')).toBe('Kế hoạch 2021\u00a0-\u00a02025');
    expect(headingOf('Về việc phê duyệt')).toBe('Phê duyệt');
    expect(headingOf('Kế hoạch')).toBe('Kế hoạch');
  });

  it('cuts at a word', () => {
    expect(shorten('một hai ba', 20)).toBe('một hai ba');
    expect(shorten('một hai, ba bốn', 9)).toBe('một hai…');
    expect(shorten('aaaaaaaaaaaaaaaaaaaa', 10)).toBe('aaaaaa…');
  });
});
