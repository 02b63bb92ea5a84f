import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { Fingerprint } from '../../../../utils/core/resolution/fingerprint.ts';
import { Recogniser } from '../../../../utils/core/resolution/recogniser.ts';
import { BLOCK_BREAK } from '../../../../utils/core/text/scan.ts';
import { committedSet } from '../../../fixtures/generate/committed-set.ts';
import { shown } from '../../../fixtures/generate/shown.ts';
import { FINGERPRINTS } from '../../../tools/resolution.ts';
import { RESPELLINGS } from '../respell.ts';
import { provision, published, textOf } from './published.ts';

const prints = JSON.parse(readFileSync(FINGERPRINTS, 'utf8')) as Fingerprint[];
const recogniser = new Recogniser(prints);
const recognise = (texts: readonly string[]) => recogniser.recognise(texts, () => undefined);
const lines = published.text.split('\n');

describe('recognises', () => {
  test.each(Object.entries(RESPELLINGS))('the text, %s', async (_, respell) => {
    expect(await recognise(lines.map(respell))).toBe(published.id);
  });

  test.each([
    ['without its head', lines.slice(20)],
    ['one block', [lines.join(' ')]],
    ['the last tenth', lines.slice(-15)],
    ['inside other text', ['Tin tức trong tỉnh. '.repeat(9000), ...lines]],
    ['an indicator quoted whole', [textOf(provision('art_2__sec_I__para_2__point_12'))]],
    [
      'a task quoted in an article',
      [`Theo đó, ${textOf(provision('art_2__sec_II__para_9__p_2__s_5'))} Bài: PV`],
    ],
  ])('%s', async (_, texts) => expect(await recognise(texts)).toBe(published.id));

  const positive = committedSet(published).filter(({ expectation }) => expectation.resolution !== null);
  test.each(positive.map((fixture) => [fixture.name, fixture] as const))(
    'fixture %s',
    async (_, { page }) => {
      const body = Object.values(page.frames ?? {})[0]?.body ?? page.body;
      expect(await recognise(shown(body, BLOCK_BREAK).text.split(BLOCK_BREAK))).toBe(published.id);
    },
  );
});

describe('does not recognise', () => {
  test.each([
    ['nothing', []],
    ['empty blocks', ['', ' ']],
    ['a home page', ['Cổng thông tin điện tử tỉnh Thái Nguyên', 'Giới thiệu', 'Văn bản mới', 'Liên hệ']],
    ['the title alone', lines.slice(0, 4)],
    ['assignments, worded alike in all', lines.filter((line) => /^\d\. Giao /.test(line))],
    ['the legal basis', lines.filter((line) => line.startsWith('Căn cứ'))],
    ['the same words in another order', [lines.join(' ').split(' ').toSorted().join(' ')]],
    ['a lookalike indicator', ['(13) Giảm tỷ lệ hộ cận nghèo bình quân từ 2% trở lên.']],
  ])('%s', async (_, texts) => expect(await recognise(texts)).toBeNull());

  test('without any resolution known', async () => {
    expect(await new Recogniser([]).recognise(lines, () => undefined)).toBeNull();
  });
});

describe('a few words', () => {
  test.each([
    [
      'xã hội; xây dựng Thái Nguyên trở thành một trong những trung tâm kinh tế công nghiệp hiện đại của',
      true,
    ],
    ['Chủ trì Hội nghị tập trung thảo luận các nội dung của ngành trong tháng tới tại các huyện', false],
    ['', false],
  ])('%j: %s', (words, expected) => expect(recogniser.looksLike(words)).toBe(expected));
});

test('stops reading as soon as it is sure, and pauses on a long page', async () => {
  const filler = 'Tin tức trong tỉnh và các huyện. '.repeat(3000);
  const pause = vi.fn(() => Promise.resolve());
  expect(await recogniser.recognise([filler, filler], pause)).toBe(null);
  expect(pause.mock.calls.length).toBeGreaterThan(1);
  pause.mockClear();
  expect(await recogniser.recognise([...lines, ...Array(20).fill(filler)], pause)).toBe(published.id);
  expect(pause.mock.calls.length).toBeLessThan(lines.length);
});
