import { readFile } from 'node:fs/promises';
import { minifySync, transformWithOxc } from 'vite';
import { describe, expect, test } from 'vitest';
import { readGenre } from '../../../../utils/core/resolution/genre.ts';
import { NEGATIVE, POSITIVE } from './genre.cases.ts';
import { published } from './published.ts';

test('the published resolution, from its text alone', () => {
  expect(readGenre(published.text.slice(0, 6000))).toEqual({
    issuerPlace: published.province,
    period: published.period,
    number: null,
    title: published.title,
  });
});

describe('of the genre', () => {
  test.each(POSITIVE)('$name', ({ head, place, period, number, title }) => {
    expect(readGenre(head)).toEqual({
      issuerPlace: place,
      period: period && { from: period[0], to: period[1] },
      number,
      title,
    });
  });
});

describe('not of the genre', () => {
  test.each(NEGATIVE)('$name', ({ head }) => expect(readGenre(head)).toBeNull());

  test('an empty head', () => expect(readGenre('')).toBeNull());
});

describe('spelling of the copy', () => {
  const head = POSITIVE[0]!.head;
  const expected = readGenre(head);
  test.each([
    ['upper case', (text: string) => text.toUpperCase()],
    ['lower case', (text: string) => text.toLowerCase()],
    ['no-break spaces', (text: string) => text.replaceAll(' ', '\u00a0')],
    ['lines wrapped at every fourth word', (text: string) => text.replace(/((?:\S+ ){4})/g, '$1\r\n')],
    ['no marks at all', (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd')],
    ['stray combining marks', (text: string) => text.replaceAll('ộ', 'ộ\u0323')],
    ['words glued', (text: string) => text.replaceAll('phát triển', 'pháttriển').replaceAll('TỈNH ', 'TỈNH')],
  ])('%s', (_, alter) => {
    const read = readGenre(alter(head));
    expect({ ...read, title: '' }).toEqual({ ...expected, title: '' });
  });
});

test('stays small: it is in the content script of every portal page', async () => {
  const file = new URL('../../../../utils/core/resolution/genre.ts', import.meta.url);
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), 'genre.ts', { sourcemap: false });
  const minified = minifySync('genre.js', code, { module: true, mangle: { toplevel: true } }).code;
  expect(minified).toContain('NFD');
  expect(Buffer.byteLength(minified)).toBeLessThan(3072);
});
