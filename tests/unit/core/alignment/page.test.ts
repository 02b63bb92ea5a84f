import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { blocksOf } from '../../../../utils/core/alignment/blocks.ts';
import { KeyTable } from '../../../../utils/core/alignment/key-table.ts';
import { type PageWords, readWords } from '../../../../utils/core/alignment/page.ts';
import { BLOCK_BREAK, scan } from '../../../../utils/core/text/scan.ts';
import { oddText } from '../text/odd.ts';
import { canon, paragraphs } from './copies.ts';
import '../seed.ts';

const rows = ({ tokens, ids }: PageWords) =>
  Array.from({ length: tokens.count }, (_, t) => [
    tokens.start[t],
    tokens.end[t],
    tokens.key[t],
    tokens.kind[t],
    tokens.opens[t],
    ids[t],
  ]);
const readAll = (blocks: readonly string[]) =>
  readWords(blocksOf(blocks.join(BLOCK_BREAK)), canon, () => undefined);

describe('the words of a page', () => {
  test.each([
    ['paragraphs known letter for letter', paragraphs],
    ['the same with spaces around', paragraphs.map((line) => `\n  ${line}\t`)],
    ['known and unknown ones in turn', paragraphs.flatMap((line) => [line, 'Trang chủ'])],
    ['none known', paragraphs.map((line) => `${line} xem thêm`)],
    ['empty blocks', ['', paragraphs[12]!, '', ' ']],
    ['no block', []],
  ])('%s: the same as when scanned in one go', async (_, blocks) => {
    const page = await readAll(blocks);
    const whole = scan(blocks.join(BLOCK_BREAK));
    const ids = Array.from({ length: whole.count }, (_, t) => canon.words.get(whole.key[t]!));
    expect(rows(page)).toEqual(rows({ tokens: whole, ids: Int32Array.from(ids), runs: [] }));
  });

  test('any blocks', async () => {
    const block = fc.oneof(oddText, fc.constantFrom(...paragraphs));
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 8 }), async (blocks) => {
        const page = await readAll(blocks);
        expect(rows(page).map(([start, end]) => [start, end])).toEqual(
          rows({ ...page, tokens: scan(blocks.join(BLOCK_BREAK)) }).map(([start, end]) => [start, end]),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('runs are words of the page that are the canonical ones', async () => {
    const { runs, ids } = await readAll([
      'Trang chủ',
      ...paragraphs.slice(20, 40),
      'Liên hệ',
      ...paragraphs.slice(60),
    ]);
    expect(runs.length).toBeGreaterThan(1);
    for (const { at, canonical, length } of runs)
      expect([...ids.subarray(at, at + length)]).toEqual([
        ...canon.ids.subarray(canonical, canonical + length),
      ]);
  });

  test('a long page is read with pauses, and waits for them', async () => {
    const pause = vi.fn(() => Promise.resolve());
    const long = Array.from({ length: 40 }, () => 'Tin tức trong tỉnh và các huyện. '.repeat(400));
    const page = await readWords(blocksOf(long.join(BLOCK_BREAK)), canon, pause);
    expect(pause.mock.calls.length).toBeGreaterThan(5);
    expect(page.tokens.count).toBe(scan(long.join(BLOCK_BREAK)).count);
  });
});

test('blocks are the text cut at its breaks, each with its place', () => {
  const { texts, starts, text } = blocksOf(`một${BLOCK_BREAK}${BLOCK_BREAK}hai ba`);
  expect(texts).toEqual(['một', '', 'hai ba']);
  expect(starts).toEqual([0, 4, 5]);
  expect(texts.map((block, i) => text.startsWith(block, starts[i]))).toEqual([true, true, true]);
});

test('a table of keys answers as a map does', () => {
  const entry = fc.tuple(fc.oneof(fc.integer(), fc.nat(40)), fc.nat(1000));
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 200 }),
      fc.array(fc.integer(), { maxLength: 20 }),
      (entries, others) => {
        const table = new KeyTable(entries.length);
        const map = new Map(entries);
        for (const [key, value] of entries) table.set(key, value);
        for (const key of [...map.keys(), ...others]) expect(table.get(key)).toBe(map.get(key) ?? -1);
      },
    ),
  );
});
