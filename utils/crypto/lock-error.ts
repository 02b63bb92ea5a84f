/**
 * Why a locked file was not read, or not written. `empty passphrase`: none was given; `wrong passphrase`: it is that of
 * another file, or mistyped; `not locked`: the bytes are no age file; `other recipients`: it is locked for keys, not by a
 * passphrase; `work factor too high`: opening it would take more memory than a browser is to be trusted with; `truncated`:
 * its end is missing or was changed; `damaged`: some of it was changed; `too large`: a text form beyond what is held in
 * memory.
 */
export const LOCK_CODES = [
  'empty passphrase',
  'wrong passphrase',
  'not locked',
  'other recipients',
  'work factor too high',
  'truncated',
  'damaged',
  'too large',
] as const;
export type LockCode = (typeof LOCK_CODES)[number];

/** A file that could not be locked or unlocked; {@link LockError.code} is for the interface. */
export class LockError extends Error {
  readonly code: LockCode;

  constructor(code: LockCode) {
    super(code);
    this.name = 'LockError';
    this.code = code;
  }
}
