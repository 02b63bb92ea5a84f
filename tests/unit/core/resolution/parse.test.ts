import { describe, expect, test } from 'vitest';
import { type Node, ParseError, parseArticles } from '../../../../utils/core/resolution/parse.ts';
import { tokenise } from '../../../../utils/core/resolution/tokens.ts';

const CLOSING = 'Nghị quyết này đã được Hội đồng nhân dân tỉnh thông qua ngày 11 tháng 12 năm 2020./.';
const parse = (...lines: string[]) => {
  const text = lines.join('\n');
  return { text, articles: parseArticles(text, tokenise(text)) };
};
const outline = (nodes: readonly Node[]): unknown[] =>
  nodes.map(({ kind, label, children }) => [`${kind} ${label}`, ...outline(children)]);

test('levels nest, and may be left out', () => {
  const { articles } = parse(
    'QUYẾT NGHỊ:',
    'Điều 1. Thông qua kế hoạch với nội dung sau:',
    'I. Chỉ tiêu',
    '1. Các chỉ tiêu',
    '(1) Tăng 8%.',
    '(2) Tăng 9%.',
    'II. Nhiệm vụ',
    '1. Công nghiệp',
    'Một câu. Hai câu.',
    'Ba câu.',
    'Điều 2. Tổ chức thực hiện',
    '1. Giao Ủy ban nhân dân tỉnh.',
    CLOSING,
  );
  expect(outline(articles)).toEqual([
    [
      'article 1',
      ['section I', ['item 1', ['point 1'], ['point 2']]],
      [
        'section II',
        ['item 1', ['paragraph 1', ['sentence 1'], ['sentence 2']], ['paragraph 2', ['sentence 1']]],
      ],
    ],
    ['article 2', ['item 1']],
  ]);
});

test('a unit covers all that it holds', () => {
  const { text, articles } = parse(
    'QUYẾT NGHỊ:',
    'Điều 1. Gồm:',
    'I. Nhiệm vụ',
    '1. Y tế',
    'Một. Hai.',
    CLOSING,
  );
  expect(text.slice(articles[0]?.start, articles[0]?.end)).toBe(
    'Điều 1. Gồm:\nI. Nhiệm vụ\n1. Y tế\nMột. Hai.',
  );
});

test('a line that a stop closes is no heading', () => {
  const { articles } = parse('QUYẾT NGHỊ:', 'Điều 1. Thông qua kết quả.', 'Điều 2. Tổ chức', CLOSING);
  expect(articles.map(({ heading }) => heading)).toEqual([null, 'Tổ chức']);
});

describe('what is refused', () => {
  test.each([
    ['no decision', ['Điều 1. Một.', CLOSING], 'QUYẾT NGHỊ'],
    ['no closing formula', ['QUYẾT NGHỊ:', 'Điều 1. Một.'], 'closing'],
    ['no article', ['QUYẾT NGHỊ:', CLOSING], 'no article'],
    ['words before the first article', ['QUYẾT NGHỊ:', 'Một.', 'Điều 1. Hai.', CLOSING], 'outside'],
    ['a lost article', ['QUYẾT NGHỊ:', 'Điều 1. Một.', 'Điều 3. Ba.', CLOSING], 'article 3 where 2'],
    ['a lost section', ['QUYẾT NGHỊ:', 'Điều 1. Một:', 'I. A', 'III. C', CLOSING], 'section III where II'],
    [
      'a lost indicator',
      ['QUYẾT NGHỊ:', 'Điều 1. Một:', '1. A', '(1) x.', '(3) y.', CLOSING],
      'point 3 where 2',
    ],
  ])('%s', (_, lines, message) => {
    expect(() => parse(...lines)).toThrow(ParseError);
    expect(() => parse(...lines)).toThrow(message);
  });
});
