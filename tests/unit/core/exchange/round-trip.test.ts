import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordEntry } from '../../../../utils/core/exchange/model.ts';
import type { Change, Json } from '../../../../utils/core/notebook/change.ts';
import { foldLog } from '../../../../utils/core/notebook/fold.ts';
import { mergeLogs } from '../../../../utils/core/notebook/merge.ts';
import { everything, play, steps } from '../notebook/history.ts';
import { eventsOf, read, write } from './files.ts';
import { entries, entriesOf, KEY } from './notebook.ts';
import '../seed.ts';

const changesOf = (list: readonly RecordEntry[]): Change[] => list.flatMap(({ changes }) => changes);
const sorted = (log: readonly Change[]): Change[] => log.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('a notebook with records of every kind', () => {
  test('comes back whole, with every signature, and is written again byte by byte', async () => {
    const all = entries();
    const text = await write(all);
    const back = await read(text);
    expect(sorted(changesOf(back))).toEqual(sorted(changesOf(all)));
    expect(back.map(({ signatures }) => signatures)).toEqual(all.map(({ signatures }) => signatures));
    expect(await write(back)).toBe(text);
  });

  test('is one record a line, after the header, whatever order its changes come in', async () => {
    const all = entries();
    const text = await write(all);
    const shuffled = all.map((entry) => ({ ...entry, changes: entry.changes.toReversed().map(turned) }));
    expect(await write(shuffled)).toBe(text);
    const lines = text.split('\n');
    const first = lines.findIndex((line) => line.startsWith('"first"'));
    for (const [i, { id }] of all.entries())
      expect(JSON.parse((lines[first + 1 + i] as string).replace(/,$/u, '')).record).toBe(id);
    expect(lines).toHaveLength(first + all.length + 4);
  });

  test('comes back whole, cut anywhere', async () => {
    const text = await write(entries());
    const whole = await eventsOf(text);
    for (const portion of [1, 2, 3, 7, 64, 65, 1000]) expect(await eventsOf(text, portion)).toEqual(whole);
  });

  test('is read as other tools write it again: printed with blanks, members in another order', async () => {
    const text = await write(entries());
    const whole = await eventsOf(text);
    const file = JSON.parse(text);
    const pretty = JSON.stringify(file, null, 2);
    const late = JSON.stringify(Object.fromEntries(Object.entries(file).reverse().map(reversed)));
    const byName = JSON.stringify(file, (_, value) => (isMembers(value) ? turnedMembers(value) : value));
    for (const other of [pretty, late, byName, `\ufeff${text}`, text.replaceAll('\n', '\r\n')])
      for (const portion of [1 << 20, 97]) expect(await eventsOf(other, portion)).toEqual(whole);
  });

  test('an empty one has no page, and is read', async () => {
    const text = await write([], { resolutions: [], keys: [] });
    expect(JSON.parse(text)).not.toHaveProperty('first');
    expect(await eventsOf(text)).toEqual([
      {
        type: 'header',
        header: { version: { major: 1, minor: 0 }, scope: {}, total: 0, resolutions: [], keys: [] },
      },
    ]);
    expect(await eventsOf(JSON.stringify({ ...JSON.parse(text), first: { items: [] } }))).toHaveLength(1);
  });

  test('says what it was chosen by', async () => {
    const scope = { field: 'art_2__sec_II__para_1', text: 'đường "vành đai"' };
    const [header] = await eventsOf(await write(entries(), { scope }));
    expect(header).toMatchObject({ type: 'header', header: { scope, keys: [KEY] } });
  });
});

describe('any notebook', () => {
  const json: fc.Arbitrary<Json> = fc
    .jsonValue({ maxDepth: 4, stringUnit: 'grapheme' })
    .map((value) => JSON.parse(JSON.stringify(value)) as Json)
    .filter((value) => !/"(?:__proto__|constructor|prototype)":/u.test(JSON.stringify(value)));

  test('is text, record, text again, byte by byte', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.array(json, { maxLength: 4 }), async (list, values) => {
        const log = everything(play(list));
        const [first] = log;
        const odd = values.map(
          (value, i): Change => ({
            ...(first as Change),
            id: i.toString(16).padStart(64, 'f'),
            field: 'later',
            value,
          }),
        );
        const all = entriesOf([...log, ...odd]);
        const text = await write(all);
        const back = await read(text);
        expect(sorted(changesOf(back))).toEqual(sorted(changesOf(all)));
        expect(await write(back)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  test('adds up to the same, whoever reads whose file first, however often', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const { people: three } = play(list);
        const texts = await Promise.all(three.map(({ log }) => write(entriesOf(log))));
        const [a = [], b = [], c = []] = await Promise.all(
          texts.map(async (text) => changesOf(await read(text))),
        );
        const one = mergeLogs(mergeLogs(a, b), mergeLogs(c, a));
        const other = mergeLogs(c, mergeLogs(b, mergeLogs(a, b)));
        expect(one).toEqual(other);
        expect(foldLog(one)).toEqual(foldLog(three.flatMap(({ log }) => log)));
        expect(await write(entriesOf(one as Change[]))).toBe(await write(entriesOf(other as Change[])));
      }),
      { numRuns: 60 },
    );
  });
});

const isMembers = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const turnedMembers = (members: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(members).sort(([a], [b]) => (a < b ? -1 : 1)));

const reversed = ([key, value]: [string, unknown]): [string, unknown] => [
  key,
  key === 'first' ? Object.fromEntries(Object.entries(value as object).reverse()) : value,
];

/** The same change with the members of its value in another order. */
const turned = (change: Change): Change => ({
  ...change,
  value: isMembers(change.value)
    ? (Object.fromEntries(Object.entries(change.value).reverse()) as Json)
    : change.value,
});
