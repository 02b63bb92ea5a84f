import { ExchangeError } from './errors.ts';
import { MAX_DEPTH, MAX_RECORD_BYTES } from './limits.ts';
import { ValueCut } from './value-cut.ts';

/**
 * Cuts a notebook file into the values it is made of, without understanding them: the members of the file's object and the
 * records in `first.items`. What is cut goes to `JSON.parse`, which the engine does in native code.
 *
 * Why not a streaming JSON parser: `@streamparser/json` builds every value token by token in JavaScript, and holds a string
 * of any length and a stack of any depth before it tells. On the same 300 MB it took 6.8 s, this with `JSON.parse` behind it
 * 1.6 s (Node 24). This looks at each byte once, knows depth and length before anything is kept, and holds one value.
 */

/** A value of the file. */
export interface Cut {
  /** Its JSON as UTF-8; null where it is larger or deeper than allowed: then it was passed over, never held. */
  readonly bytes: Uint8Array | null;
  readonly tooDeep: boolean;
  /** Line of the file where it begins, from 1. */
  readonly line: number;
}

export type Piece =
  | { readonly type: 'member'; readonly key: string; readonly cut: Cut }
  | { readonly type: 'record'; readonly cut: Cut };

/** How many bytes a member of the file's object may have; 0 for one that is not asked for. */
export type MostBytes = (key: string) => number;

type Level = 'file' | 'page' | 'items';

/** What may come next at the level that is open. */
type Next = 'first' | 'key' | 'colon' | 'value' | 'comma' | 'end';

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const MAX_KEY_BYTES = 1000;

export class Cutter {
  private readonly mostBytes: MostBytes;
  private readonly levels: Level[] = [];
  private readonly opened = new Set<Level>();
  private next: Next = 'value';
  private key = '';
  private line = 1;
  private records = 0;

  /** What is being cut, if anything, and where it began. */
  private cut: ValueCut | null = null;
  private isKey = false;
  private began = 0;

  constructor(mostBytes: MostBytes) {
    this.mostBytes = mostBytes;
  }

  /**
   * The pieces that end in these bytes, one after the other, so that what is wrong with one is told before what comes
   * after it is looked at. @throws ExchangeError for what is no JSON between the values
   */
  *push(bytes: Uint8Array): Generator<Piece> {
    let at = 0;
    while (at < bytes.length) {
      if (!this.cut) at = this.between(bytes, at);
      if (!this.cut) continue;
      at = this.cut.feed(bytes, at);
      if (!this.cut.isDone) continue;
      const piece = this.finish(this.cut);
      if (piece) yield piece;
    }
  }

  /** To be called when the bytes are over. @throws ExchangeError where the file is not */
  end(): void {
    if (this.next === 'end') return;
    if (this.opened.size === 0) throw this.error('empty');
    if (this.cut?.tooDeep) throw this.error('too deep', { most: MAX_DEPTH });
    throw this.error('truncated');
  }

  private get level(): Level | undefined {
    return this.levels.at(-1);
  }

  /** Reads on to the beginning of the next value or key. @returns where it is, or the end of the bytes */
  private between(bytes: Uint8Array, from: number): number {
    for (let at = from; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === NEWLINE) this.line += 1;
      if (byte === NEWLINE || byte === 0x20 || byte === 0x09 || byte === 0x0d) continue;
      if (this.next === 'end') throw this.error('text after end');
      if (this.sign(byte)) continue;
      this.begin(byte);
      return at;
    }
    return bytes.length;
  }

  /** Takes a sign between values; false for the first byte of a value or a key. */
  private sign(byte: number): boolean {
    const closing = this.level === 'items' ? 0x5d : 0x7d;
    if (this.level && byte === closing && (this.next === 'first' || this.next === 'comma')) {
      this.levels.pop();
      if (this.level !== 'page') this.key = this.level ? 'first' : '';
      this.next = this.level ? 'comma' : 'end';
      return true;
    }
    if (this.next === 'comma') {
      if (byte !== 0x2c) throw this.error('not json');
      this.next = this.level === 'items' ? 'value' : 'key';
      return true;
    }
    if (this.next === 'colon') {
      if (byte !== 0x3a) throw this.error('not json');
      this.next = 'value';
      return true;
    }
    return this.opens(byte);
  }

  /** Goes into the file's object, its first page and the page's items, whose members are cut one by one. */
  private opens(byte: number): boolean {
    if (this.next !== 'value') return false;
    if (this.level === undefined) {
      if (byte !== 0x7b) throw this.error(BEGINNINGS.has(byte) ? 'wrong format' : 'not json');
      this.open('file');
    } else if (this.level === 'file' && this.key === 'first' && byte === 0x7b) this.open('page');
    else if (this.level === 'page' && this.key === 'items' && byte === 0x5b) this.open('items');
    else return false;
    return true;
  }

  private open(level: Level): void {
    if (this.opened.has(level)) throw this.error('member twice');
    this.opened.add(level);
    this.levels.push(level);
    this.next = 'first';
  }

  private begin(byte: number): void {
    this.isKey = this.level !== 'items' && this.next !== 'value';
    if (this.isKey ? byte !== QUOTE : !BEGINNINGS.has(byte)) throw this.error('not json');
    const isRecord = this.level === 'items';
    if (isRecord) this.records += 1;
    const most = this.isKey ? MAX_KEY_BYTES : isRecord ? MAX_RECORD_BYTES : this.mostOf();
    this.began = this.line;
    this.cut = new ValueCut(most, this.line);
  }

  private mostOf(): number {
    return this.level === 'file' ? this.mostBytes(this.key) : 0;
  }

  /** The value that has come to its end; null for a key. */
  private finish(value: ValueCut): Piece | null {
    const cut: Cut = { bytes: value.taken(), tooDeep: value.tooDeep, line: this.began };
    this.line = value.line;
    this.cut = null;
    if (this.isKey) {
      if (!cut.bytes) throw this.error('not json');
      this.key = keyIn(cut.bytes);
      this.next = 'colon';
      return null;
    }
    this.next = 'comma';
    if (this.level === 'items') return { type: 'record', cut };
    return this.level === 'file' ? { type: 'member', key: this.key, cut } : null;
  }

  private error(code: ConstructorParameters<typeof ExchangeError>[0], params = {}): ExchangeError {
    const inPage = this.level === 'page' ? `first.${this.key}` : this.key;
    const where = this.level === 'items' ? `first.items[${Math.max(this.records - 1, 0)}]` : inPage;
    const line = this.cut?.line ?? this.line;
    return new ExchangeError(code, where, { line, record: this.records, ...params });
  }
}

/** First bytes of a JSON value. */
const BEGINNINGS = new Set([...'{["-0123456789tfn'].map((char) => char.charCodeAt(0)));

/** A key is compared with ours alone, which are plain ASCII; of another one only that it is another matters. */
const keyIn = (json: Uint8Array): string => String.fromCharCode(...json.subarray(1, -1));
