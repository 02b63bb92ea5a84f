import { describe, expect, test } from 'vitest';
import { findLookalikes } from '../../../../utils/core/resolution/lookalikes.ts';
import { MARKED_KINDS, type Provision } from '../../../../utils/core/resolution/model.ts';
import { provision, published } from './published.ts';

const between = (a: string, b: string) =>
  published.lookalikes.find(({ eId, other }) => eId === a && other === b)?.similarity;

describe('of the published resolution', () => {
  test.each([
    ['art_2__sec_II__para_6__p_2__s_1', 'art_2__sec_III__para_3__p_2__s_2', 'stands twice'],
    ['art_2__sec_II__para_6__p_2__s_3', 'art_2__sec_III__para_3__p_2__s_3', 'stands twice'],
    ['art_2__sec_II__para_6__p_1__s_1', 'art_2__sec_III__para_3__p_1__s_1', 'stands inside the first'],
    ['art_2__sec_II__para_6__p_1__s_1', 'art_2__sec_III__para_3__p_2__s_1', 'stands inside the first'],
    ['art_2__sec_II__para_1__p_1__s_3', 'art_2__sec_III__para_4__p_3__s_1', 'stands inside the first'],
  ])('%s and %s: %s', (a, b) => {
    expect(between(a, b)).toBe(1);
    expect(between(b, a)).toBe(1);
  });

  test('marked provisions only, at least half alike, at most four each, nearest first', () => {
    const marked: readonly string[] = MARKED_KINDS;
    const last = new Map<string, number[]>();
    for (const { eId, other, similarity } of published.lookalikes) {
      expect(marked).toContain(provision(eId).kind);
      expect(marked).toContain(provision(other).kind);
      expect(other).not.toBe(eId);
      expect(similarity).toBeGreaterThanOrEqual(0.5);
      expect(similarity).toBeLessThanOrEqual(last.get(eId)?.at(-1) ?? 1);
      last.set(eId, [...(last.get(eId) ?? []), similarity]);
    }
    expect(Math.max(...[...last.values()].map(({ length }) => length))).toBeLessThanOrEqual(4);
  });
});

describe('by hand', () => {
  const make = (...sentences: string[]) => {
    const provisions: Provision[] = [];
    let start = 0;
    for (const [index, sentence] of sentences.entries()) {
      const eId = `p_${index + 1}`;
      provisions.push({
        eId,
        kind: 'task',
        parent: null,
        number: '1',
        heading: null,
        start,
        end: start + sentence.length,
      });
      start += sentence.length + 1;
    }
    return findLookalikes(sentences.join('\n'), provisions).map(({ eId, other, similarity }) => [
      eId,
      other,
      similarity,
    ]);
  };

  test.each([
    [
      'labels and case do not count',
      ['(1) Một hai ba.', '(2) MỘT hai ba;'],
      [
        ['p_1', 'p_2', 1],
        ['p_2', 'p_1', 1],
      ],
    ],
    ['order counts', ['một hai ba bốn', 'bốn ba hai một'], []],
    [
      'the shorter one is the measure',
      ['hai ba', 'một hai ba bốn năm'],
      [
        ['p_1', 'p_2', 1],
        ['p_2', 'p_1', 1],
      ],
    ],
    [
      'half is enough',
      ['một hai', 'một ba'],
      [
        ['p_1', 'p_2', 0.5],
        ['p_2', 'p_1', 0.5],
      ],
    ],
    ['a number is a word as a whole', ['tăng 98,5%', 'giảm 98,4%'], []],
    ['nothing in common', ['một hai', 'ba bốn'], []],
  ])('%s', (_, sentences, expected) => expect(make(...sentences)).toEqual(expected));

  test('unmarked kinds are left out', () => {
    const field: Provision = {
      eId: 'f',
      kind: 'field',
      parent: null,
      number: '1',
      heading: 'A',
      start: 0,
      end: 3,
    };
    expect(findLookalikes('một\nmột', [field, { ...field, eId: 'g', start: 4, end: 7 }])).toEqual([]);
  });
});
