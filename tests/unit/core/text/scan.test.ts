import { describe, expect, test } from 'vitest';
import { numberValue } from '../../../../utils/core/text/number-token.ts';
import { BLOCK_BREAK, scan } from '../../../../utils/core/text/scan.ts';
import { NUMBER, UNIT_PERCENT, WORD } from '../../../../utils/core/text/tokens.ts';
import { ALIKE, UNLIKE } from './spellings.cases.ts';

/** The tokens of a text as they stand in it. */
function written(text: string): string[] {
  const { count, start, end } = scan(text);
  return Array.from({ length: count }, (_, t) => text.slice(start[t], end[t]));
}
const keys = (text: string): number[] => [...scan(text).key.subarray(0, scan(text).count)];

describe('tokens', () => {
  test.each([
    ['words, numbers, percent signs', 'đạt 98,5% trở lên.', ['đạt', '98,5', '%', 'trở', 'lên']],
    [
      'a number ends before its stop',
      'năm 2025. Đạt 75%, 1.500;',
      ['năm', '2025', 'Đạt', '75', '%', '1.500'],
    ],
    ['a range is two numbers', '8.300-8.500 USD', ['8.300', '8.500', 'USD']],
    [
      'letters with figures are a word',
      'Nghị quyết số 88/2019/QH14',
      ['Nghị', 'quyết', 'số', '88', '2019', 'QH14'],
    ],
    ['a decomposed word is one token', 'hộ'.normalize('NFD'), ['hộ'.normalize('NFD')]],
    ['soft hyphens stay inside', 'tri\u00adển', ['tri\u00adển']],
    ['zero width at its end is no part of it', 'hộ\u200b nghèo', ['hộ', 'nghèo']],
    ['footnote marks give none', 'nghèo[1] giảm¹ [12]', ['nghèo', 'giảm']],
    ['brackets around anything else do', '[2025] [nháp]', ['2025', 'nháp']],
    ['labels', '(8) Đến', ['8', 'Đến']],
    ['a mark before any letter is none', '\u0301 hộ', ['hộ']],
    ['emoji and other scripts are words of their own', 'hộ 漢 Я', ['hộ', '漢', 'Я']],
    ['bullets and signs are no part of a word', '●Tốc \uf0b7Hộ ☐xã ≥8%', ['Tốc', 'Hộ', 'xã', '8', '%']],
    ['nothing', ' \u00a0–“”…', []],
  ])('%s', (_, text, expected) => expect(written(text)).toEqual(expected));

  test('kinds', () => {
    const { kind, count } = scan('đạt 98,5 % QH14');
    expect([...kind.subarray(0, count)]).toEqual([WORD, NUMBER, UNIT_PERCENT, WORD]);
  });

  test('which of them open a block', () => {
    const { opens, count } = scan(`một hai${BLOCK_BREAK} (1) ba bốn\nnăm${BLOCK_BREAK}${BLOCK_BREAK}%sáu`);
    expect([...opens.subarray(0, count)]).toEqual([1, 0, 1, 0, 0, 0, 1, 0]);
  });

  test('room grows by itself and keeps what was read', () => {
    const text = 'tỷ lệ 8% '.repeat(5000);
    const tokens = scan(text);
    expect(tokens.count).toBe(20_000);
    expect(written(text).slice(-4)).toEqual(['tỷ', 'lệ', '8', '%']);
    expect(tokens.key[19_996]).toBe(tokens.key[0]);
  });
});

describe('keys', () => {
  test.each(ALIKE)('alike: %s', (_, one, other) => expect(keys(one)).toEqual(keys(other)));
  test.each(UNLIKE)('not alike: %s', (_, one, other) => expect(keys(one)).not.toEqual(keys(other)));
});

describe('numbers by value', () => {
  test.each([
    ['06', '6'],
    ['1.500', '1500'],
    ['98,5', '98.5'],
    ['98,50', '98,5'],
    ['8,0', '8'],
    ['1.234.567,89', '1234567,89'],
    ['000', '0'],
  ])('%s is %s', (one, other) => expect(keys(one)).toEqual(keys(other)));

  test.each([
    ['98,5', '985'],
    ['1,5', '1.500'],
    ['8', '80'],
    ['1', '10'],
    ['0,5', '5'],
    ['2021', '2025'],
  ])('%s is not %s', (one, other) => expect(keys(one)).not.toEqual(keys(other)));

  test.each([
    ['06', '6'],
    ['1.500', '1500'],
    ['98,5', '98.5'],
    ['8,0', '8'],
    ['100', '100'],
    ['0', '0'],
  ])('the value of %s is %s', (text, value) => expect(numberValue(text, 0, text.length)).toBe(value));
});
