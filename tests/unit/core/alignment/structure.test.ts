import { describe, expect, test } from 'vitest';
import { provision, published } from '../resolution/published.ts';
import { canon, indicator, paragraphs, read, solution, task, without, wordsOf } from './copies.ts';

const eIds = canon.passages.map(({ eId }) => eId);

describe('deleted provisions are missing, all others found', () => {
  test.each([
    [indicator(13)],
    [indicator(1)],
    [indicator(14)],
    [task(4, 1, 2)],
    [task(1, 1, 1)],
    [task(14, 1, 2)],
    [solution(7, 3, 1)],
    ['art_3__para_1'],
    [indicator(3), indicator(4)],
    [task(2, 2, 1), task(2, 2, 2), solution(1, 1, 1)],
  ])('%s %s %s', async (...gone) => {
    const ids = gone.filter((eId) => eId !== undefined);
    const { best, notFound, outcome, marked } = await read(without(...ids));
    expect(best?.verdict).toBe('altered copy');
    expect(notFound).toEqual(ids);
    for (const eId of ids) {
      expect(outcome(eId)).toBe('missing');
      expect(marked(eId)).toBeNull();
    }
  });

  test('the objective is no mark, but a copy without it is altered', async () => {
    const { best, notFound } = await read(
      paragraphs.filter((line) => !line.startsWith('Huy động, sử dụng hiệu quả')),
    );
    expect(best?.verdict).toBe('altered copy');
    expect(notFound).toEqual([]);
  });
});

describe('sentences that stand twice go where their neighbours are', () => {
  const TWICE: [string, string][] = [
    [task(6, 2, 1), solution(3, 2, 2)],
    [task(6, 2, 3), solution(3, 2, 3)],
  ];
  test.each(TWICE)('%s and %s are the same words', (one, other) => expect(wordsOf(one)).toBe(wordsOf(other)));

  test.each(TWICE.flatMap(([one, other]) => [[one], [other]]))('%s deleted', async (gone) => {
    const { notFound, outcome } = await read(without(gone!));
    expect(notFound).toEqual([gone]);
    expect(outcome(gone!)).toBe('missing');
  });

  test.each([
    [task(1, 1, 3)],
    [solution(4, 3, 1)],
    [task(6, 1, 1)],
    [solution(3, 1, 1)],
    [solution(3, 2, 1)],
  ])('%s deleted, whose words stand again within another one', async (gone) => {
    const { notFound, outcome } = await read(without(gone));
    expect(notFound).toEqual([gone]);
    expect(outcome(gone)).toBe('missing');
  });

  test('a page of nothing but such a sentence says of neither place', async () => {
    const { copies } = await read([wordsOf(task(6, 2, 1))]);
    expect(copies.flatMap(({ provisions }) => provisions).filter((p) => p.outcome !== 'missing')).toEqual([]);
  });
});

describe('moved within the copy', () => {
  const swap = (one: string, other: string): string[] => {
    const [a, b] = [provision(one), provision(other)] as const;
    if (a.start > b.start) return swap(other, one);
    const { text } = published;
    return (
      text.slice(0, a.start) +
      text.slice(b.start, b.end) +
      text.slice(a.end, b.start) +
      text.slice(a.start, a.end) +
      text.slice(b.end)
    ).split('\n');
  };

  test.each([
    ['sentences of a paragraph', task(4, 1, 2), task(4, 1, 5)],
    ['neighbouring sentences', task(4, 1, 4), task(4, 1, 5)],
    ['indicators', indicator(3), indicator(7)],
    ['tasks of two fields', task(9, 2, 1), task(10, 3, 4)],
  ])('%s: each is marked where it stands now', async (_, one, other) => {
    const { notFound, marked } = await read(swap(one, other));
    expect(notFound).toEqual([]);
    expect(marked(one)).toBe(wordsOf(one));
    expect(marked(other)).toBe(wordsOf(other));
  });
});

describe('parts and quotations', () => {
  const between = (first: string, last: string): string[] =>
    published.text.slice(provision(first).start, provision(last).end).split('\n');

  test.each([
    ['section II', 'art_2__sec_II', 'art_2__sec_II'],
    ['fields 1 to 8', 'art_2__sec_II__para_1', 'art_2__sec_II__para_8'],
    ['section III', 'art_2__sec_III', 'art_2__sec_III'],
  ])('%s is a part: what it holds is found, the rest missing', async (_, first, last) => {
    const { best, marked } = await read(['Trang chủ', ...between(first, last), 'Liên hệ']);
    const [from, to] = [provision(first).start, provision(last).end];
    expect(best?.verdict).toBe('part of a copy');
    for (const eId of eIds) {
      const inside = provision(eId).start >= from && provision(eId).end <= to;
      expect([eId, marked(eId)]).toEqual([eId, inside ? wordsOf(eId) : null]);
    }
  });

  test.each([
    ['an indicator in an article', [indicator(13)]],
    ['two indicators', [indicator(7), indicator(12)]],
    ['a task', [task(9, 2, 5)]],
  ])('%s is a quotation', async (_, quoted) => {
    const words = quoted.map((eId) => `Theo đó, ${wordsOf(eId)} Đây là điểm mới.`);
    const { best, copies, outcome } = await read([
      'Tin trong tỉnh',
      ...words,
      'Sáng nay trời có mưa rào rải rác.',
    ]);
    expect(copies).toHaveLength(1);
    expect(best?.verdict).toBe('quotation');
    expect(eIds.filter((eId) => outcome(eId) !== 'missing')).toEqual(quoted);
  });

  test.each([
    ['nothing at all', []],
    ['a home page', ['Cổng thông tin điện tử', 'Trang chủ', 'Giới thiệu', 'Văn bản mới ban hành']],
    ['the title alone', paragraphs.slice(0, 4)],
    [
      'another kind of text',
      ['Once upon a time there was a little girl who lived in a village near the forest.'],
    ],
    [
      'words of the genre',
      ['Nâng cao chất lượng, hiệu quả công tác; đẩy mạnh tuyên truyền, vận động Nhân dân.'],
    ],
  ])('%s is no copy', async (_, blocks) => {
    const { copies } = await read(blocks);
    expect(copies.filter(({ verdict }) => verdict !== 'none')).toEqual([]);
  });
});
