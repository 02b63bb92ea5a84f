import { describe, expect, test } from 'vitest';
import type { RecordEntry } from '../../../../utils/core/exchange/model.ts';
import { unionOfEntries, unionOfFiles, unionOfKeys } from '../../../../utils/core/exchange/union.ts';
import { Machine } from '../notebook/log.ts';

const edit = (record: string, value: string) => ({ record, field: 'text', value, knowing: [] });
const an = new Machine('an').write([edit('reply:a', 'Một'), edit('reply:b', 'Hai')]);
const binh = new Machine('binh', 1_750_000_100_000).write([edit('reply:b', 'Ba'), edit('reply:c', 'Bốn')]);

const file = (changes: typeof an, signature?: string): RecordEntry[] =>
  changes.map((change) => ({
    id: change.record,
    changes: [change],
    signatures: signature === undefined ? {} : { [change.id]: { key: 'k', signature } },
  }));
async function* stream(entries: readonly RecordEntry[]) {
  yield* entries;
}
async function union(...files: readonly (readonly RecordEntry[])[]): Promise<RecordEntry[]> {
  const all: RecordEntry[] = [];
  for await (const entry of unionOfFiles(
    files.map(stream),
    async (_, { signature }) => signature === 'right',
  ))
    all.push(entry);
  return all;
}

describe('the union of files', () => {
  test('has each record once, in the order of ids, oldest change first', async () => {
    const all = await union(file(binh), file(an));
    expect(all.map(({ id, changes }) => [id, ...changes.map(({ value }) => value)])).toEqual([
      ['reply:a', 'Một'],
      ['reply:b', 'Hai', 'Ba'],
      ['reply:c', 'Bốn'],
    ]);
  });

  test('is the same in any order, any number of times, and of nothing nothing', async () => {
    const all = await union(file(an), file(binh));
    expect(await union(file(binh), [], file(an), all)).toEqual(all);
    expect(await union(all, all)).toEqual(all);
    expect(await union([], [])).toEqual([]);
  });

  test.each([
    ['a signature beside none', ['right', undefined], 'right'],
    ['a right one beside a wrong one', ['right', 'a wrong one'], 'right'],
    ['two wrong ones', ['wrong b', 'wrong a'], 'wrong a'],
    ['none at all', [undefined, undefined], undefined],
  ])('keeps the best signature: %s', async (_, [one, other], kept) => {
    const change = an[0];
    if (!change) throw new Error('no change');
    for (const pair of [
      [one, other],
      [other, one],
    ]) {
      const entries = pair.flatMap((signature) => file([change], signature));
      const found = await unionOfEntries(entries, async (_change, { signature }) => signature === 'right');
      expect(found.signatures[change.id]?.signature).toBe(kept);
    }
  });

  test('keeps each key once, and two of one device', () => {
    const [a, b] = [
      { id: '1', device: 'd', publicKey: 'p' },
      { id: '2', device: 'd', publicKey: 'q' },
    ];
    expect(unionOfKeys([[b, a], [a]])).toEqual([a, b]);
  });
});
