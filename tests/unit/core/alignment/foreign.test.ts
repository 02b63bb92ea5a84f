import { describe, expect, test } from 'vitest';
import { words } from '../../../fixtures/letters.ts';
import { canon, indicator, paragraphs, read, task, wordsOf } from './copies.ts';

const eIds = canon.passages.map(({ eId }) => eId);
const at = (words: string): number => {
  const found = paragraphs.findIndex((line) => line.includes(words));
  if (found < 0) throw new Error(`no paragraph with "${words}"`);
  return found;
};
/** The canonical paragraphs, one of them cut in two by blocks or lines of the page. */
function cut(before: string, ...inserted: string[]): string[] {
  const index = at(before);
  const line = paragraphs[index]!;
  const place = line.indexOf(before);
  return [
    ...paragraphs.slice(0, index),
    line.slice(0, place),
    ...inserted,
    line.slice(place),
    ...paragraphs.slice(index + 1),
  ];
}
const between = (before: string, ...inserted: string[]): string[] =>
  paragraphs.toSpliced(at(before), 0, ...inserted);

const ADVERTISEMENT = [
  'Tuyển dụng nhân viên kinh doanh lương 15 triệu đồng',
  'Việc làm tại Thái Nguyên: 120 vị trí mới không yêu cầu kinh nghiệm',
];

describe('between paragraphs', () => {
  test.each([
    ['an advertisement', between('(5) Giá trị xuất khẩu', ...ADVERTISEMENT)],
    ['a page number', between('(5) Giá trị xuất khẩu', '12')],
    ['a running head', between('3. Thương mại, dịch vụ', 'CÔNG BÁO/Số 15 + 16/Ngày 25-12-2020', '3')],
    [
      'a signature',
      between('III. ', 'Người ký: Cổng Thông tin điện tử', 'Thời gian ký: 21.12.2020 08:15:33'),
    ],
    [
      'a sentence of another document',
      between('2. Nông nghiệp', 'Thu nhập bình quân đầu người đạt từ 90 triệu đồng.'),
    ],
    [
      'menus before and links behind',
      ['Trang chủ | Văn bản', ...paragraphs, 'Nghị quyết khác', 'Về đầu trang'],
    ],
  ])('%s changes nothing', async (_, blocks) => {
    const { best, notFound, marked } = await read(blocks);
    expect(best).toMatchObject({ verdict: 'whole copy', coverage: 1 });
    expect(notFound).toEqual([]);
    expect(eIds.map((eId) => marked(eId))).toEqual(eIds.map(wordsOf));
  });
});

describe('within a provision', () => {
  test.each([
    ['an advertisement', indicator(7), cut('thu nhập bình quân đầu người đạt từ 100', ...ADVERTISEMENT)],
    ['a page number', task(1, 1, 3), cut('nguồn lực; tập trung phát triển các ngành', '17')],
    [
      'a running head',
      task(1, 1, 3),
      cut('nguồn lực; tập trung phát triển các ngành', 'CÔNG BÁO/Số 15 + 16/Ngày 25-12-2020'),
    ],
  ])('%s is skipped by its mark', async (_, eId, blocks) => {
    const { best, notFound, marked, outcome } = await read(blocks);
    expect(notFound).toEqual([]);
    expect(outcome(eId)).toBe('found');
    expect(best?.verdict).toBe('whole copy');
    const parts = marked(eId)!.split('|');
    expect(parts).toHaveLength(2);
    expect(words(parts.join(' '))).toEqual(words(wordsOf(eId)));
  });

  test('a proposal beside the text in force: the mark stands on the text in force', async () => {
    const proposal = wordsOf(indicator(12)).replace('75%', '78%');
    const { best, notFound, marked } = await read(between('(13) Giảm', proposal));
    expect(notFound).toEqual([]);
    expect(best?.verdict).toBe('whole copy');
    expect(marked(indicator(12))).toBe(wordsOf(indicator(12)));
  });

  test('a proposal before the text in force', async () => {
    const proposal = wordsOf(indicator(12)).replace('75%', '78%');
    const { notFound, marked } = await read(between('(12) Năm 2025', proposal));
    expect(notFound).toEqual([]);
    expect(marked(indicator(12))).toBe(wordsOf(indicator(12)));
  });
});
