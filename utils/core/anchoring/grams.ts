import { KeyTable } from '../alignment/key-table.ts';
import type { Tokens } from '../text/tokens.ts';

/** Tokens that are put into an index between two looks at the clock. */
const PORTION = 1 << 14;

/** Where every row of `size` words stands in a text. Rows are told by a hash: who looks one up compares the words. */
export class Grams {
  readonly size: number;
  /** The next place of the row that begins at a token, or -1. */
  readonly next: Int32Array;
  /** How often the row that begins at a token stands from there on. */
  readonly often: Int32Array;
  private readonly heads: KeyTable;

  private constructor(size: number, places: number) {
    this.size = size;
    this.next = new Int32Array(places);
    this.often = new Int32Array(places);
    this.heads = new KeyTable(places);
  }

  /** Indexes a text; `pause` is awaited between portions where it asks for it. */
  static async of(tokens: Tokens, size: number, pause: () => Promise<void> | undefined): Promise<Grams> {
    const places = Math.max(0, tokens.count - size + 1);
    const grams = new Grams(size, places);
    for (let to = places; to > 0; to -= PORTION) {
      grams.add(tokens, Math.max(0, to - PORTION), to);
      const wait = to > PORTION ? pause() : undefined;
      if (wait) await wait;
    }
    return grams;
  }

  /** From the back to the front, so that a row's places are in the order of the text. */
  private add({ key }: Tokens, from: number, to: number): void {
    const { heads, next, often, size } = this;
    for (let t = to - 1; t >= from; t -= 1) {
      const gram = hash(key, t, size);
      const later = heads.get(gram);
      next[t] = later;
      often[t] = later < 0 ? 1 : (often[later] as number) + 1;
      heads.set(gram, t);
    }
  }

  /** First place of the row of words that begins at `at` of a list of token keys, or -1. */
  first(key: Int32Array, at: number): number {
    return this.heads.get(hash(key, at, this.size));
  }

  /** How often a word stands in the text; for an index of single words. */
  count(key: number): number {
    const place = this.heads.get(key ^ (key >>> 15));
    return place < 0 ? 0 : (this.often[place] as number);
  }
}

function hash(key: Int32Array, at: number, size: number): number {
  let h = key[at] as number;
  for (let k = 1; k < size; k += 1) {
    h = Math.imul((h << 7) | (h >>> 25), 0x9e3779b1) ^ Math.imul(key[at + k] as number, 0x85ebca6b);
  }
  return h ^ (h >>> 15);
}
