import { expect, test } from 'vitest';
import { peeked } from '../../../../entrypoints/dashboard/worker/bytes.ts';

/** A source of the given pieces that counts how often it was opened and given up. */
function sourceOf(...pieces: number[][]) {
  const counts = { opened: 0, closed: 0 };
  async function* open() {
    counts.opened += 1;
    try {
      for (const piece of pieces) yield Uint8Array.from(piece);
    } finally {
      counts.closed += 1;
    }
  }
  return { counts, open };
}

const all = async (stream: AsyncIterable<Uint8Array>): Promise<number[]> => {
  const bytes: number[] = [];
  for await (const piece of stream) bytes.push(...piece);
  return bytes;
};

test('what was looked into is read on without opening it again', async () => {
  const { counts, open } = sourceOf([1, 2], [3]);
  const source = await peeked(open);
  expect([...source.head]).toEqual([1, 2]);
  expect(await all(source.open())).toEqual([1, 2, 3]);
  await source.close();
  expect(counts).toEqual({ opened: 1, closed: 1 });
});

test('a second reading begins at the beginning', async () => {
  const { counts, open } = sourceOf([1, 2], [3]);
  const source = await peeked(open);
  for await (const _ of source.open()) break;
  expect(await all(source.open())).toEqual([1, 2, 3]);
  expect(counts).toEqual({ opened: 2, closed: 2 });
});

test('an empty source has an empty head', async () => {
  const { open } = sourceOf();
  const source = await peeked(open);
  expect(source.head).toHaveLength(0);
  expect(await all(source.open())).toEqual([]);
});

test('a stream that nobody asked for is given up', async () => {
  const { counts, open } = sourceOf([1], [2]);
  const source = await peeked(open);
  await source.close();
  expect(counts).toEqual({ opened: 1, closed: 1 });
});
