/** Crockford's base 32 without capitals: no i, l, o and u, which are taken for others. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUPS = 5;
const LENGTH = 4;

/**
 * A passphrase that nobody guesses, to be written down: five groups of four, 100 bits of chance. No letter
 * has a diacritic, so that it is typed alike on any keyboard.
 */
export function generatePassphrase(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(GROUPS * LENGTH));
  const letters = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]);
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * LENGTH, (group + 1) * LENGTH).join(''),
  ).join('-');
}
