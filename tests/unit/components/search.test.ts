import { describe, expect, it } from 'vitest';
import { findWords, fold } from '../../../components/shared/format/fold.ts';
import type { OutlineNode } from '../../../components/sidepanel/model/outline.ts';
import { flatten } from '../../../components/sidepanel/model/rows.ts';
import { search } from '../../../components/sidepanel/model/search.ts';
import { node, part } from './outline-samples.ts';

describe('folding', () => {
  it.each([
    ['Giáo Dục', 'giao duc'],
    ['đường ĐƯỜNG', 'duong duong'],
    ['ngoại giao Nhà nước', 'ngoai giao nha nuoc'],
    ['8%/năm', '8%/nam'],
    // Decomposed input comes out the same.
    ['Giáo Dục'.normalize('NFD'), 'giao duc'],
  ])('%j', (text, folded) => expect(fold(text)).toBe(folded));

  it('keeps the offsets of the NFC text', () => {
    const text = 'Ưu tiên đào tạo; Ủy ban';
    expect(fold(text)).toHaveLength(text.length);
  });
});

describe('finding words', () => {
  const text = 'Giáo dục và đào tạo; sử dụng giáo viên 8%';
  it.each([
    [
      'giao',
      [
        [0, 4],
        [29, 33],
      ],
    ],
    [
      'GIÁO',
      [
        [0, 4],
        [29, 33],
      ],
    ],
    [
      'giao duc',
      [
        [0, 4],
        [5, 8],
        [29, 33],
      ],
    ],
    // Typed with its diacritics it means just these.
    ['dúc', null],
    ['dụng', [[24, 28]]],
    ['8%', [[39, 41]]],
    ['iao', null],
    ['giao thong', null],
    ['', []],
  ] as const)('%j', (query, spans) => expect(findWords(text, query)).toEqual(spans));

  it('joins spans that overlap', () => {
    expect(findWords('giáo giáo dục', 'giáo giao')).toEqual([
      [0, 4],
      [5, 9],
    ]);
  });
});

describe('searching the outline', () => {
  const names: Record<string, string> = {
    indicators: 'Chỉ tiêu chủ yếu',
    i7: 'GRDP bình quân đầu người',
    i8: 'Số xã đạt chuẩn',
    fields: 'Nhiệm vụ',
    f1: '1. Công nghiệp',
    t1: 'Tận dụng các lợi thế',
    t2: 'Phát triển chế biến',
    f2: '2. Nông nghiệp',
    t3: 'Tái cơ cấu',
  };
  const tree: OutlineNode[] = [
    part('indicators', [node('i7', 'indicator', '7'), node('i8', 'indicator', '8')]),
    part('fields', [
      node('f1', 'field', '1', [node('t1', 'task', '1'), node('t2', 'task', '2')]),
      node('f2', 'field', '2', [node('t3', 'task', '1')]),
    ]),
  ];
  const kept = (query: string): string[] =>
    [...(search(tree, query, ({ id }) => names[id] ?? '')?.kept ?? ['all'])].sort();

  it.each([
    ['', ['all']],
    ['  ', ['all']],
    ['grdp', ['i7', 'indicators']],
    ['loi the', ['f1', 'fields', 't1']],
    // A heading that matches keeps all it holds.
    ['nong nghiep', ['f2', 'fields', 't3']],
    // A bare number is what provisions are cited by.
    ['(8)', ['i8', 'indicators']],
    ['7', ['i7', 'indicators']],
    ['không có gì', []],
  ])('%j keeps %j', (query, ids) => expect(kept(query)).toEqual(ids));

  it('puts what is cited by the number itself before what merely contains it', () => {
    const many = [
      part('objective', [node('o', 'objective', '')]),
      part('indicators', [
        node('i1', 'indicator', '1'),
        node('i2', 'indicator', '2'),
        node('i7', 'indicator', '7'),
      ]),
    ];
    const words: Record<string, string> = { o: 'Tăng 7 lần', i1: 'Đạt 7 %', i2: 'Đạt 9 %', i7: 'GRDP' };
    const found = search(many, '7', ({ id }) => words[id] ?? '');
    expect(flatten(many, () => true, found).map((row) => row.node.id)).toEqual([
      'indicators',
      'i7',
      'i1',
      'objective',
      'o',
    ]);
  });

  it('tells where the words stand', () => {
    expect(search(tree, 'xa', ({ id }) => names[id] ?? '')?.hits.get('i8')).toEqual([[3, 5]]);
  });
});
