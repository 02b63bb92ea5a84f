import type { Change, RecordId } from '../../notebook/change.ts';
import type { Digest } from '../../notebook/seal.ts';
import type { Resolution } from '../../resolution/model.ts';
import type { RecordEntry } from '../model.ts';

/** What reading another product's file needs to know; nothing else decides what comes out. */
export interface ForeignContext {
  /** The canonical documents in which quotes may stand. */
  readonly resolutions: readonly Resolution[];
  readonly digest: Digest;
  /**
   * All changes that the notebook has of a record, [] for one it does not know: so that a file taken in twice gives the
   * very changes that are here, and a newer state names the earlier one that it takes the place of.
   */
  readonly known: (record: RecordId) => readonly Change[] | Promise<readonly Change[]>;
  /** Milliseconds since 1970: what is dated later than a day after it is refused. */
  readonly now: number;
  /** ISO 8601: the date of what bears none, where the file itself tells no date either. */
  readonly undated: string;
  readonly limits?: Partial<ForeignLimits>;
  /** Awaited between annotations; rejects to stop the reading. */
  readonly pause?: () => Promise<void> | undefined;
}

export interface ForeignLimits {
  /** Annotations in one file. */
  readonly annotations: number;
  /** Depth of one annotation's JSON. */
  readonly depth: number;
  /** Values in one annotation's JSON. */
  readonly values: number;
  /** UTF-16 units of one text. */
  readonly text: number;
}

export const FOREIGN_LIMITS: ForeignLimits = {
  annotations: 100_000,
  depth: 32,
  values: 10_000,
  text: 100_000,
};

/** Why an annotation (or the file) was not taken in. */
export const REFUSALS = [
  'not a list',
  'too many',
  'not an object',
  'too deep',
  'too large',
  'forbidden key',
  'half a character',
  'wrong type',
  'text too long',
  'date malformed',
  'date out of range',
  'no target',
  'id twice',
] as const;

/** What was taken in otherwise than a person may expect. */
export const REMARKS = [
  'no id',
  'no date',
  'no author',
  'older than here',
  'page only',
  'private',
  'no quote',
  'quote differs',
  'quote ambiguous',
  'quote missing',
  'quote short',
  'quote common',
  'quote elsewhere',
  'address',
  'parent missing',
  'several targets',
  'kept aside',
  'hidden',
] as const;

export type Refusal = (typeof REFUSALS)[number];
export type Remark = (typeof REMARKS)[number];

/** One thing to tell of a file; the interface words the code (i18n `exchange.foreign`). */
export interface Told {
  /** `refused`: it is not in `entries`; `kept`: it is. */
  readonly level: 'refused' | 'kept';
  /** Place in the file: `annotations[3].created`; '' for the file as a whole. */
  readonly where: string;
  readonly code: Refusal | Remark;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What came out of a file: each record once, in the order of the file. */
export interface ForeignReading {
  readonly entries: readonly RecordEntry[];
  readonly told: readonly Told[];
}

/** Thrown within one annotation: it is refused, the others are read. */
export class ForeignRefusal extends Error {
  readonly code: Refusal;
  readonly where: string;
  readonly params: Told['params'];

  constructor(code: Refusal, where: string, params: Told['params'] = {}) {
    super(`${code}: ${where}`);
    this.code = code;
    this.where = where;
    this.params = params;
  }
}

/** The devices that foreign changes are said to come from. */
export const DEVICES = { hypothesis: 'import:hypothesis', w3c: 'import:w3c' } as const;
export type ForeignKind = keyof typeof DEVICES;
