import { describe, expect, test } from 'vitest';
import { normalise } from '../../../../utils/core/text/normalise.ts';
import { published } from '../resolution/published.ts';
import { RESPELLINGS } from '../respell.ts';
import { bare, canon, paragraphs, read, wordsOf } from './copies.ts';

const eIds = canon.passages.map(({ eId }) => eId);

test('126 provisions are marked: 14 indicators, 87 tasks, 23 solutions, 2 assignments', () => {
  const kinds = Map.groupBy(canon.passages, ({ kind }) => kind);
  const counts = Object.fromEntries([...kinds].map(([kind, { length }]) => [kind, length]));
  expect(counts).toEqual({ indicator: 14, task: 87, solution: 23, assignment: 2 });
});

test('a clean copy: all found, each marked on its canonical words and nothing else', async () => {
  const { best, copies, marked, notFound } = await read(paragraphs);
  expect(copies).toHaveLength(1);
  expect(best).toMatchObject({ verdict: 'whole copy', coverage: 1, differences: [] });
  expect(notFound).toEqual([]);
  expect(eIds.map((eId) => marked(eId))).toEqual(eIds.map(wordsOf));
});

/** Ways to lay the same words out in blocks. */
const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
  'one block': [paragraphs.join(' ')],
  'one block with line ends': [paragraphs.join('\r\n')],
  'a block a sentence': paragraphs.flatMap((line) => line.split(/(?<=\. )/u)),
  'blocks with spaces around': paragraphs.map((line) => `\n\t ${line} \n`),
  'empty blocks between': paragraphs.flatMap((line) => ['', line, ' ']),
  'hard wraps near 75 letters': paragraphs.map((line) => line.replace(/(.{60,75}) /gu, '$1\r\n')),
  'hard wraps as blocks': paragraphs.flatMap((line) => line.replace(/(.{60,75}) /gu, '$1\n').split('\n')),
  'without the preamble and the closing': paragraphs.slice(10, -1),
};

describe('laid out otherwise', () => {
  test.each(Object.entries(LAYOUTS))('%s', async (_, blocks) => {
    const { best, marked, notFound } = await read(blocks);
    expect(best).toMatchObject({ verdict: 'whole copy', differences: [] });
    expect(notFound).toEqual([]);
    const flat = (text: string | null) => text?.replace(/[\s|]+/gu, ' ').trim();
    expect(eIds.map((eId) => flat(marked(eId)))).toEqual(eIds.map(wordsOf));
  });
});

describe('spelt otherwise', () => {
  test.each(Object.entries(RESPELLINGS))('%s', async (_, respell) => {
    const { best, marked, notFound } = await read(paragraphs.map(respell));
    expect(best).toMatchObject({ verdict: 'whole copy', coverage: 1 });
    expect(best?.differences.filter(({ certainty }) => certainty === 'different')).toEqual([]);
    expect(notFound).toEqual([]);
    const normal = (text: string) => bare(normalise(text).text);
    expect(eIds.map((eId) => normal(marked(eId) ?? ''))).toEqual(eIds.map((eId) => normal(wordsOf(eId))));
  });
});

test('the text as it was received, its defects and all, is a whole copy', async () => {
  const received = published.text
    .replace('(9) Củng cố', '(9) Cùng cố')
    .replace('tổ dân phố văn hóa', 'tổ dân phố văn hoá')
    .replace(
      '“Thái Nguyên chung sức xây dựng nông thôn mới”',
      '“*Thái Nguyên chung sức xây dựng nông thôn mới*”',
    )
    .replace('Nghị quyết số 88/2019/QH14', 'Nghị quyết\nsố 88/2019/QH14')
    .replace('quốc phòng, an ninh', 'quốc phòng,\nan ninh');
  expect(received).not.toBe(published.text);
  const { best, notFound } = await read(received.split('\n'));
  expect(best?.verdict).toBe('whole copy');
  expect(notFound).toEqual([]);
});
