import { describe, expect, test } from 'vitest';
import { otherByTitle } from '../../../../utils/core/alignment/identity.ts';
import type { Genre } from '../../../../utils/core/resolution/genre.ts';
import { published } from '../resolution/published.ts';
import { paragraphs, read } from './copies.ts';

const genre = (issuerPlace: string | null, from?: number, to = from): Genre => ({
  issuerPlace,
  period: from === undefined ? null : { from, to: to as number },
  number: null,
  title: 'Về Kế hoạch phát triển kinh tế - xã hội',
});

describe('what the head of a page says against it', () => {
  test.each([
    ['no head', null, null],
    ['its own', genre('Thái Nguyên', 2021, 2025), null],
    ['nothing told', genre(null), null],
    ['period not told', genre('Thái Nguyên'), null],
    ['place not told', genre(null, 2021, 2025), null],
    ['another province', genre('Phú Thọ', 2021, 2025), { code: 'other issuer', value: 'Phú Thọ' }],
    ['another period', genre('Thái Nguyên', 2016, 2020), { code: 'other period', value: '2016 - 2020' }],
    ['one year of it', genre('Thái Nguyên', 2022), { code: 'other period', value: '2022' }],
  ])('%s', (_, head, expected) => expect(otherByTitle(head, published)).toEqual(expected));
});

describe('a page that speaks for another', () => {
  const other = (from: RegExp, to: string): string[] => paragraphs.map((line) => line.replace(from, to));

  test.each([
    ['province', other(/Thái Nguyên/giu, 'Phú Thọ'), 'other issuer'],
    ['province, in a name of three words', other(/Thái Nguyên/giu, 'Bà Rịa Vũng Tàu'), 'other issuer'],
    ['period', other(/2021 - 2025/gu, '2026 - 2030'), 'other period'],
    ['period, the one before', other(/2021 - 2025/gu, '2016 - 2020'), 'other period'],
  ])('%s, word for word alike, is of the same genre and has no mark', async (_, blocks, code) => {
    const { copies } = await read(blocks);
    expect(copies.map(({ verdict }) => verdict)).toEqual(['same genre, unknown']);
    expect(copies[0]).toMatchObject({ reasons: [{ code }], provisions: [], differences: [] });
  });

  test('a mention of another province in a copy does not make it one', async () => {
    const { best, notFound } = await read([
      'Nghị quyết của tỉnh Phú Thọ giai đoạn 2016 - 2020',
      ...paragraphs,
    ]);
    expect(best?.verdict).toBe('whole copy');
    expect(notFound).toEqual([]);
  });

  test('a quotation under the head of another resolution is none of ours', async () => {
    const quoted = paragraphs.filter((line) => /^\((?:3|7|12)\)/.test(line));
    const { copies } = await read(quoted, genre('Phú Thọ', 2021, 2025));
    expect(copies.map(({ verdict }) => verdict)).toEqual(['same genre, unknown']);
    expect((await read(quoted, genre('Thái Nguyên', 2021, 2025))).best?.verdict).toBe('quotation');
  });

  test('a whole copy under a head that was misread stays one', async () => {
    expect((await read(paragraphs, genre('Phú Thọ', 2021, 2025))).best?.verdict).toBe('whole copy');
  });
});
