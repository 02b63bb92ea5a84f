/**
 * Why nothing was written. `full`: the disk or the quota; `closed`: the browser took the database away; `blocked`:
 * another page holds an older one open; `newer`: a later version of the extension wrote it; `busy`: others wrote all
 * the time; `malformed`: changes whose id is not the hash of their content; `missing`: what it is about is not there;
 * `cancelled`: the person said so.
 */
export type StorageError =
  | 'full'
  | 'closed'
  | 'blocked'
  | 'newer'
  | 'busy'
  | 'malformed'
  | 'missing'
  | 'cancelled'
  | 'unknown';

/** An answer of the notebook; `ok` is said only after the transaction was committed. */
export type StorageResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: StorageError };

/** By the names that IndexedDB and Dexie give their errors; the innermost one that is known counts. */
const CODES: Readonly<Record<string, StorageError>> = {
  QuotaExceededError: 'full',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  VersionChangeError: 'closed',
  BlockedError: 'blocked',
  TimeoutError: 'blocked',
  VersionError: 'newer',
};

/** The code of whatever a transaction failed with. */
export function errorCode(error: unknown): StorageError {
  let code: StorageError = 'unknown';
  for (let each: unknown = error, depth = 0; isError(each) && depth < 5; depth += 1) {
    const known = CODES[each.name];
    // "Closed" is also what Dexie calls a database that could not be opened: the reason lies within.
    if (known && (code === 'unknown' || code === 'closed')) code = known;
    each = each.inner ?? each.failures?.[0];
  }
  return code;
}

interface MaybeNested {
  readonly name: string;
  readonly inner?: unknown;
  readonly failures?: readonly unknown[];
}

const isError = (value: unknown): value is MaybeNested =>
  typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string';
