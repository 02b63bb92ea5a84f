import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, sameJson, wellFormed } from '../../../../utils/core/notebook/canonical-json.ts';
import type { Json } from '../../../../utils/core/notebook/change.ts';
import {
  compareAt,
  FAR_AHEAD,
  isTimestamp,
  MAX_AHEAD,
  observe,
  settle,
  type Timestamp,
  tick,
  timestamp,
} from '../../../../utils/core/notebook/clock.ts';
import {
  evidenceId,
  parseProvisionSubject,
  parseRecordId,
  provisionSubject,
  recordId,
  subjectOf,
  tagId,
  valueId,
} from '../../../../utils/core/notebook/record-id.ts';
import { type ChangeContent, contentOf, seal, verify } from '../../../../utils/core/notebook/seal.ts';
import { digest } from './log.ts';
import '../seed.ts';

const json = fc.jsonValue().map((value) => wellFormed(value as Json));

/** The same value with every object's keys in the other order. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, reversed(member ?? null)]),
  );
}

describe('canonical JSON', () => {
  test('is JSON of the same value, whatever the order of keys, and of no other', () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(JSON.parse(canonicalJson(a))).toEqual(JSON.parse(JSON.stringify(a)));
        expect(canonicalJson(reversed(a))).toBe(canonicalJson(a));
        expect(canonicalJson(JSON.parse(canonicalJson(a)))).toBe(canonicalJson(a));
        expect(sameJson(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
    );
  });

  test('any text can be made to be hashed', () => {
    const units = fc.array(fc.nat(0xffff)).map((all) => String.fromCharCode(...all));
    fc.assert(fc.property(units, (text) => void canonicalJson(wellFormed([text, { [text]: text }]))));
  });

  /** Keys in order by another way: entry by entry into a new object, number-like keys apart. */
  function sorted(value: Json): unknown {
    if (value === null || typeof value !== 'object') return value === 0 ? 0 : value;
    if (Array.isArray(value)) return value.map(sorted);
    return [
      'object',
      ...Object.entries(value)
        .map(([key, member]) => [key, sorted(member ?? null)] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ];
  }
});

describe('seal', () => {
  const id = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 4, maxLength: 4 });
  const content: fc.Arbitrary<ChangeContent> = fc.record({
    at: fc.nat(0xffffff).map((count) => timestamp(1_750_000_000_000, count)),
    wall: fc.constant('2026-01-01T00:00:00.000Z'),
    by: fc.constantFrom('lan', 'minh'),
    device: fc.constantFrom('a', 'b'),
    record: fc.constantFrom('annotation:a', 'status:s'),
    field: fc.constantFrom('text', 'deleted'),
    value: json,
    replaces: fc.array(id, { maxLength: 4 }),
  });

  test('the id is of the content: the order of `replaces` is none of it, everything else is', () =>
    fc.assert(
      fc.asyncProperty(content, content, async (a, b) => {
        const change = await seal(a, digest);
        expect(await verify(change, digest)).toBe(true);
        const turned = {
          ...a,
          replaces: [...a.replaces, ...a.replaces].toReversed(),
          value: reversed(a.value),
        };
        expect((await seal(turned, digest)).id).toBe(change.id);
        for (const key of Object.keys(a) as (keyof ChangeContent)[]) {
          const other = { ...a, [key]: b[key] };
          const isSame = contentOf(other) === contentOf(a);
          expect(await verify({ ...change, ...other }, digest)).toBe(isSame);
          expect((await seal(other, digest)).id === change.id).toBe(isSame);
          if (key !== 'value' && key !== 'replaces') expect(isSame).toBe(a[key] === b[key]);
        }
      }),
    ));
});

describe('the clock', () => {
  const wall = fc.integer({ min: 0, max: 4_000_000_000_000 });
  const stamp = fc
    .tuple(wall, fc.oneof(fc.nat(3), fc.integer({ min: 0xfffffe, max: 0xffffff })))
    .map(([ms, count]) => timestamp(ms, count));

  test('a tick comes after the last, wherever the machine stands', () => {
    fc.assert(
      fc.property(fc.option(stamp), wall, (last, ms) => {
        const next = tick(last, ms);
        expect(isTimestamp(next)).toBe(true);
        expect(next >= timestamp(ms, 0)).toBe(true);
        if (last) expect(compareAt(next, last)).toBe(1);
      }),
    );
  });

  test('what is taken in moves the clock forward only, and no further than allowed', () => {
    fc.assert(
      fc.property(fc.option(stamp), fc.oneof(stamp, fc.string()), wall, (last, remote, ms) => {
        const next = observe(last, remote, ms);
        if (last) expect(next >= last).toBe(true);
        const most = timestamp(ms + MAX_AHEAD, 0);
        expect(next <= most || next === last).toBe(true);
        if (isTimestamp(remote) && remote <= most) expect(next >= remote).toBe(true);
        expect(observe(next, remote, ms)).toBe(next);
      }),
    );
  });

  test('an honest machine stays by its own time, whatever it takes in and however often', () => {
    const YEAR = 365 * 86_400_000;
    const act = fc.record({
      takesIn: fc.option(fc.integer({ min: -YEAR, max: YEAR })),
      later: fc.nat(60_000),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 50 }), (acts) => {
        let now = 1_750_000_000_000;
        let last: Timestamp | null = null;
        for (const { takesIn, later } of acts) {
          now += later;
          last = takesIn === null ? tick(last, now) : observe(last, timestamp(now + takesIn, 0), now);
          expect(last <= timestamp(now + MAX_AHEAD, acts.length)).toBe(true);
        }
      }),
    );
  });

  test('one set right after being far ahead is back at once when the notebook is opened again', () => {
    fc.assert(
      fc.property(stamp, wall, (last, ms) => {
        const settled = settle(last, ms);
        const most = timestamp(ms + FAR_AHEAD, 0);
        if (ms >= Date.UTC(2025, 0, 1)) expect(settled !== null && settled <= most).toBe(true);
        if (last <= most) expect(settled).toBe(last);
      }),
    );
  });
});

describe('record ids', () => {
  const part = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: fc.constantFrom('%', '|', '2', '5', '7', 'C', ':', 'ế'), minLength: 1 }),
  );
  test('go back and forth, and no two are one', () => {
    fc.assert(
      fc.property(part, part, part, part, (a, b, c, d) => {
        const id = recordId('tag', a, b);
        expect(parseRecordId(id)).toEqual({ kind: 'tag', parts: [a, b] });
        expect(id === recordId('tag', c, d)).toBe(a === c && b === d);
        expect(parseProvisionSubject(provisionSubject(a, b))).toEqual({ resolution: a, eId: b });
        expect(subjectOf(evidenceId(provisionSubject(a, b), c))).toBe(provisionSubject(a, b));
        expect(subjectOf(valueId(recordId('status', a), b))).toBe(recordId('status', a));
      }),
    );
  });

  test('what is parsed is what is written, any other text is none', () => {
    fc.assert(
      fc.property(fc.constantFrom('tag', 'value', 'annotation', 'x'), part, (kind, rest) => {
        const id = `${kind}:${rest}`;
        const parsed = parseRecordId(id);
        if (parsed) expect(recordId(parsed.kind, ...parsed.parts)).toBe(id);
      }),
    );
  });

  test('a tag keeps no blanks around it', () => {
    expect(() => tagId('status:s', '  ')).toThrow(RangeError);
  });
});
