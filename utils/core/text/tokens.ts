/** Token kinds. */
export const WORD = 0;
export const NUMBER = 1;
export const UNIT_PERCENT = 2;

/**
 * The tokens of a text, column by column, so that a page of a million words is a handful of typed arrays.
 * `start`/`end` are UTF-16 offsets of the scanned text. Two words have the same key when they are the same
 * word in any spelling a portal uses (see {@link ./spelling.ts}); two numbers when they have the same value.
 */
export interface Tokens {
  count: number;
  start: Int32Array;
  end: Int32Array;
  key: Int32Array;
  kind: Uint8Array;
  /** 1 where a block break stands before the token. */
  opens: Uint8Array;
}

/** Room for `capacity` tokens; grows by itself. */
export function emptyTokens(capacity = 1024): Tokens {
  // One allocation for all columns: five cost several times as much.
  const buffer = new ArrayBuffer(capacity * 14);
  return {
    count: 0,
    start: new Int32Array(buffer, 0, capacity),
    end: new Int32Array(buffer, capacity * 4, capacity),
    key: new Int32Array(buffer, capacity * 8, capacity),
    kind: new Uint8Array(buffer, capacity * 12, capacity),
    opens: new Uint8Array(buffer, capacity * 13, capacity),
  };
}

/**
 * Appends tokens [from, to) of another text, their offsets moved by `shift`; what does not depend on where they
 * stand is left for {@link copyColumns}, which takes many paragraphs in one go.
 */
export function copyPlaces(into: Tokens, source: Tokens, from: number, to: number, shift: number): void {
  while (into.count + to - from > into.start.length) grow(into);
  const at = into.count;
  const { start, end } = into;
  for (let t = from, i = at; t < to; t += 1, i += 1) {
    start[i] = (source.start[t] as number) + shift;
    end[i] = (source.end[t] as number) + shift;
  }
  into.count = at + to - from;
}

/** Fills in keys, kinds and openings of tokens that {@link copyPlaces} appended from `at` on. */
export function copyColumns(into: Tokens, source: Tokens, from: number, to: number, at: number): void {
  into.key.set(source.key.subarray(from, to), at);
  into.kind.set(source.kind.subarray(from, to), at);
  into.opens.set(source.opens.subarray(from, to), at);
}

/** Appends one token. */
export function push(t: Tokens, start: number, end: number, key: number, kind: number, opens: number): void {
  if (t.count === t.start.length) grow(t);
  const i = t.count;
  t.start[i] = start;
  t.end[i] = end;
  t.key[i] = key;
  t.kind[i] = kind;
  t.opens[i] = opens;
  t.count = i + 1;
}

function grow(t: Tokens): void {
  const size = t.start.length * 2;
  for (const column of ['start', 'end', 'key'] as const) {
    const wider = new Int32Array(size);
    wider.set(t[column]);
    t[column] = wider;
  }
  for (const column of ['kind', 'opens'] as const) {
    const wider = new Uint8Array(size);
    wider.set(t[column]);
    t[column] = wider;
  }
}
