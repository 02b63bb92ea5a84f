import { joined } from '../../../utils/core/exchange/bytes.ts';
import { FileFault } from './failure.ts';

/** How much of a file is read at once, in bytes. */
const PORTION = 1 << 20;

/** A file piece by piece, so that it is never whole in memory. */
export async function* bytesOf(file: Blob, signal: AbortSignal): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < file.size; at += PORTION) {
    signal.throwIfAborted();
    yield new Uint8Array(await file.slice(at, at + PORTION).arrayBuffer());
  }
}

/**
 * A stream as it is.
 * @param onBytes how many bytes of it were used so far; 0 as it begins, for a locked one is silent for a while then
 */
export async function* counted(
  stream: AsyncIterable<Uint8Array>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  onBytes(bytes);
  for await (const piece of stream) {
    yield piece;
    bytes += piece.length;
    onBytes(bytes);
  }
}

/** The first piece of a stream, which is then given up; nothing of an empty one. */
export async function headOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  for await (const piece of stream) return piece;
  return new Uint8Array();
}

/** A source that was looked into. */
export interface Peeked {
  /** The first piece; nothing of an empty one. */
  readonly head: Uint8Array;
  /** From the beginning: the first time it is the stream that was looked into, later ones open the source again. */
  open(): AsyncIterable<Uint8Array>;
  /** Gives up the stream that nobody asked for. */
  close(): Promise<void>;
}

/** Looks at the first piece of a source without opening it twice: to open a locked file costs a second. */
export async function peeked(source: () => AsyncIterable<Uint8Array>): Promise<Peeked> {
  const rest = source()[Symbol.asyncIterator]();
  const first = await rest.next();
  const head = first.done ? new Uint8Array() : first.value;
  let taken = false;
  async function* begun(): AsyncGenerator<Uint8Array> {
    try {
      if (first.done) return;
      yield head;
      for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
    } finally {
      await rest.return?.();
    }
  }
  return {
    head,
    open() {
      if (taken) return source();
      taken = true;
      return begun();
    },
    async close() {
      if (!taken) await rest.return?.();
    },
  };
}

/** All of a stream, for readers that need the whole. @param limit in bytes @throws FileFault */
export async function gathered(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of stream) {
    length += piece.length;
    if (length > limit) throw new FileFault('too-large', { limit: `${Math.round(limit / 1_048_576)} MB` });
    pieces.push(piece);
  }
  return joined(pieces);
}
