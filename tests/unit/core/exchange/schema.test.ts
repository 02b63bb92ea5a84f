import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { RECORD_KINDS } from '../../../../utils/core/notebook/model.ts';
import { notebookSchema, PUBLISHED, publishedPath } from '../../../tools/notebook-schema.ts';
import { BAD_RECORDS, BAD_STATUSES } from './bad-records.cases.ts';
import { decode, write } from './files.ts';
import { entries } from './notebook.ts';

const validate = new Ajv({ strictTypes: false, allowUnionTypes: true, unicodeRegExp: true }).compile(
  notebookSchema(),
);

/** What only the reader sees: that two things agree, the calendar, sizes in bytes, and what is no JSON value. */
const BEYOND = [
  'count differs',
  'record twice',
  'change twice',
  'key unknown',
  'date implausible',
  'record too large',
  'record too deep',
  'half a character',
  'forbidden key',
  'number too large',
  'too many changes',
  'text too long',
];
const NOT_IN_SCHEMA = [
  'a record with an id that is none',
  'a span that ends before it begins',
  'a day that the calendar does not have',
  'a date that the calendar does not have',
];

describe('the published schema', () => {
  test.each(Object.keys(PUBLISHED))('%s is what the checks give', (name) => {
    expect(readFileSync(publishedPath(name), 'utf8')).toBe(PUBLISHED[name]?.());
  });

  test('fits an exported file with records of every kind', async () => {
    const all = entries();
    expect(RECORD_KINDS.filter((kind) => !all.some(({ id }) => id.startsWith(`${kind}:`)))).toEqual([]);
    validate(JSON.parse(await write(all)));
    expect(validate.errors).toBeNull();
  });

  test('fits an empty notebook', async () => {
    validate(JSON.parse(await write([])));
    expect(validate.errors).toBeNull();
  });

  const cases = [...BAD_RECORDS, ...BAD_STATUSES].filter(
    ({ name, code }) => !BEYOND.includes(code) && !NOT_IN_SCHEMA.includes(name),
  );

  test.each(cases)('refuses $name', ({ bytes }) => {
    expect(validate(JSON.parse(decode(bytes())))).toBe(false);
  });
});
