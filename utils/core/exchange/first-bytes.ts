import { ExchangeError } from './errors.ts';

/** How many bytes tell what a file is. */
export const TELLING = 64;

const LOCKED = ['age-encryption.org/', '-----BEGIN AGE'];

/**
 * Looks at how a file begins.
 * @param head its first {@link TELLING} bytes, or all there are
 * @returns how many bytes come before the JSON: those of a UTF-8 byte order mark, which some editors write
 * @throws ExchangeError for UTF-16, a file under a passphrase, and one that is no text
 */
export function checkFirstBytes(head: Uint8Array): number {
  const [first, second, third] = head;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  // Without a mark: a bracket or a blank takes two bytes, one of them zero.
  const isUnmarked = head.length > 1 && (first === 0) !== (second === 0);
  const fail = (code: 'utf-16' | 'locked' | 'not text') => new ExchangeError(code, '', { line: 1 });
  if (isWide || (isUnmarked && head.length > 3)) throw fail('utf-16');
  const ascii = String.fromCharCode(...head);
  if (LOCKED.some((sign) => ascii.startsWith(sign))) throw fail('locked');
  if (head.includes(0) || ascii.startsWith('PK') || ascii.startsWith('%PDF')) throw fail('not text');
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0;
}
