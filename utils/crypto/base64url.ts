/** Base64url without padding (RFC 4648, 5). */
export const toBase64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** The way back; null for what is none, and for another number of bytes. */
export function fromBase64url(text: string, length: number): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/u.test(text) || text.length !== Math.ceil((length * 4) / 3)) return null;
  const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (unit) =>
    unit.charCodeAt(0),
  );
  // Bits beyond the last byte would let two texts be one signature.
  return toBase64url(bytes) === text ? bytes : null;
}
