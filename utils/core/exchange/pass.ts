import type { Json } from '../notebook/change.ts';
import { type Cut, Cutter } from './cutter.ts';
import { ExchangeError, type FileCode } from './errors.ts';
import { HEADER_CHECKS } from './file-checks.ts';
import { troubleIn } from './json-trouble.ts';
import {
  MAX_DEPTH,
  MAX_MEMBER_BYTES,
  MAX_NAME,
  MAX_RECORD_BYTES,
  MAX_RECORDS,
  MAX_RESOLUTIONS_BYTES,
} from './limits.ts';
import type { ReadEvent, ReadOptions } from './read.ts';
import { type HeaderMember, type ReadHeader, readHeader } from './read-header.ts';
import { readRecord } from './read-record.ts';

/** What our own writer puts before the records: with these there, the records are read as they come. */
const BEFORE_RECORDS = Object.keys(HEADER_CHECKS);

/** Members of the file's object that are read; `scope` is what version 0.9 had for the filter. */
const ASKED = [...BEFORE_RECORDS, 'scope'];

const mostBytes = (key: string): number =>
  key === 'resolutions' ? MAX_RESOLUTIONS_BYTES : ASKED.includes(key) ? MAX_MEMBER_BYTES : 0;

/** One way through a file's bytes. */
export class Pass {
  private readonly decode: ReadOptions['decode'];
  /** From a pass before this one: then the file's own members were read already. */
  private readonly given: boolean;
  private readonly cutter = new Cutter(mostBytes);
  private readonly members = new Map<string, HeaderMember>();
  private readonly seen = new Set<string>();
  private read: ReadHeader | null;
  private keys: ReadonlySet<string> = new Set();
  private isLate = false;
  private records = 0;

  constructor(decode: ReadOptions['decode'], given: ReadHeader | null = null) {
    this.decode = decode;
    this.given = given !== null;
    this.read = given;
  }

  /** What these bytes bring to an end. @throws ExchangeError */
  *push(bytes: Uint8Array): Generator<ReadEvent> {
    for (const piece of this.cutter.push(bytes)) {
      if (piece.type === 'member') this.take(piece.key, piece.cut);
      else {
        if (this.records === 0) yield* this.begin(true);
        this.records += 1;
        if (this.records > MAX_RECORDS)
          throw this.error('too many records', '', piece.cut, { most: MAX_RECORDS });
        if (this.read) yield this.record(this.read, piece.cut);
      }
    }
  }

  /** To be called when the bytes are over. @throws ExchangeError */
  *end(): Generator<ReadEvent> {
    this.cutter.end();
    if (this.records === 0) yield* this.begin(false);
    if (!this.read) return;
    const { total } = this.read.header;
    if (total !== this.records)
      yield {
        type: 'refused',
        id: null,
        where: 'total',
        code: 'count differs',
        params: { line: this.members.get('total')?.line ?? 1, total, found: this.records },
      };
  }

  /** The header, where it was not complete before the records: they are to be read in another pass. */
  lateHeader(): ReadHeader | null {
    return this.isLate ? readHeader(this.members) : null;
  }

  /** @param mayFollow whether more of the header may come */
  private *begin(mayFollow: boolean): Generator<ReadEvent> {
    const isComplete = this.given || BEFORE_RECORDS.every((key) => this.members.has(key));
    if (!isComplete && mayFollow) {
      this.isLate = true;
      return;
    }
    this.read ??= readHeader(this.members);
    const { header } = this.read;
    this.keys = new Set(header.keys.map(({ id }) => id));
    yield { type: 'header', header };
  }

  private take(key: string, cut: Cut): void {
    if (this.given) return;
    if (key === 'first') throw this.error('member malformed', key, cut);
    if (!ASKED.includes(key)) return;
    if (this.members.has(key)) throw this.error('member twice', key, cut);
    if (cut.tooDeep) throw this.error('too deep', key, cut, { most: MAX_DEPTH });
    if (!cut.bytes) throw this.error('member too large', key, cut, { most: mostBytes(key) / 1024 ** 2 });
    const { value, hasEscapes } = this.parsed(cut.bytes, key, cut);
    // A carried document is looked through where it is taken in.
    const trouble = key === 'resolutions' ? null : troubleIn(value, hasEscapes);
    if (trouble) throw this.error('member malformed', key, cut);
    this.members.set(key, { value, line: cut.line });
  }

  private record({ steps }: ReadHeader, cut: Cut): ReadEvent {
    const at = `first.items[${this.records - 1}]`;
    const place = { line: cut.line, record: this.records };
    const refused = (
      code: (ReadEvent & { type: 'refused' })['code'],
      id: string | null,
      where = '',
      params = {},
    ) =>
      ({
        type: 'refused',
        id,
        where: where ? `${at}.${where}` : at,
        code,
        params: { ...place, ...params },
      }) as const;
    if (cut.tooDeep) return refused('record too deep', null, '', { most: MAX_DEPTH });
    if (!cut.bytes) return refused('record too large', null, '', { most: MAX_RECORD_BYTES / 1024 ** 2 });
    const { value, hasEscapes } = this.parsed(cut.bytes, at, cut);
    const item = steps.reduce<unknown>((before, step) => step.item(before), value);
    const read = readRecord(item, this.keys, hasEscapes);
    if (!read.ok) return refused(read.code, idOf(value), read.where, read.params);
    if (this.seen.has(read.entry.id)) return refused('record twice', read.entry.id, 'record');
    this.seen.add(read.entry.id);
    return { type: 'record', entry: read.entry };
  }

  private parsed(bytes: Uint8Array, where: string, cut: Cut): { value: Json; hasEscapes: boolean } {
    let text: string;
    try {
      text = this.decode(bytes);
    } catch {
      throw this.error('not utf-8', where, cut);
    }
    try {
      return { value: JSON.parse(text), hasEscapes: text.includes('\\u') };
    } catch {
      throw this.error('not json', where, cut);
    }
  }

  private error(code: FileCode, where: string, { line }: Cut, params = {}): ExchangeError {
    return new ExchangeError(code, where, { line, record: this.records, ...params });
  }
}

/** How a refused record calls itself, if it does. */
function idOf(item: Json): string | null {
  const id = typeof item === 'object' && item !== null && 'record' in item ? item.record : null;
  return typeof id === 'string' ? id.slice(0, MAX_NAME) : null;
}
