import { LockError } from './lock-error.ts';

/** First line of every age file (C2SP age specification, "Header"). */
const FIRST_LINE = 'age-encryption.org/v1\n';
/** First line of its text form. */
const ARMOR = '-----BEGIN AGE ENCRYPTED FILE-----';
/** Longer than any header of a file locked by a passphrase, in bytes. */
const MOST = 16_384;
/** scrypt takes 1 KiB × 2^factor of memory: with 20 a gigabyte. age itself writes 18. */
export const MOST_WORK = 20;

const ascii = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Whether bytes begin like the text form of an age file; blanks before it are passed over. */
export const isArmored = (head: Uint8Array): boolean =>
  ascii(head.subarray(0, MOST)).trimStart().startsWith(ARMOR);

/**
 * Whether a file is locked, by its first bytes; for whom is not looked at.
 * @param head at least 64 bytes of it, or all there is
 */
export const isLocked = (head: Uint8Array): boolean =>
  ascii(head.subarray(0, FIRST_LINE.length)) === FIRST_LINE || isArmored(head);

/**
 * Looks at the header before anything is derived from a passphrase: whose it is, and what it would cost.
 * @param head as much as was read so far
 * @param ended whether there is no more
 * @returns the header's length in bytes; null where more has to be read
 * @throws LockError
 */
export function headerLength(head: Uint8Array, ended: boolean): number | null {
  const text = ascii(head.subarray(0, MOST));
  const isCut = ended && FIRST_LINE.startsWith(text) && text !== '';
  if (!text.startsWith(FIRST_LINE)) {
    if (!ended && FIRST_LINE.startsWith(text)) return null;
    throw new LockError(isCut ? 'truncated' : 'not locked');
  }
  const end = /^--- .*\n/mu.exec(text);
  if (!end) {
    if (head.length >= MOST) throw new LockError('damaged');
    if (ended) throw new LockError('truncated');
    return null;
  }
  checkStanzas(text.slice(FIRST_LINE.length, end.index));
  return end.index + end[0].length;
}

function checkStanzas(text: string): void {
  const stanzas = text.split('\n').flatMap((line) => (line.startsWith('-> ') ? [line.split(' ')] : []));
  const own = stanzas.find(([, type]) => type === 'scrypt');
  if (!own) throw new LockError(stanzas.length > 0 ? 'other recipients' : 'damaged');
  // A passphrase stands alone: beside a key, whoever has the key could pass a file off as locked by the passphrase.
  if (stanzas.length > 1 || own.length !== 4) throw new LockError('damaged');
  const work = own[3] ?? '';
  if (!/^[1-9]\d*$/u.test(work)) throw new LockError('damaged');
  if (Number(work) > MOST_WORK) throw new LockError('work factor too high');
}
