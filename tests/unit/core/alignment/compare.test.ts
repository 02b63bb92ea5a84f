import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenSign } from '../../../../utils/core/alignment/canon.ts';
import {
  compare,
  DIFFERENT,
  distance,
  isSlip,
  SAME,
  type Sign,
  UNCERTAIN,
} from '../../../../utils/core/alignment/compare.ts';
import { FUNCTION, HARD, SUBSTANCE, weightOfWord } from '../../../../utils/core/alignment/weight.ts';
import { scan } from '../../../../utils/core/text/scan.ts';
import { COMPARED } from './compare.cases.ts';
import '../seed.ts';

const STATES = { same: SAME, uncertain: UNCERTAIN, different: DIFFERENT } as const;
const signOf = (text: string): Sign => tokenSign(text, scan(text), 0);
const nameOf = (state: number): string =>
  Object.entries(STATES).find(([, value]) => value === state)?.[0] ?? String(state);

describe('a canonical word and what stands in its place', () => {
  test.each(COMPARED)('%s, %s: %s', (canonical, copy, expected) => {
    expect(nameOf(compare(signOf(canonical), signOf(copy), false))).toBe(expected);
  });

  test.each([
    ['công', 'nông', 'different'],
    ['phát', 'pháp', 'different'],
    ['trung', 'chung', 'different'],
    ['văn', 'dân', 'different'],
    ['nghèo', 'ngheo', 'uncertain'],
    ['nghèo', 'nghèo', 'same'],
  ])('%s, and %s that the resolution knows as a word of its own: %s', (canonical, copy, expected) => {
    expect(nameOf(compare(signOf(canonical), signOf(copy), true))).toBe(expected);
  });

  test('two different numbers are never taken for one another', () => {
    const number = fc.integer({ min: 0, max: 99_999 }).map((n) => String(n / 10).replace('.', ','));
    fc.assert(
      fc.property(number, number, fc.boolean(), (a, b, known) => {
        expect(nameOf(compare(signOf(a), signOf(b), known))).toBe(a === b ? 'same' : 'different');
      }),
    );
  });
});

describe('slips', () => {
  test.each([
    ['ho', 'bo', false],
    ['dan', 'van', true],
    ['dan', 'vam', false],
    ['trien', 'trin', true],
    ['trien', 'tin', false],
    ['nghiep', 'ngehip', true],
    ['nghiep', 'nghe', true],
    ['nghiep', 'cong', false],
    ['ty', 'ti', true],
    ['ky', 'ki', true],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isSlip(one, other)).toBe(expected);
    expect(isSlip(other, one)).toBe(expected);
  });

  test.each([
    ['', '', 0],
    ['abc', '', 3],
    ['abc', 'acb', 1],
    ['ca', 'abc', 3],
    ['nghiep', 'ngihep', 1],
    ['kinhte', 'kinhtr', 1],
  ])('distance of %j and %j is %d', (a, b, expected) => {
    expect(distance(a, b, 10)).toBe(expected);
    expect(distance(b, a, 10)).toBe(expected);
  });

  test('a distance is given up past the most, and is right up to it', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, most) => {
        const full = distance(a, b, 100);
        const bounded = distance(a, b, most);
        if (full <= most) expect(bounded).toBe(full);
        else expect(bounded).toBeGreaterThan(most);
      }),
    );
  });
});

test.each([
  [HARD, 'không chưa trên dưới tăng giảm ít nhiều'],
  [FUNCTION, 'và của các ở để'],
  [SUBSTANCE, 'hộ nghèo chuyển đổi khống tặng'],
])('weight %d: %s', (weight, words) => {
  for (const word of words.split(' ')) expect([word, weightOfWord(word)]).toEqual([word, weight]);
});
