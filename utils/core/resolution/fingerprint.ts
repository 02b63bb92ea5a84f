import { BLOCK_BREAK, scan } from '../text/scan.ts';
import type { Tokens } from '../text/tokens.ts';
import type { ProvisionKind, Resolution } from './model.ts';

/** Words in a fingerprint, and how many neighbouring ones share the least of their values. */
const GRAM = 4;
const WINDOW = 8;

/** What the light content script knows of a resolution. */
export interface Fingerprint {
  readonly id: string;
  /** The sorted 24-bit values as the gaps between them, which compress well. */
  readonly gaps: readonly number[];
}

/** 24-bit value of the gram that begins at token `t`; {@link GRAM} tokens must stand there. */
export function gramValue({ key }: Tokens, t: number): number {
  let h = 0x811c9dc5;
  for (let k = 0; k < GRAM; k += 1) h = Math.imul(h ^ (key[t + k] as number), 0x9e3779b1) ^ (h >>> 13);
  return (h ^ (h >>> 16)) >>> 8;
}

/** Whose words tell a resolution: headings name it on every page that mentions it, and assignments are worded alike in all. */
const TELLING: readonly ProvisionKind[] = ['objective', 'indicator', 'task', 'solution'];

/**
 * The fingerprint of a resolution: winnowing (Schleimer, Wilkerson and Aiken 2003, SIGMOD) keeps one gram in
 * every {@link WINDOW}, so that any passage of eleven words or more of a provision holds at least one. Grams
 * that the text repeats are left out: they are the language of the genre.
 */
export function fingerprintOf(resolution: Resolution): Fingerprint {
  const telling = resolution.provisions.filter(({ kind }) => TELLING.includes(kind));
  const rows = telling.map(({ start, end }) => gramsOf(resolution.text.slice(start, end)));
  const often = new Map<number, number>();
  for (const gram of gramsOf(resolution.text)) often.set(gram, (often.get(gram) ?? 0) + 1);
  const values = new Set<number>();
  for (const row of rows) {
    const own = row.filter((gram) => often.get(gram) === 1);
    for (let t = 0; t === 0 || t + WINDOW <= own.length; t += 1) {
      if (own.length > 0) values.add(Math.min(...own.slice(t, t + WINDOW)));
    }
  }
  const sorted = [...values].sort((a, b) => a - b);
  return { id: resolution.id, gaps: sorted.map((value, i) => value - (sorted[i - 1] ?? 0)) };
}

const gramsOf = (text: string): number[] => gramsIn(scan(text.replaceAll('\n', BLOCK_BREAK)));

/** The values of all grams of a text, in order. */
export function gramsIn(tokens: Tokens): number[] {
  return Array.from({ length: Math.max(0, tokens.count - GRAM + 1) }, (_, t) => gramValue(tokens, t));
}

/** The values that a fingerprint holds. */
export function valuesOf({ gaps }: Fingerprint): Set<number> {
  let value = 0;
  return new Set(
    gaps.map((gap) => {
      value += gap;
      return value;
    }),
  );
}

/** Grams that must be found for a text to be worth aligning: so many in all, or so many close together. */
const ENOUGH = 4;
const CLOSE = 2;
const NEAR = 32;

/** Whether any gram of a few words is among the values. */
export function holdsGram(tokens: Tokens, values: ReadonlySet<number>): boolean {
  for (let t = 0; t + GRAM <= tokens.count; t += 1) if (values.has(gramValue(tokens, t))) return true;
  return false;
}

/** Looks for a resolution's grams in a text that comes piece by piece; stops counting as soon as it is sure. */
export class FingerprintSearch {
  private readonly found = new Set<number>();
  private readonly values: ReadonlySet<number>;
  private last = Number.NEGATIVE_INFINITY;
  private lastValue = -1;
  private offset = 0;
  private close = 0;

  constructor(values: ReadonlySet<number>) {
    this.values = values;
  }

  /** Takes the tokens of one more piece; returns whether enough was found so far. */
  add(tokens: Tokens): boolean {
    for (let t = 0; t + GRAM <= tokens.count; t += 1) {
      const value = gramValue(tokens, t);
      if (this.values.has(value) && this.count(value, this.offset + t)) return true;
    }
    this.offset += tokens.count;
    return false;
  }

  private count(value: number, at: number): boolean {
    this.found.add(value);
    this.close = at - this.last <= NEAR && value !== this.lastValue ? this.close + 1 : 1;
    this.last = at;
    this.lastValue = value;
    return this.found.size >= ENOUGH || this.close >= CLOSE;
  }
}
