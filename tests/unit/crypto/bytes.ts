/** Bytes as they come from a file, in pieces of an odd length. */
export async function* pieces(bytes: Uint8Array, length = 4099): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

export async function gathered(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of stream) all.push(piece);
  return new Uint8Array(Buffer.concat(all));
}

export const hex = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'hex'));
export const base64url = (text: string): string => Buffer.from(text, 'hex').toString('base64url');

/** A file with one bit of one byte turned. */
export function flipped(bytes: Uint8Array, at: number): Uint8Array {
  const changed = bytes.slice();
  changed[at] = (changed[at] as number) ^ 1;
  return changed;
}
