import type * as v from 'valibot';
import type { Change, ChangeId, Json } from '../notebook/change.ts';
import { parseRecordId } from '../notebook/record-id.ts';
import { checked } from './checked.ts';
import type { RecordCode } from './errors.ts';
import { FIELD_CHECKS } from './field-checks.ts';
import { ChangeCheck, type ChangeItem, isPlausible, RecordCheck } from './file-checks.ts';
import { troubleIn } from './json-trouble.ts';
import { MAX_CHANGES, MAX_TEXT, YEARS } from './limits.ts';
import type { ChangeSignature, RecordEntry } from './model.ts';

/** Why a record is not read. */
export interface Refusal {
  readonly code: RecordCode;
  /** Path within the record; '' for the record itself. */
  readonly where: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ReadRecord =
  | { readonly ok: true; readonly entry: RecordEntry }
  | ({ readonly ok: false } & Refusal);

/**
 * A record out of its item, with every check there is but the hashes; only the item's own members are looked at.
 * @param hasEscapes whether its JSON spelled any letter by a number: only then can it hold half a surrogate pair
 * @param keys ids of the keys that the file's header lists
 */
export function readRecord(item: unknown, keys: ReadonlySet<string>, hasEscapes: boolean): ReadRecord {
  const read = checked(RecordCheck, item);
  if (!read.ok) return refused('not a record', read.where);
  const { record, changes } = read.value;
  if (changes.length > MAX_CHANGES) return refused('too many changes', 'changes', { most: MAX_CHANGES });
  const parsed = parseRecordId(record);
  if (!parsed) {
    const isKind = /^[a-z]{1,40}:./u.test(record) && !/^(?:__proto__|constructor)/u.test(record);
    return isKind && !KINDS.has(record.slice(0, record.indexOf(':')))
      ? refused('record kind unknown', 'record', { kind: record.slice(0, record.indexOf(':')) })
      : refused('record id malformed', 'record');
  }
  const trouble = troubleIn({ record, changes } as Json, hasEscapes);
  if (trouble)
    return refused(trouble.code, trouble.where, trouble.code === 'text too long' ? { most: MAX_TEXT } : {});

  const own = new Map<ChangeId, Change>();
  const signatures: Record<ChangeId, ChangeSignature> = {};
  for (const [i, change] of changes.entries()) {
    const where = `changes[${i}]`;
    const problem = problemOf(change, FIELD_CHECKS[parsed.kind], keys);
    if (problem) return refused(problem.code, `${where}${dotted(problem.where)}`, problem.params);
    const { id, at, wall, by, device, field, value, replaces = [], signature } = change as ChangeItem;
    if (own.has(id)) return refused('change twice', `${where}.id`);
    own.set(id, { id, at, wall, by, device, record, field, value: value as Json, replaces });
    if (signature) signatures[id] = { key: signature.key, signature: signature.signature };
  }
  return { ok: true, entry: { id: record, changes: [...own.values()], signatures } };
}

const KINDS: ReadonlySet<string> = new Set(Object.keys(FIELD_CHECKS));

const refused = (code: RecordCode, where: string, params: Refusal['params'] = {}): ReadRecord => ({
  ok: false,
  code,
  where,
  params,
});

/** What each member of a change is said to be where it is malformed. */
const CODES: Readonly<Record<string, RecordCode>> = {
  id: 'change id malformed',
  at: 'clock malformed',
  wall: 'date malformed',
  field: 'field malformed',
  signature: 'signature malformed',
};

function problemOf(
  change: unknown,
  checks: Readonly<Record<string, v.GenericSchema>>,
  keys: ReadonlySet<string>,
): Refusal | null {
  const read = checked(ChangeCheck, change);
  if (!read.ok) {
    const [member = ''] = read.where.split(/[.[]/u);
    return { code: CODES[member] ?? 'change malformed', where: read.where, params: {} };
  }
  const { at, wall, field, value, signature } = read.value;
  if (value === undefined) return { code: 'change malformed', where: 'value', params: {} };
  const years = { first: YEARS.first, last: YEARS.last };
  if (!isPlausible(Number(at.slice(0, 15)))) return { code: 'date implausible', where: 'at', params: years };
  const ms = Date.parse(wall);
  if (Number.isNaN(ms)) return { code: 'date malformed', where: 'wall', params: {} };
  if (!isPlausible(ms)) return { code: 'date implausible', where: 'wall', params: years };
  if (signature && !keys.has(signature.key))
    return { code: 'key unknown', where: 'signature.key', params: { key: signature.key } };
  const check = Object.hasOwn(checks, field) ? checks[field] : undefined;
  return check ? problemOfValue(value, field, check) : null;
}

function problemOfValue(value: unknown, field: string, check: v.GenericSchema): Refusal | null {
  const read = checked(check, value);
  if (read.ok) return null;
  const inner = read.where;
  const path = `${field}${dotted(inner)}`;
  const where = `value${dotted(inner)}`;
  if (ADDRESS.test(path)) return { code: 'address refused', where, params: {} };
  return { code: SPAN.test(path) ? 'span malformed' : 'value malformed', where, params: { field } };
}

const dotted = (inner: string): string => (inner === '' || inner.startsWith('[') ? inner : `.${inner}`);

const ADDRESS = /^(?:target\.page\.url|source)$/u;
const SPAN = /^target\.(?:spans|position)\b/u;
