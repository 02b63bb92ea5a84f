import { describe, expect, test } from 'vitest';
import {
  citationOf,
  citationOfProvisions,
  citedQuote,
  placeOf,
} from '../../../../utils/core/notebook/citation.ts';
import { provision, published } from '../resolution/published.ts';

const I = 'art_2__sec_I__para_2';
const II = 'art_2__sec_II';
const TAIL =
  'Nghị quyết ngày 11 tháng 12 năm 2020 của Hội đồng nhân dân tỉnh Thái Nguyên về Kế hoạch phát triển kinh tế - xã hội giai đoạn 2021 - 2025';

describe('the place of provisions', () => {
  const points = (...numbers: number[]) => numbers.map((number) => `${I}__point_${number}`);
  test.each<[string[], string]>([
    [[], ''],
    [['nowhere'], ''],
    [['art_1'], 'Điều 1'],
    [['art_2__sec_II'], 'phần II, Điều 2'],
    [['art_2__sec_I__para_1'], 'mục 1, phần I, Điều 2'],
    [[`${II}__para_2`], 'mục 2, phần II, Điều 2'],
    [points(7), 'điểm (7), mục 2, phần I, Điều 2'],
    [points(8, 7), 'các điểm (7) và (8), mục 2, phần I, Điều 2'],
    [points(7, 8, 9), 'các điểm từ (7) đến (9), mục 2, phần I, Điều 2'],
    [points(1, 3, 5), 'các điểm (1), (3) và (5), mục 2, phần I, Điều 2'],
    [points(1, 2, 4, 5, 6), 'các điểm (1), (2) và từ (4) đến (6), mục 2, phần I, Điều 2'],
    [[`${II}__para_1__p_1__s_3`], 'câu 3, mục 1, phần II, Điều 2'],
    [[`${II}__para_1__p_2__s_1`], 'câu 4, mục 1, phần II, Điều 2'],
    [['art_2__sec_III__para_7__p_3__s_2'], 'câu 4, mục 7, phần III, Điều 2'],
    [['art_3__para_1'], 'khoản 1, Điều 3'],
    [['art_3__para_1', 'art_3__para_2'], 'các khoản 1 và 2, Điều 3'],
    [[...points(3), `${II}__para_1`], 'điểm (3), mục 2, phần I, Điều 2 và mục 1, phần II, Điều 2'],
    [
      [...points(3), `${II}__para_1`, 'art_3__para_1'],
      'điểm (3), mục 2, phần I, Điều 2; mục 1, phần II, Điều 2 và khoản 1, Điều 3',
    ],
    // With what holds it: the smaller.
    [['art_2', 'art_2__sec_I', I, ...points(7)], 'điểm (7), mục 2, phần I, Điều 2'],
  ])('%j', (eIds, expected) => expect(placeOf(published, eIds)).toBe(expected));
});

describe('the citation', () => {
  test('of a passage: the smallest units it touches', () => {
    const { start, end } = provision(`${I}__point_7`);
    const expected = `điểm (7), mục 2, phần I, Điều 2 ${TAIL}`;
    expect(citationOf(published, [{ start: start + 4, end: end - 4 }])).toBe(expected);
    expect(citationOf(published, [{ start, end: end + 10 }])).toBe(
      `các điểm (7) và (8), mục 2, phần I, Điều 2 ${TAIL}`,
    );
    expect(citationOf(published, [{ start: 0, end: 10 }])).toBe(TAIL);
    expect(citationOf(published, [])).toBe(TAIL);
  });

  test('the number where it is known, never otherwise', () => {
    expect(TAIL).not.toMatch(/ số /u);
    const known = { ...published, number: '15/NQ-HĐND', adopted: '2020-02-05' };
    expect(citationOfProvisions(known, ['art_1'])).toContain(
      'Điều 1 Nghị quyết số 15/NQ-HĐND ngày 05 tháng 02 năm 2020 của ',
    );
  });

  test('of every provision: one place, and its own', () => {
    const places = published.provisions.map(({ eId }) => placeOf(published, [eId]));
    expect(new Set(places).size).toBe(places.length);
  });

  test('with the quote', () => {
    expect(citedQuote(' GRDP ', 'Điều 2')).toBe('“GRDP” (Điều 2)');
  });
});
