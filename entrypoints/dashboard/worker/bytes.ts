import { FileFault } from './failure.ts';

/** How much of a file is read at once, in bytes. */
const PORTION = 1 << 20;

/**
 * A file piece by piece, so that it is never whole in memory.
 * @param onBytes how many bytes were read so far
 */
export async function* bytesOf(
  file: Blob,
  signal: AbortSignal,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += PORTION) {
    signal.throwIfAborted();
    yield new Uint8Array(await file.slice(at, at + PORTION).arrayBuffer());
    onBytes(Math.min(at + PORTION, file.size));
  }
}

/** The first bytes of a stream, at most one piece of it, and the stream as if nobody had looked. */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly head: Uint8Array; readonly whole: AsyncIterable<Uint8Array> }> {
  const iterator = stream[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? new Uint8Array() : first.value;
  return {
    head,
    whole: {
      async *[Symbol.asyncIterator]() {
        if (first.done) return;
        yield head;
        yield* { [Symbol.asyncIterator]: () => iterator };
      },
    },
  };
}

/** All of a stream, for readers that need the whole. @param limit in bytes @throws FileFault */
export async function gathered(
  stream: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > limit) throw new FileFault('too-large', { limit: `${Math.round(limit / 1_048_576)} MB` });
    pieces.push(piece);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
