import * as v from 'valibot';
import { MAX_LIST, MAX_NAME, MAX_RECORDS, YEARS } from './limits.ts';
import { NOTEBOOK_FORMAT } from './model.ts';

/**
 * What a notebook file of this version must hold. Only our own members are asked for: the W3C view beside them is made
 * from them, and what another tool made of it is not read. Members that are not named may stand beside.
 */

const hex = (digits: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${digits}}$`, 'u')));

/** Base64url without padding (RFC 4648, 5) of a number of bytes. */
const base64 = (bytes: number) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 4) / 3)}}$`, 'u')));

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_NAME));
const count = v.pipe(v.number(), v.integer(), v.safeInteger(), v.minValue(0), v.maxValue(MAX_RECORDS));

export const VERSION = /^(\d{1,4})\.(\d{1,4})$/u;

export const ChangeCheck = v.looseObject({
  id: hex(64),
  at: v.pipe(v.string(), v.regex(/^\d{15}-[0-9a-f]{6}$/u)),
  wall: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/u)),
  by: name,
  device: name,
  field: v.pipe(v.string(), v.regex(/^(?!constructor$|prototype$)[a-z][A-Za-z]{0,39}$/u)),
  value: v.unknown(),
  replaces: v.exactOptional(v.pipe(v.array(hex(64)), v.maxLength(MAX_LIST))),
  signature: v.exactOptional(v.looseObject({ key: hex(32), signature: base64(64) })),
});
export type ChangeItem = v.InferOutput<typeof ChangeCheck>;

export const RecordCheck = v.looseObject({
  record: v.pipe(v.string(), v.minLength(3), v.maxLength(4 * MAX_NAME)),
  changes: v.pipe(v.array(v.unknown()), v.minLength(1)),
});

const FilterCheck = v.looseObject({
  kind: v.exactOptional(name),
  motivation: v.exactOptional(name),
  resolution: v.exactOptional(name),
  field: v.exactOptional(name),
  provision: v.exactOptional(name),
  department: v.exactOptional(name),
  author: v.exactOptional(name),
  state: v.exactOptional(name),
  tag: v.exactOptional(name),
  from: v.exactOptional(name),
  to: v.exactOptional(name),
  page: v.exactOptional(v.string()),
  evidence: v.exactOptional(v.literal('yes')),
  private: v.exactOptional(v.literal('yes')),
  text: v.exactOptional(v.string()),
});

/** The members of the file's object that are read, `first` apart. A carried document is checked where it is taken in. */
export const HEADER_CHECKS = {
  format: v.literal(NOTEBOOK_FORMAT),
  version: v.pipe(v.string(), v.regex(VERSION)),
  filter: FilterCheck,
  total: count,
  resolutions: v.pipe(
    v.array(v.looseObject({ id: name, hash: hex(64), document: v.nullable(v.looseObject({})) })),
    v.maxLength(1000),
  ),
  keys: v.pipe(
    v.array(v.looseObject({ id: hex(32), device: name, publicKey: base64(32) })),
    v.maxLength(MAX_LIST),
  ),
} as const;

/** Whether a moment, in milliseconds since 1970, is one at which a change can have been written. */
export const isPlausible = (ms: number): boolean =>
  ms >= Date.UTC(YEARS.first, 0) && ms < Date.UTC(YEARS.last + 1, 0);
