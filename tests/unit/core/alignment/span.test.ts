import { describe, expect, test } from 'vitest';
import { placeSpans } from '../../../../utils/core/alignment/place-span.ts';
import { spanOf, tokensOf } from '../../../../utils/core/alignment/span.ts';
import { spanAt } from '../../../../utils/core/alignment/span-at.ts';
import { provision, published } from '../resolution/published.ts';
import {
  bare,
  canon,
  edited,
  indicator,
  paragraphs,
  type Read,
  read,
  task,
  without,
  wordsOf,
} from './copies.ts';
import { DIFFERS } from './edits.cases.ts';

/** The span of some words of the canonical text, which must stand in it once from `eId`'s first word on. */
function spanOfWords(words: string, eId?: string) {
  const start = published.text.indexOf(words, eId ? provision(eId).start : 0);
  if (start < 0) throw new Error(`no ${words}`);
  return spanOf(canon, tokensOf(canon, { start, end: start + words.length }));
}
const textOf = ({ start, end }: { start: number; end: number }): string => published.text.slice(start, end);
/** What a selection of some words of a page names. */
function select(page: Read, words: string, from = 0) {
  const start = page.text.indexOf(words, from);
  if (start < 0) throw new Error(`the page has no ${words}`);
  const named = spanAt([{ start, end: start + words.length }], page.copies);
  return named && { ...named, texts: named.spans.map(textOf) };
}

describe('a selection on a copy', () => {
  test.each([
    ['whole words, where it cuts into them', 'ăng bình quân từ 10%/n', 'tăng bình quân từ 10%/năm'],
    ['the stop behind it', 'tăng bình quân từ 10%/năm trở lên', 'tăng bình quân từ 10%/năm trở lên.'],
    ['no comma', 'Công nghiệp, xây dựng 61%', 'Công nghiệp, xây dựng 61%;'],
    [
      'no bracket without its partner',
      'không bao gồm thu tiền sử dụng đất',
      'không bao gồm thu tiền sử dụng đất',
    ],
    [
      'brackets with both ends',
      'không bao gồm thu tiền sử dụng đất và thu từ hoạt động xổ số kiến thiết',
      '(không bao gồm thu tiền sử dụng đất và thu từ hoạt động xổ số kiến thiết)',
    ],
  ])('takes %s', async (_, words, span) => {
    expect(select(await read(paragraphs), words)?.texts).toEqual([span]);
  });

  test('across provisions knows all of them, those that hold them included', async () => {
    const page = await read(paragraphs);
    const [a, b] = [wordsOf(indicator(6)).slice(-30), wordsOf(indicator(7)).slice(0, 30)];
    const named = select(page, `${a}\u2029${b}`);
    expect(named?.texts).toHaveLength(1);
    expect(named?.provisions).toEqual([
      'art_2',
      'art_2__sec_I',
      'art_2__sec_I__para_2',
      indicator(6),
      indicator(7),
    ]);
  });

  test('across provisions that changed places gives several spans, in the order of the text', async () => {
    const lines = [...paragraphs];
    const [at, other] = [6, 9].map((n) => lines.indexOf(wordsOf(indicator(n)))) as [number, number];
    [lines[at], lines[other]] = [lines[other] as string, lines[at] as string];
    const page = await read(lines);
    const words = `${lines[at]}\u2029${lines[at + 1]}`;
    expect(select(page, words)?.texts).toEqual([wordsOf(indicator(7)), wordsOf(indicator(9))]);
  });

  test('skips what is foreign in it', async () => {
    const at = paragraphs.indexOf(wordsOf(indicator(7)));
    const page = await read([...paragraphs.slice(0, at), 'CÔNG BÁO/Số 15 + 16', ...paragraphs.slice(at)]);
    const words = `trở lên.\u2029CÔNG BÁO/Số 15 + 16\u2029${wordsOf(indicator(7)).slice(0, 40)}`;
    expect(select(page, words)?.spans).toHaveLength(1);
  });

  test('takes in a word that the copy lost, and no provision that it lacks', async () => {
    const lost = await read(edited(task(10, 3, 4), 'y, dược ', ''));
    const { segments } = placeSpans([provision(task(10, 3, 4))], lost.best!);
    expect(spanAt(segments, lost.copies)?.spans.map(textOf)).toEqual([wordsOf(task(10, 3, 4))]);

    const gone = await read(without(indicator(7)));
    const start = gone.text.indexOf(wordsOf(indicator(6)));
    const end = gone.text.indexOf(wordsOf(indicator(8))) + wordsOf(indicator(8)).length;
    expect(spanAt([{ start, end }], gone.copies)?.spans.map(textOf)).toEqual([
      wordsOf(indicator(6)),
      wordsOf(indicator(8)),
    ]);
  });

  test.each([
    ['of other text', 'Tuyển dụng 20 nhân viên kinh doanh, lương từ 15 triệu đồng'],
    ['of mostly other text', 'Tuyển dụng 20 nhân viên kinh doanh, lương từ 15 triệu đồng\u2029NGHỊ QUYẾT'],
    ['of no words', ' '],
  ])('%s is none of the resolution', async (_, words) => {
    const page = await read(['Tuyển dụng 20 nhân viên kinh doanh, lương từ 15 triệu đồng', ...paragraphs]);
    expect(select(page, words)).toBeNull();
  });

  test('on a page without a copy there is nothing to name', async () => {
    expect(spanAt([{ start: 0, end: 5 }], [])).toBeNull();
  });
});

