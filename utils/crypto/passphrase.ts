import { armor, Decrypter, Encrypter } from 'age-encryption';
import { joined } from '../core/exchange/bytes.ts';
import { headerLength, isArmored } from './age-header.ts';
import { fromStream, toStream } from './byte-stream.ts';
import { LockError } from './lock-error.ts';

export { isLocked } from './age-header.ts';

/**
 * Files locked by a passphrase: the age format, version 1 (C2SP specification), with its scrypt recipient and nothing of
 * our own, so that `age -d` opens them too. Both ways bytes come and go in pieces of 64 KiB; the derivation takes
 * 256 MiB of memory and about a second, so it belongs in a worker.
 */

/** 2^18 rounds, as age itself has it. */
const WORK = 18;
/** The text form is held whole, in bytes of text. */
const MOST_ARMORED = 64 * 1_048_576;
/** age's payload: pieces of 64 KiB, each with a tag (STREAM, Hoang et al. 2015). */
const PIECE = 65_536;
const SEALED_PIECE = PIECE + 16;
const NONCE = 16;

/**
 * A passphrase as it is used: NFC, because "Thái" typed on one machine may be other code points than on the next. Nothing
 * else is changed, blanks at its ends neither.
 */
export const normalPassphrase = (typed: string): string => typed.normalize('NFC');

/**
 * Locks bytes.
 * @param work base-2 logarithm of scrypt's cost; lower than 18 only in tests
 * @throws LockError `empty passphrase`; whatever reading `bytes` throws
 */
export async function* lock(
  bytes: AsyncIterable<Uint8Array>,
  passphrase: string,
  work: number = WORK,
): AsyncGenerator<Uint8Array> {
  if (passphrase === '') throw new LockError('empty passphrase');
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalPassphrase(passphrase));
  encrypter.setScryptWorkFactor(work);
  yield* fromStream(await encrypter.encrypt(toStream(bytes)));
}

/**
 * Unlocks a file, its text form too. Every piece that is given was proved to be what was locked; that nothing is missing
 * at the end is known only when the generator ends, so nothing may be done for good before that.
 * @throws LockError at the first piece (passphrase, header) or any later one (damage); whatever reading `bytes` throws
 */
export async function* unlock(
  bytes: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  if (passphrase === '') throw new LockError('empty passphrase');
  const source = await openSource(bytes);
  const payload = (): number => source.read - source.header - NONCE;
  const failed = (reason: LockError): unknown => (source.failure ? source.failure.error : reason);
  const opened = await decrypterFor(passphrase)
    .decrypt(toStream(source.pieces()))
    .catch((error: unknown) => {
      throw failed(headerReason(error, payload()));
    });
  let given = 0;
  try {
    for await (const piece of fromStream(opened)) {
      given += piece.length;
      yield piece;
    }
  } catch {
    throw failed(payloadReason(payload(), given));
  }
}

/** Tries the passphrase as NFC, then as it was typed: age's own tools take it as it comes. */
function decrypterFor(passphrase: string): Decrypter {
  const decrypter = new Decrypter();
  for (const each of new Set([normalPassphrase(passphrase), passphrase])) decrypter.addPassphrase(each);
  // Asked only where none of them fitted.
  decrypter.addIdentity({
    unwrapFileKey() {
      throw new LockError('wrong passphrase');
    },
  });
  return decrypter;
}

/** Why a header that was looked at did not open. @param payload how many bytes of the payload were read */
function headerReason(error: unknown, payload: number): LockError {
  if (error instanceof LockError) return error;
  // The memory that scrypt asks for is not to be had.
  if (error instanceof RangeError) return new LockError('work factor too high');
  return new LockError(payload < 0 ? 'truncated' : 'damaged');
}

/**
 * Why a payload broke. A piece is opened when a byte of the next one came, so what breaks without a next one is the end.
 * @param payload how many bytes of it were read
 * @param given how many were unlocked before
 */
const payloadReason = (payload: number, given: number): LockError =>
  new LockError(payload <= (given / PIECE + 1) * SEALED_PIECE ? 'truncated' : 'damaged');

interface Source {
  /** Bytes of the header. */
  readonly header: number;
  /** Bytes handed on so far, the header among them. */
  readonly read: number;
  /** What reading the file itself failed with. */
  readonly failure: { readonly error: unknown } | null;
  pieces(): AsyncGenerator<Uint8Array>;
}

/** Reads as far as the header goes, and gives the whole from its beginning. */
async function openSource(bytes: AsyncIterable<Uint8Array>): Promise<Source> {
  const iterator = bytes[Symbol.asyncIterator]();
  let head: Uint8Array = new Uint8Array();
  let header: number | null = null;
  for (let ended = false; header === null; ) {
    const next = await iterator.next();
    ended = next.done === true;
    if (!next.done) head = joined([head, next.value]);
    if (isArmored(head)) return openSource(dearmored(head, iterator));
    header = headerLength(head, ended);
  }
  const source = { header, read: 0, failure: null as Source['failure'] };
  return Object.assign(source, {
    async *pieces() {
      source.read = head.length;
      yield head;
      for (;;) {
        const next = await iterator.next().catch((error: unknown) => {
          source.failure = { error };
          throw error;
        });
        if (next.done) return;
        source.read += next.value.length;
        yield next.value;
      }
    },
  });
}

async function* dearmored(head: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = [head];
  let length = head.length;
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    length += next.value.length;
    if (length > MOST_ARMORED) throw new LockError('too large');
    pieces.push(next.value);
  }
  const text = new TextDecoder('latin1').decode(joined(pieces));
  if (!/-----END AGE ENCRYPTED FILE-----\s*$/u.test(text)) throw new LockError('truncated');
  let decoded: Uint8Array;
  try {
    decoded = armor.decode(text);
  } catch {
    throw new LockError('damaged');
  }
  yield decoded;
}
