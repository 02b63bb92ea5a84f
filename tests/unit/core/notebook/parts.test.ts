import { describe, expect, test } from 'vitest';
import { canonicalJson, wellFormed } from '../../../../utils/core/notebook/canonical-json.ts';
import type { Json } from '../../../../utils/core/notebook/change.ts';
import {
  FAR_AHEAD,
  MAX_AHEAD,
  observe,
  settle,
  tick,
  timestamp,
} from '../../../../utils/core/notebook/clock.ts';
import {
  annotationOf,
  evidenceId,
  parseProvisionSubject,
  parseRecordId,
  provisionSubject,
  recordId,
  responsibilityId,
  subjectOf,
  tagId,
  valueId,
} from '../../../../utils/core/notebook/record-id.ts';
import { contentOf, seal, verify } from '../../../../utils/core/notebook/seal.ts';
import { digest } from './log.ts';

const resolution = 'thai-nguyen/2020/kt-xh-2021-2025';
const subject = provisionSubject(resolution, 'art_1');

describe('record ids', () => {
  test.each([
    [recordId('annotation', 'a-1'), 'annotation:a-1'],
    [valueId('status:s', 'art_2__target_1'), 'value:s|art_2__target_1'],
    [valueId('s', 'art_2__target_1'), 'value:s|art_2__target_1'],
    [evidenceId('status:s', 'annotation:a'), 'evidence:status:s|a'],
    [evidenceId(subject, 'a'), `evidence:provision:${resolution}%7Cart_1|a`],
    [tagId('annotation:a', ' 50%|x '), 'tag:annotation:a|50%25%7Cx'],
    [responsibilityId(resolution, 'art_1', 'so-y-te'), `responsibility:${resolution}|art_1|so-y-te`],
  ])('%s', (made, expected) => {
    expect(made).toBe(expected);
    const parsed = parseRecordId(made);
    expect(parsed && recordId(parsed.kind, ...parsed.parts)).toBe(made);
  });

  test.each([
    '',
    'annotation',
    'annotation:',
    'note:a',
    'annotation:a|b',
    'value:a',
    'tag:a|',
    'tag:a|%',
    'tag:a|%7c',
  ])('none: %s', (id) => expect(parseRecordId(id)).toBeNull());

  test('one tag is one record in any composition', () => {
    expect(tagId('annotation:a', 'y tế'.normalize('NFD'))).toBe(tagId('annotation:a', 'y tế'));
  });

  test.each([
    [evidenceId(subject, 'a'), subject],
    [tagId('status:s', 'x'), 'status:s'],
    [valueId('s', 't'), 'status:s'],
    [responsibilityId(resolution, 'art_1', 'd'), subject],
    ['annotation:a', null],
    ['reply:r', null],
    ['nothing', null],
  ])('%s belongs to %s', (id, expected) => expect(subjectOf(id)).toBe(expected));

  test('ways back', () => {
    expect(annotationOf(evidenceId(subject, 'a'))).toBe('annotation:a');
    expect(annotationOf('tag:a|b')).toBeNull();
    expect(parseProvisionSubject(subject)).toEqual({ resolution, eId: 'art_1' });
    expect(parseProvisionSubject('status:s')).toBeNull();
  });
});

describe('canonical JSON', () => {
  const cases: [Json, string][] = [
    [null, 'null'],
    [-0, '0'],
    [1e21, '1e+21'],
    [0.000001, '0.000001'],
    ['é"\n\u2028', '"é\\"\\n\u2028"'],
    [[1, [true, 'a']], '[1,[true,"a"]]'],
    [{ b: 1, a: 2, B: 3, đ: 4, é: 5 }, '{"B":3,"a":2,"b":1,"é":5,"đ":4}'],
    [{ a: undefined, b: {} }, '{"b":{}}'],
    // RFC 8785, 3.2.3: by UTF-16 units, so the pair comes before U+FB33.
    [{ '\ufb33': 1, '\ud83d\ude00': 2 }, '{"😀":2,"\ufb33":1}'],
  ];
  test.each(cases)('%j', (value, expected) => expect(canonicalJson(value)).toBe(expected));

  test.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '\ud800',
    { a: ['\udc00'] },
    { '\ud800': 1 },
    [undefined],
    new Date(0),
    1n,
  ])('refuses %s', (value) => {
    expect(() => canonicalJson(value as Json)).toThrow(RangeError);
  });

  test('half pairs are mended', () => {
    expect(wellFormed({ a: ['x\ud800', '😀'], b: undefined })).toEqual({
      a: ['x\ufffd', '😀'],
    });
  });
});

describe('seal', () => {
  const content = {
    at: timestamp(1, 0),
    wall: '2026-01-01T00:00:00.000Z',
    by: 'lan',
    device: 'd',
    record: 'annotation:a',
    field: 'text',
    value: 'x',
    replaces: ['b', 'a', 'b'],
  };
  test('a changed content is not its id', async () => {
    const change = await seal({ ...content, extra: 1 } as typeof content, digest);
    expect(change).toEqual({ ...content, replaces: ['a', 'b'], id: await digest(contentOf(content)) });
    expect(await verify(change, digest)).toBe(true);
    for (const [key, value] of Object.entries({ ...content, replaces: ['a'], value: 'y', at: 'z' })) {
      if (key === 'replaces' || value !== content[key as keyof typeof content])
        expect(await verify({ ...change, [key]: value }, digest)).toBe(false);
    }
    expect(await verify({ ...change, value: Number.NaN }, digest)).toBe(false);
  });
});

describe('the clock', () => {
  const now = 1_750_000_000_000;
  const year = 365 * 86_400_000;
  test('goes with the machine, and on where the machine was set back', () => {
    expect(tick(null, now)).toBe(timestamp(now, 0));
    expect(tick(timestamp(now, 5), now + 1)).toBe(timestamp(now + 1, 0));
    expect(tick(timestamp(now, 5), now)).toBe(timestamp(now, 6));
    expect(tick(timestamp(now, 5), now - year)).toBe(timestamp(now, 6));
    expect(tick(timestamp(now, 0xffffff), now)).toBe(timestamp(now + 1, 0));
  });

  test('a machine a year ahead drags nobody', () => {
    expect(observe(null, timestamp(now + year, 7), now)).toBe(timestamp(now + MAX_AHEAD, 0));
    expect(observe(timestamp(now, 1), timestamp(now + 5, 7), now)).toBe(timestamp(now + 5, 7));
    expect(observe(timestamp(now, 1), timestamp(now - 5, 7), now)).toBe(timestamp(now, 1));
    expect(observe(timestamp(now, 1), 'zzz', now)).toBe(timestamp(now, 1));
  });

  test('an own clock far ahead is set right on opening', () => {
    expect(settle(timestamp(now + year, 7), now)).toBe(timestamp(now, 0));
    expect(settle(timestamp(now + FAR_AHEAD, 0), now)).toBe(timestamp(now + FAR_AHEAD, 0));
    expect(settle(timestamp(now + FAR_AHEAD, 1), now)).toBe(timestamp(now, 0));
    // A machine that woke up in 1970 has lost its time: it is that which is wrong.
    expect(settle(timestamp(now, 7), 0)).toBe(timestamp(now, 7));
    expect(settle(null, now)).toBeNull();
  });
});
