/**
 * A set of 32-bit keys, each with a small number: open addressing in one typed array, because a page's
 * every word is looked up in it and a Map would cost several times as much.
 */
export class KeyTable {
  private readonly mask: number;
  private readonly keys: Int32Array;
  /** Value + 1; 0 marks an empty slot. */
  private readonly values: Int32Array;

  /** Room for `expected` keys at a load of at most one half. */
  constructor(expected: number) {
    let size = 16;
    while (size < expected * 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.values = new Int32Array(size);
  }

  /** The key's number, or -1. */
  get(key: number): number {
    for (let slot = key & this.mask; ; slot = (slot + 1) & this.mask) {
      const value = this.values[slot] as number;
      if (value === 0 || this.keys[slot] === key) return value - 1;
    }
  }

  set(key: number, value: number): void {
    let slot = key & this.mask;
    while (this.values[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & this.mask;
    this.keys[slot] = key;
    this.values[slot] = value + 1;
  }
}
