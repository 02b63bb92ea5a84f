import { describe, expect, test } from 'vitest';
import { normalise, toNormal } from '../../../../utils/core/text/normalise.ts';
import { ALIKE, NORMAL, UNLIKE } from './spellings.cases.ts';

const normal = (text: string): string => normalise(text).text;

describe('reads alike', () => {
  test.each(ALIKE)('%s', (_, one, other) => expect(normal(one)).toBe(normal(other)));
});

describe('does not read alike', () => {
  test.each(UNLIKE)('%s', (_, one, other) => expect(normal(one)).not.toBe(normal(other)));
});

describe('the one spelling', () => {
  test.each(NORMAL)('%j is %j', (source, expected) => {
    expect(normal(source)).toBe(expected);
    expect(normal(source)).toBe(normal(source).normalize('NFC'));
  });
});

describe('the way back', () => {
  const back = (source: string, words: string): string => {
    const { text, source: map } = normalise(source);
    const from = text.indexOf(words);
    return source.slice(map[from], map[from + words.length]);
  };

  test.each([
    ['decomposed', 'giảm hộ nghèo'.normalize('NFD'), 'hộ', 'hộ'.normalize('NFD')],
    ['tone moved', 'vì hoà bình', 'hòa', 'hoà'],
    ['a space before %', 'từ 8 % trở lên', '8%', '8 %'],
    ['a soft hyphen inside', 'phát tri\u00adển mạnh', 'triển', 'tri\u00adển'],
    ['many spaces as one', 'hộ \n\u00a0nghèo', 'hộ n', 'hộ \n\u00a0n'],
    ['a footnote mark belongs to the unit before it', 'nghèo[1] giảm', 'nghèo', 'nghèo[1]'],
    ['what is dropped at the start belongs to the first unit', '\u200b\u0301  hộ', 'h', '\u200b\u0301  h'],
    ['what is dropped at the end belongs to the last unit', 'hộ \u200b', 'ộ', 'ộ \u200b'],
  ])('%s', (_, source, words, expected) => expect(back(source, words)).toBe(expected));

  test('from a source offset to the unit that holds it', () => {
    const source = 'a  tỷ 8 %';
    const normalised = normalise(source);
    expect(normalised.text).toBe('a tỉ 8%');
    const units = Array.from(source, (_, offset) => toNormal(normalised, offset));
    expect(units).toEqual([0, 1, 1, 2, 3, 4, 5, 5, 6]);
    expect(toNormal(normalised, source.length)).toBe(normalised.text.length);
  });
});
