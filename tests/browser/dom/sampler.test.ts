import { afterEach, describe, expect, test, vi } from 'vitest';
import { align } from '../../../utils/core/alignment/align.ts';
import type { Verdict } from '../../../utils/core/alignment/outcome.ts';
import { readWords } from '../../../utils/core/alignment/page.ts';
import { look, readGenreOf, type Sight } from '../../../utils/dom/look.ts';
import { sample } from '../../../utils/dom/sampler.ts';
import { canon, close, fixture, fixtureNames, openInFrame, recogniser, without } from './stage.ts';

afterEach(close);
const knows = (words: string): boolean => recogniser.looksLike(words);
/** Late pages have their text within this time. */
const LATE = { timeout: 4000, interval: 60 };

/** What the extension says of a page in the end: the sampler and the fingerprints only let it be looked at closer. */
async function verdictOf(sight: Sight): Promise<Verdict> {
  if (sight.kind === 'nothing') return 'none';
  if (sight.kind === 'genre') return 'same genre, unknown';
  const { blocks } = sight.reading.page;
  const copies = align(await readWords(blocks, canon, without), blocks, canon, () =>
    readGenreOf(blocks.texts),
  );
  return copies[0]?.verdict ?? 'none';
}

describe.each(fixtureNames)('fixture %s', (name) => {
  test('is sampled, and taken for what it is', async () => {
    const { html, expectation } = await fixture(name);
    const { body } = await openInFrame(html);
    const isCopy = expectation.resolution !== null;
    await vi.waitFor(async () => {
      const sight = await look(body, recogniser, null);
      if (isCopy) expect(sight.kind).toBe('likely');
      expect(expectation.verdict).toContain(await verdictOf(sight));
    }, LATE);
    if (isCopy) expect(sample(body, knows)).toBe(true);
  });
});

describe('what a sample rests on', () => {
  const sampled = (html: string): boolean => {
    document.body.innerHTML = html;
    return sample(document.body, knows);
  };

  test.each([
    ['the province', '<p>Tỉnh Thái Nguyên hôm nay</p>'],
    [
      'the province in capitals of the first letters, decomposed',
      `<p>${'Tỉnh Thái Nguyên hôm nay'.normalize('NFD')}</p>`,
    ],
    ['the capitals of a resolution', '<p>NGHỊ QUYẾT</p>'],
    ['the capitals, decomposed', `<p>${'NGHỊ QUYẾT'.normalize('NFD')}</p>`],
    [
      'the province, where spans split the words of the heading',
      '<p><b>NGH<i>Ị QU</i>YẾT về kế hoạch</b></p><p>của tỉnh <span>Thái Nguyên</span></p>',
    ],
    [
      'words of the text around a common one',
      '<p>xây dựng Thái N<b></b>; trong những trung tâm kinh tế công nghiệp hiện đại của khu vực Trung du</p>',
    ],
    ['behind much other text', `${'<p>Tin tức trong tỉnh hôm nay</p>'.repeat(3000)}<p>NGHỊ QUYẾT số 5</p>`],
  ])('%s', (_, html) => expect(sampled(html)).toBe(true));

  test.each([
    ['nothing', ''],
    ['other provinces', '<p>Tin tức tỉnh Phú Thọ và Yên Bái hôm nay</p>'],
    [
      'a common word among other words',
      '<p>Hội nghị tập trung thảo luận các nội dung của ngành trong tháng tới</p>',
    ],
    ['words that only begin alike', '<p>Trao đổi với Nguyễn Văn A về khoa học và CÔNG NGHỆ</p>'],
    ['very short texts', '<p>NGH</p><p>trung</p><p>i Nguy</p>'],
    ['attributes', '<p title="NGHỊ QUYẾT tỉnh Thái Nguyên">Tin tức trong ngày</p>'],
    ['comments', '<p>Tin tức trong ngày</p><!-- NGHỊ QUYẾT tỉnh Thái Nguyên -->'],
    ['English', '<p>The resolution of the people’s council on the five-year plan</p>'],
  ])('not on %s', (_, html) => expect(sampled(html)).toBe(false));

  test('a page full of the common word gets few closer looks', () => {
    document.body.innerHTML = '<p>tập trung thảo luận</p>'.repeat(2000);
    const looksLike = vi.fn(() => false);
    expect(sample(document.body, looksLike)).toBe(false);
    expect(looksLike.mock.calls.length).toBeGreaterThan(0);
    expect(looksLike.mock.calls.length).toBeLessThan(2000 / 32);
  });

  test('and each of them sees a short stretch only', () => {
    document.body.innerHTML = `<p>${'a '.repeat(5000)}tập trung${' b'.repeat(5000)}</p>`;
    const looksLike = vi.fn((_: string) => false);
    sample(document.body, looksLike);
    expect(looksLike.mock.calls).toHaveLength(1);
    expect(looksLike.mock.calls[0]![0].length).toBeLessThan(200);
    expect(looksLike.mock.calls[0]![0]).toContain('trung');
  });
});
