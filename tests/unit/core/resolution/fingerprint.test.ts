import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  type Fingerprint,
  FingerprintSearch,
  fingerprintOf,
  gramsIn,
  valuesOf,
} from '../../../../utils/core/resolution/fingerprint.ts';
import { scan, scanInto } from '../../../../utils/core/text/scan.ts';
import { emptyTokens } from '../../../../utils/core/text/tokens.ts';
import { FINGERPRINTS, renderFingerprints } from '../../../tools/resolution.ts';
import { published, textOf } from './published.ts';

const print = fingerprintOf(published);
const values = valuesOf(print);
const searchIn = (text: string) => new FingerprintSearch(values).add(scan(text));

describe('the fingerprint', () => {
  test('as published', () => {
    expect(readFileSync(FINGERPRINTS, 'utf8')).toBe(renderFingerprints());
    expect(JSON.parse(readFileSync(FINGERPRINTS, 'utf8')) as Fingerprint[]).toEqual([print]);
  });

  test('values come back from their gaps: sorted, each once, of 24 bits', () => {
    const sorted = [...values];
    expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
    expect(sorted).toHaveLength(print.gaps.length);
    expect(sorted[0]).toBeGreaterThanOrEqual(0);
    expect(sorted.at(-1)).toBeLessThan(2 ** 24);
  });

  test('far fewer than the words of the text', () => {
    expect(values.size).toBeGreaterThan(300);
    expect(values.size).toBeLessThan(scan(published.text).count / 4);
  });

  const telling = published.provisions.filter(({ kind }) =>
    ['objective', 'indicator', 'task', 'solution'].includes(kind),
  );
  test('every telling provision has at least one, but for those that stand twice', () => {
    const without = telling.filter((each) => !gramsIn(scan(textOf(each))).some((gram) => values.has(gram)));
    const twice = new Set(
      published.lookalikes.filter(({ similarity }) => similarity === 1).map(({ eId }) => eId),
    );
    expect(without.filter(({ eId }) => !twice.has(eId))).toEqual([]);
  });

  test('headings and assignments give none', () => {
    for (const each of published.provisions.filter(({ kind }) => kind === 'assignment'))
      expect(gramsIn(scan(textOf(each))).filter((gram) => values.has(gram))).toEqual([]);
  });
});

describe('grams', () => {
  test.each([
    ['', 0],
    ['một hai ba', 0],
    ['một hai ba bốn', 1],
    ['một hai ba bốn năm 8%', 4],
  ])('%j has %d', (text, count) => expect(gramsIn(scan(text))).toHaveLength(count));

  test('the same in any spelling, others in another order', () => {
    const grams = (text: string) => gramsIn(scan(text));
    expect(grams('tỷ lệ hoà giải')).toEqual(grams('TỈ LỆ HÒA GIẢI'.normalize('NFD')));
    expect(grams('tỷ lệ hoà giải')).not.toEqual(grams('lệ tỷ hoà giải'));
  });
});

describe('search', () => {
  test.each([
    ['a provision', textOf(published.provisions.find(({ kind }) => kind === 'task')!), true],
    ['other words', 'Tin tức trong tỉnh và các huyện, thị xã, thành phố trong ngày hôm nay.', false],
    ['nothing', '', false],
  ])('%s', (_, text, expected) => expect(searchIn(text)).toBe(expected));

  test('finds are counted across pieces, wherever they are cut', () => {
    const search = new FingerprintSearch(values);
    const tokens = emptyTokens();
    const pieces: boolean[] = [];
    for (let at = 0; at < published.text.length; ) {
      tokens.count = 0;
      at = scanInto(tokens, published.text, at, Math.min(published.text.length, at + 400));
      pieces.push(search.add(tokens));
    }
    expect(pieces.some(Boolean)).toBe(true);
  });
});
