import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, toNormal } from '../../../../utils/core/text/normalise.ts';
import { published } from '../resolution/published.ts';
import { RESPELLINGS } from '../respell.ts';
import '../seed.ts';
import { oddText } from './odd.ts';

const RUNS = { numRuns: 2000 };

describe('of any text', () => {
  test('the map has an entry a unit and one more, never falls, and ends with the source', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const normalised = normalise(text);
        const { source } = normalised;
        expect(source).toHaveLength(normalised.text.length + 1);
        expect(source.at(-1)).toBe(text.length);
        if (normalised.text !== '') expect(source[0]).toBe(0);
        for (let i = 1; i < source.length; i += 1) expect(source[i]! >= source[i - 1]!).toBe(true);
      }),
      RUNS,
    );
  });

  test('the source is got back from the map, unit for unit', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const { text: normal, source } = normalise(text);
        const back = Array.from({ length: normal.length }, (_, i) => text.slice(source[i], source[i + 1]));
        if (normal !== '') expect(back.join('')).toBe(text);
      }),
      RUNS,
    );
  });

  test('every source offset falls on the unit whose stretch holds it', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const normalised = normalise(text);
        if (normalised.text === '') return;
        for (let offset = 0; offset < text.length; offset += 1) {
          const unit = toNormal(normalised, offset);
          expect(normalised.source[unit]! <= offset && offset < normalised.source[unit + 1]!).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('normalising twice changes nothing', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        const once = normalise(text).text;
        expect(normalise(once).text).toBe(once);
      }),
      RUNS,
    );
  });

  test('ends and runs of spaces leave one space between words and none outside', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        expect(normalise(text).text).not.toMatch(/^\s|\s$|\s\s|[^\S ]/u);
      }),
      RUNS,
    );
  });
});

describe('of the resolution', () => {
  const { text } = published;
  const lines = text.split('\n');

  test.each(Object.entries(RESPELLINGS))('%s: the same normal text', (_, respell) => {
    expect(normalise(respell(text)).text).toBe(normalise(text).text);
  });

  test('each provision is cut out of a respelt text by the map', () => {
    const respelt = RESPELLINGS.decomposed!(text);
    const plain = normalise(text);
    const other = normalise(respelt);
    for (const { start, end } of published.provisions) {
      const cut = respelt.slice(other.source[toNormal(plain, start)], other.source[toNormal(plain, end)]);
      expect(cut.normalize('NFC').trim()).toBe(text.slice(start, end).trim());
    }
  });

  test('any two respellings after one another, of any line', () => {
    const way = fc.constantFrom(...Object.keys(RESPELLINGS));
    fc.assert(
      fc.property(fc.constantFrom(...lines), way, way, (line, first, second) => {
        // Rules of spelling are told on composed letters; what decomposes comes last.
        const [a, b] = first === 'decomposed' ? [second, first] : [first, second];
        const respelt = RESPELLINGS[b]!(RESPELLINGS[a]!(line));
        expect(normalise(respelt).text).toBe(normalise(line).text);
      }),
      { numRuns: 600 },
    );
  });
});
