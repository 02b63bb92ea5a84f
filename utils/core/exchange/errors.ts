/**
 * What can be wrong with a notebook file as a whole. It is thrown, and whoever reads then takes nothing of the file: the
 * interface words it (i18n `exchange.notebook`).
 */
export const FILE_CODES = [
  'empty',
  'too large',
  'locked',
  'not text',
  'utf-16',
  'not utf-8',
  'not json',
  'truncated',
  'text after end',
  'too deep',
  'wrong format',
  'newer version',
  'unknown version',
  'member missing',
  'member twice',
  'member malformed',
  'member too large',
  'too many records',
] as const;
export type FileCode = (typeof FILE_CODES)[number];

/** What can be wrong with one record, or with how many there are. It is told, and the other records are read. */
export const RECORD_CODES = [
  'not a record',
  'record too large',
  'record too deep',
  'record id malformed',
  'record kind unknown',
  'record twice',
  'text too long',
  'half a character',
  'forbidden key',
  'number too large',
  'too many changes',
  'change malformed',
  'change id malformed',
  'change twice',
  'clock malformed',
  'date malformed',
  'date implausible',
  'field malformed',
  'value malformed',
  'address refused',
  'span malformed',
  'signature malformed',
  'key unknown',
  'count differs',
] as const;
export type RecordCode = (typeof RECORD_CODES)[number];

export type ExchangeCode = FileCode | RecordCode;

/** What a message is filled with: `line` (from 1) always, `record` (from 1, in the file's order) where there is one. */
export type ExchangeParams = Readonly<Record<string, string | number>>;

/** A file that is no notebook file, or a broken one. Nothing that was read of it before is to be kept. */
export class ExchangeError extends Error {
  readonly code: FileCode;
  /** Path of the member ("keys[0].publicKey"); '' for the file itself. */
  readonly where: string;
  readonly params: ExchangeParams;

  constructor(code: FileCode, where = '', params: ExchangeParams = {}) {
    super(`${code}${where && ` at ${where}`} ${JSON.stringify(params)}`);
    this.name = 'ExchangeError';
    this.code = code;
    this.where = where;
    this.params = params;
  }
}
