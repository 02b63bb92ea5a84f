import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../utils/core/text/normalise.ts';
import { scan } from '../../../../utils/core/text/scan.ts';
import { fold, spell } from '../../../../utils/core/text/spelling.ts';
import { published } from '../resolution/published.ts';
import { RESPELLINGS } from '../respell.ts';

const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const written = [...new Set(published.text.match(/[\p{L}\p{M}]+/gu))];

/** Every word of the resolution in every spelling, and each of its rhymes with every tone: a large part of the language. */
const vocabulary = new Set<string>();
for (const word of written) {
  for (const respell of Object.values(RESPELLINGS)) vocabulary.add(respell(word));
  const toneless = word.normalize('NFD').replace(/[\u0300\u0301\u0309\u0303\u0323]/gu, '');
  const places = [...toneless.matchAll(/[aeiouy][\u0302\u0306\u031b]?/giu)];
  for (const { index, 0: vowel } of places)
    for (const tone of TONES) {
      const at = index + vowel.length;
      const toned = toneless.slice(0, at) + tone + toneless.slice(at);
      vocabulary.add(toned).add(toned.normalize('NFC'));
    }
}
vocabulary.delete('');

const keyOf = (word: string): number => {
  const { key, count } = scan(word);
  if (count !== 1) throw new Error(`"${word}" is ${count} tokens`);
  return key[0] as number;
};

test('is large', () => expect(vocabulary.size).toBeGreaterThan(5000));

test('two words have one key where, and only where, they have one normal spelling', () => {
  const spellingByKey = new Map<number, string>();
  const keyBySpelling = new Map<string, number>();
  const wrong: string[] = [];
  for (const word of vocabulary) {
    const key = keyOf(word);
    const spelling = spell(word, 0);
    if ((spellingByKey.get(key) ?? spelling) !== spelling)
      wrong.push(`${spellingByKey.get(key)} = ${spelling}`);
    if ((keyBySpelling.get(spelling) ?? key) !== key) wrong.push(`${word} ≠ ${spelling}`);
    spellingByKey.set(key, spelling);
    keyBySpelling.set(spelling, key);
  }
  expect(wrong).toEqual([]);
  expect(keyBySpelling.size).toBeGreaterThan(2000);
});

test('a word alone is spelt as a text is normalised, and stays so', () => {
  for (const word of vocabulary) {
    const spelling = spell(word, 0);
    expect(normalise(word).text).toBe(spelling);
    expect(spell(spelling, 0)).toBe(spelling);
  }
});

test('words of the resolution that differ by more than case, tone placement or i/y stay apart', () => {
  const known = (word: string): string =>
    RESPELLINGS['i for y']!(RESPELLINGS['tone on the second vowel']!(word.toLowerCase()));
  const bySpelling = Map.groupBy(written, (word) => spell(word, 0));
  for (const [spelling, words] of bySpelling)
    expect([spelling, new Set(words.map(known)).size]).toEqual([spelling, 1]);
});

describe('in base letters', () => {
  test.each([
    ['giáo dục', 'giao duc'],
    ['Đường', 'duong'],
    ['hộ'.normalize('NFD'), 'ho'],
    ['8%', '8%'],
    ['', ''],
  ])('%s is %s', (text, expected) => expect(fold(text)).toBe(expected));
});
