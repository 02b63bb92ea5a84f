import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../../components/shared/i18n/catalogue.ts';
import type { Key } from '../../../../components/shared/i18n/key.ts';
import { ExchangeError, FILE_CODES, RECORD_CODES } from '../../../../utils/core/exchange/errors.ts';
import { type ReadEvent, readNotebook } from '../../../../utils/core/exchange/read.ts';
import { BAD_INPUT } from './bad-input.cases.ts';
import type { BadInput } from './bad-input.ts';
import { decode, sourceOf } from './files.ts';

interface Told {
  /** The last few: there may be very many. */
  readonly events: readonly ReadEvent[];
  readonly error: unknown;
}

const known = new Map<string, Promise<Told>>();

/** What reading a case's bytes tells; each is read once. */
function told({ name, bytes }: BadInput): Promise<Told> {
  const reading = known.get(name) ?? read(bytes());
  known.set(name, reading);
  return reading;
}

async function read(bytes: Uint8Array): Promise<Told> {
  const events: ReadEvent[] = [];
  try {
    for await (const event of readNotebook(sourceOf(bytes, bytes.length || 1), { decode })) {
      if (events.length > 9) events.shift();
      events.push(event);
    }
  } catch (error) {
    return { events, error };
  }
  return { events, error: null };
}

const isFileCode = (code: string): boolean => (FILE_CODES as readonly string[]).includes(code);

describe('bad input', () => {
  test.each(BAD_INPUT.filter(({ code }) => isFileCode(code)))(
    '$name: the file is refused, $code',
    async (bad) => {
      const { code, where, line } = bad;
      const { error } = await told(bad);
      expect(error).toBeInstanceOf(ExchangeError);
      expect(error).toMatchObject({ code, where, params: { line } });
    },
    30_000,
  );

  test.each(BAD_INPUT.filter(({ code }) => !isFileCode(code)))(
    '$name: told, and the others are read, $code',
    async (bad) => {
      const { code, where, line, record } = bad;
      const { events, error } = await told(bad);
      expect(error).toBeNull();
      const refused = events.filter(({ type }) => type === 'refused');
      expect(refused).toEqual([
        expect.objectContaining({
          code,
          where,
          params: expect.objectContaining(record === undefined ? { line } : { line, record }),
        }),
      ]);
      expect(events.filter(({ type }) => type === 'record').length).toBeGreaterThanOrEqual(
        record === undefined ? 0 : 2,
      );
    },
    30_000,
  );

  test('leaves nothing behind in the prototypes', () => {
    expect(({} as { isAdmin?: boolean; kind?: string }).isAdmin).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  test('shows every code at least once', () => {
    const shown = new Set(BAD_INPUT.map(({ code }) => code));
    expect([...FILE_CODES, ...RECORD_CODES].filter((code) => !shown.has(code))).toEqual([]);
  });
});

describe('what is said of it', () => {
  test.each(['vi', 'en'] as const)(
    'in %s, for every case with nothing left to fill',
    async (language) => {
      const t = catalogue(language);
      for (const bad of BAD_INPUT) {
        const { name } = bad;
        const { events, error } = await told(bad);
        const fault = error instanceof ExchangeError ? error : events.find((each) => each.type === 'refused');
        const { code, where, params } = fault as Extract<ReadEvent, { type: 'refused' }>;
        const text = t(`exchange.notebook.${code}` as Key, { where, ...params });
        expect(text, name).not.toMatch(/\{\{|exchange\./u);
        if (!isFileCode(code) && params.record) expect(text, name).toContain(String(params.record));
      }
    },
    60_000,
  );
});
