import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS, stepsFrom } from '../../../../utils/core/exchange/migrations.ts';
import { NOTEBOOK_VERSION } from '../../../../utils/core/exchange/model.ts';
import { foldRecord } from '../../../../utils/core/notebook/fold.ts';
import { verify } from '../../../../utils/core/notebook/seal.ts';
import { digest } from '../notebook/log.ts';
import { eventsOf, read, write } from './files.ts';

const OWN = `${NOTEBOOK_VERSION.major}.${NOTEBOOK_VERSION.minor}`;

/** Files as they were written by earlier versions; never to be made again. */
const frozen = (version: string): string =>
  readFileSync(join(import.meta.dirname, `../../../fixtures/exchange/notebook-${version}.sonq.json`), 'utf8');

describe('a file of an older version', () => {
  test.each(MIGRATIONS.map(({ from }) => from))(
    '%s is read whole, its hashes still hold',
    async (version) => {
      const entries = await read(frozen(version));
      expect(entries.length).toBeGreaterThan(3);
      for (const { changes } of entries)
        for (const change of changes) expect(await verify(change, digest), change.id).toBe(true);
      expect(entries.some(({ signatures }) => Object.keys(signatures).length > 0)).toBe(true);
    },
  );

  test('keeps what it was chosen by, and is written as one of this version', async () => {
    const [header] = await eventsOf(frozen('0.9'));
    expect(header).toMatchObject({ header: { version: { major: 0, minor: 9 }, scope: { author: 'an' } } });
    const entries = await read(frozen('0.9'));
    const again = await read(await write(entries, { resolutions: [] }));
    expect(again.map(({ changes }) => foldRecord(changes))).toEqual(
      entries.map(({ changes }) => foldRecord(changes)),
    );
  });

  test('has a way to this version from each', () => {
    for (const { from } of MIGRATIONS) expect(stepsFrom(from, OWN)?.at(-1)?.to).toBe(OWN);
    expect(stepsFrom('0.1', OWN)).toBeNull();
  });
});

describe('a file of a newer minor version', () => {
  test('is read, what it added left aside', async () => {
    const text = frozen('1.7');
    const events = await eventsOf(text);
    const { refused = [], record = [] } = Object.groupBy(events, ({ type }) => type);
    // A kind of record that this version does not know is told.
    expect(refused).toMatchObject([{ code: 'record kind unknown', id: 'poll:p1', params: { kind: 'poll' } }]);
    const [note] = record.map((event) => (event.type === 'record' ? event.entry : null));
    // A field and a member of a value that it does not know stay, because they were hashed.
    expect(note?.changes.map(({ field }) => field)).toContain('colour');
    for (const change of note?.changes ?? []) expect(await verify(change, digest)).toBe(true);
  });
});
