import { joined } from '../bytes.ts';
import { BackupError } from './model.ts';

/** More than what is no record comes to: a hundred thousand erased changes take 7 MB, a resolution 0.1 MB. */
const MOST = 128 * 1_048_576;
const LINE_BREAK = 10;

/**
 * A backup's first line, and what follows it as a stream of its own.
 * @throws BackupError where there is no line to be found; whatever reading `bytes` throws
 */
export async function splitHead(
  bytes: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly rest: AsyncIterable<Uint8Array> }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const next = await iterator.next();
    if (next.done) throw new BackupError('not a backup');
    const end = next.value.indexOf(LINE_BREAK);
    const piece = end < 0 ? next.value : next.value.subarray(0, end);
    pieces.push(piece);
    length += piece.length;
    if (length > MOST) throw new BackupError('not a backup');
    if (end < 0) continue;
    const left = next.value.subarray(end + 1);
    return { head: joined(pieces), rest: following(left, iterator) };
  }
}

async function* following(left: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (left.length > 0) yield left;
  yield* { [Symbol.asyncIterator]: () => iterator };
}