describe('a passage in a copy that departs', () => {
  test.each(DIFFERS)('$what: the whole provision differs, and is shown', async ({ eId, from, to }) => {
    const page = await read(edited(eId, from, to));
    const { outcome, segments } = placeSpans([provision(eId)], page.best!);
    expect(outcome).toBe('differs');
    const text = segments.map(({ start, end }) => page.text.slice(start, end)).join('');
    expect(bare(text)).toBe(bare(wordsOf(eId).replace(from, to)));
  });

  test.each(DIFFERS)('$what: words beside the change are found', async ({ eId, from, to }) => {
    const words = wordsOf(eId);
    const at = words.indexOf(from);
    const [ahead, behind] = [words.slice(0, at), words.slice(at + from.length)];
    const page = await read(edited(eId, from, to));
    for (const part of [ahead, behind]) {
      const inner = part.trim().split(' ').slice(2, -2).join(' ');
      if (inner.split(' ').length < 3) continue;
      const span = spanOfWords(inner, eId);
      const { outcome, segments } = placeSpans([span], page.best!);
      const text = segments.map(({ start, end }) => page.text.slice(start, end)).join('|');
      expect([outcome, text]).toEqual(['found', textOf(span)]);
    }
  });

  test('a number alone that became another is shown with it', async () => {
    const page = await read(edited(indicator(1), '8%', '9%'));
    const span = spanOfWords('từ 8%/năm', indicator(1));
    const { outcome, segments } = placeSpans([span], page.best!);
    expect([outcome, page.text.slice(segments[0]!.start, segments[0]!.end)]).toEqual([
      'differs',
      'từ 9%/năm',
    ]);
    const bare = placeSpans([spanOfWords('8%', indicator(1))], page.best!);
    expect(bare.outcome).not.toBe('found');
  });

  test('a negation right beside it turns it round', async () => {
    const page = await read(edited(task(10, 1, 2), 'người dân được', 'người dân không được'));
    const words = wordsOf(task(10, 1, 2));
    const behind = words.slice(words.indexOf('người dân được') + 'người dân '.length);
    expect(placeSpans([spanOfWords(behind, task(10, 1, 2))], page.best!).outcome).toBe('differs');
  });

  test('one that was deleted is missing, its neighbours are found', async () => {
    const page = await read(without(indicator(7)));
    expect(placeSpans([provision(indicator(7))], page.best!)).toEqual({ outcome: 'missing', segments: [] });
    for (const n of [6, 8]) expect(placeSpans([provision(indicator(n))], page.best!).outcome).toBe('found');
  });

  test('one over several of which one is gone differs, and stands on what is left', async () => {
    const page = await read(without(indicator(7)));
    const { start } = provision(indicator(5));
    const { end } = provision(indicator(8));
    const { outcome, segments } = placeSpans([{ start, end }], page.best!);
    expect(outcome).toBe('differs');
    const text = segments.map((each) => page.text.slice(each.start, each.end)).join('');
    expect(text).toContain(wordsOf(indicator(6)));
    expect(text).toContain(wordsOf(indicator(8)));
  });

  test('a lookalike in its place is not taken for it, nor are single words of it', async () => {
    const lookalike = edited(indicator(13), 'hộ nghèo', 'hộ cận nghèo')
      .join('\n')
      .replace('từ 1% trở lên', 'từ 2% trở lên');
    const page = await read(lookalike.split('\n'));
    if (page.outcome(indicator(13)) !== 'missing') return;
    expect(placeSpans([provision(indicator(13))], page.best!).outcome).toBe('missing');
    expect(placeSpans([spanOfWords('Giảm tỷ lệ hộ', indicator(13))], page.best!).outcome).toBe('missing');
  });
});
