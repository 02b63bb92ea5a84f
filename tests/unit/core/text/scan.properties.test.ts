import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BLOCK_BREAK, scan, scanInto } from '../../../../utils/core/text/scan.ts';
import { emptyTokens, type Tokens } from '../../../../utils/core/text/tokens.ts';
import { published } from '../resolution/published.ts';
import { RESPELLINGS } from '../respell.ts';
import '../seed.ts';
import { oddText } from './odd.ts';

const rows = ({ count, start, end, key, kind, opens }: Tokens) =>
  Array.from({ length: count }, (_, t) => [start[t], end[t], key[t], kind[t], opens[t]]);

function inPortions(text: string, portions: readonly number[]): Tokens {
  const tokens = emptyTokens(4);
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const to = Math.min(text.length, at + (portions[turn % portions.length] as number));
    const next = scanInto(tokens, text, at, to);
    expect(next).toBeGreaterThanOrEqual(to);
    at = next;
  }
  return tokens;
}

const portions = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });

describe('of any text', () => {
  test('scanned in portions as scanned at once', () => {
    fc.assert(
      fc.property(oddText, portions, (text, sizes) => {
        expect(rows(inPortions(text, sizes))).toEqual(rows(scan(text)));
      }),
      { numRuns: 2000 },
    );
  });

  test('tokens stand in order, apart, and hold at least a unit', () => {
    fc.assert(
      fc.property(oddText, (text) => {
        let last = 0;
        for (const [start, end] of rows(scan(text)) as [number, number][]) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('a base is added to the offsets and changes nothing else', () => {
    fc.assert(
      fc.property(oddText, fc.nat(1_000_000), (text, base) => {
        const tokens = emptyTokens();
        scanInto(tokens, text, 0, text.length, base);
        expect(rows(tokens)).toEqual(
          rows(scan(text)).map(([start, end, ...rest]) => [start! + base, end! + base, ...rest]),
        );
      }),
    );
  });
});

describe('of the resolution', () => {
  const text = published.text.replaceAll('\n', BLOCK_BREAK);
  const keys = (tokens: Tokens) => [...tokens.key.subarray(0, tokens.count)];

  test('in portions of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (size) => {
        expect(rows(inPortions(text, [size]))).toEqual(rows(scan(text)));
      }),
      { numRuns: 12 },
    );
  });

  test.each(Object.entries(RESPELLINGS))('%s: the same keys', (_, respell) => {
    expect(keys(scan(respell(text)))).toEqual(keys(scan(text)));
  });
});
