/**
 * A version 4 UUID (RFC 9562) out of 16 random bytes: portals on http have no `crypto.randomUUID`.
 * @throws RangeError for another number of bytes
 */
export function uuidFrom(bytes: Uint8Array): string {
  if (bytes.length !== 16) throw new RangeError(`16 bytes, not ${bytes.length}`);
  const marked = Uint8Array.from(bytes);
  marked[6] = ((marked[6] as number) & 0x0f) | 0x40;
  marked[8] = ((marked[8] as number) & 0x3f) | 0x80;
  const hex = Array.from(marked, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
