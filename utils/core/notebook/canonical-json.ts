import type { Json } from './change.ts';

/**
 * The one way to write a value as JSON (RFC 8785, JCS): no blanks, keys by their UTF-16 units, numbers and strings as
 * ECMAScript writes them; keys whose value is undefined are left out. Equal values give equal texts on every machine,
 * so that their hash is equal.
 * @throws RangeError for what JSON cannot hold (NaN, undefined in a list, a date) and for half a surrogate pair, which UTF-8 cannot
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`no JSON number: ${value}`);
  if (typeof value === 'string' && LONE.test(value)) throw new RangeError('half a surrogate pair');
  if (value === null || ['boolean', 'number', 'string'].includes(typeof value)) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (!isPlain(value)) throw new RangeError(`no JSON: ${String(value)}`);
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${canonicalJson(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

/** Whether two values are one and the same to JSON. */
export const sameJson = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b);

/** A value as it can be hashed: half surrogate pairs, which a page's text may hold, become U+FFFD. */
export function wellFormed(value: Json): Json {
  if (typeof value === 'string') return value.replace(LONES, '\ufffd');
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(wellFormed);
  const members = Object.entries(value).flatMap(([key, member]): [string, Json][] =>
    member === undefined ? [] : [[key.replace(LONES, '\ufffd'), wellFormed(member)]],
  );
  return Object.fromEntries(members);
}

const LONE = /\p{Surrogate}/u;
const LONES = /\p{Surrogate}/gu;

const isPlain = (value: Json): value is { readonly [key: string]: Json | undefined } =>
  typeof value === 'object' && Object.prototype.toString.call(value) === '[object Object]';

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
