import { joined } from './bytes.ts';
import { MAX_DEPTH } from './limits.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;

/** One JSON value, or one key, that is being cut out of a file's bytes as they come. */
export class ValueCut {
  /** Line of the file that the cut has come to, from 1. */
  line: number;
  isDone = false;
  /** More brackets within brackets than allowed. */
  tooDeep = false;

  private readonly most: number;
  private inString = false;
  private isEscaped = false;
  private depth = 0;
  private held: Uint8Array[] = [];
  private length = 0;

  /** @param most bytes that are kept; a larger value is passed over */
  constructor(most: number, line: number) {
    this.most = most;
    this.line = line;
  }

  /** Reads on. @returns the place after the value's last byte, or the end of the bytes where it goes on */
  feed(bytes: Uint8Array, from: number): number {
    const end = this.within(bytes, from);
    this.length += end - from;
    if (this.length > this.most || this.tooDeep) this.held = [];
    // The bytes are kept beyond this call only where more of the value is to come: whoever gave them may use them again.
    else this.held.push(this.isDone ? bytes.subarray(from, end) : bytes.slice(from, end));
    return end;
  }

  /** The whole value; null where it is larger or deeper than allowed: then nothing of it was held. */
  taken(): Uint8Array | null {
    return this.length > this.most || this.tooDeep ? null : joined(this.held);
  }

  private within(bytes: Uint8Array, from: number): number {
    let at = from;
    while (at < bytes.length) {
      if (this.inString) {
        at = this.string(bytes, at);
        if (this.inString) return at;
        if (this.depth === 0) return this.done(at);
        continue;
      }
      const byte = bytes[at] as number;
      if (byte === QUOTE) this.inString = true;
      else if (byte === 0x7b || byte === 0x5b) {
        this.depth += 1;
        if (this.depth > MAX_DEPTH) this.tooDeep = true;
      } else if (byte === 0x7d || byte === 0x5d) {
        // A bracket at the depth of a bare number closes what the number stands in.
        if (this.depth === 0) return this.done(at);
        this.depth -= 1;
        if (this.depth === 0) return this.done(at + 1);
      } else if (this.depth === 0 && (byte === 0x2c || byte <= 0x20)) return this.done(at);
      else if (byte === NEWLINE) this.line += 1;
      at += 1;
    }
    return at;
  }

  /** Reads on to the end of a string. */
  private string(bytes: Uint8Array, from: number): number {
    let at = from;
    if (this.isEscaped) {
      this.isEscaped = false;
      at += 1;
    }
    for (; at < bytes.length; at++) {
      const byte = bytes[at];
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) {
        this.inString = false;
        return at + 1;
      }
    }
    this.isEscaped = at > bytes.length;
    return bytes.length;
  }

  private done(at: number): number {
    this.isDone = true;
    return at;
  }
}
