import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { LockError } from '../../../utils/crypto/lock-error.ts';
import { isLocked, lock, unlock } from '../../../utils/crypto/passphrase.ts';
import { root } from '../../tools/build.ts';
import '../core/seed.ts';
import { flipped, gathered, pieces } from './bytes.ts';

/** Cheap derivation: what is tried here is not how long it takes. */
const WORK = 2;
const PASSPHRASE = 'mật khẩu của Thường trực';
/** Three pieces of the payload, the last one not full. */
const PLAIN = Uint8Array.from({ length: 150_000 }, (_, i) => (i * 7919) % 251);

const locked = (bytes: Uint8Array, passphrase = PASSPHRASE) =>
  gathered(lock(pieces(bytes), passphrase, WORK));
const unlocked = (bytes: Uint8Array, passphrase = PASSPHRASE) => gathered(unlock(pieces(bytes), passphrase));

/** What opening a file says. */
const saying = (bytes: Uint8Array, passphrase = PASSPHRASE): Promise<string> =>
  unlocked(bytes, passphrase).then(
    () => 'opened',
    (error: unknown) => (error instanceof LockError ? error.code : String(error)),
  );

let file: Uint8Array;
let header: number;
const placeOf = (text: string): number => Buffer.from(file).indexOf(text);
beforeAll(async () => {
  file = await locked(PLAIN);
  header = Buffer.from(file).indexOf('\n', Buffer.from(file).indexOf('\n--- ') + 1) + 1;
});

test('what was locked is what is unlocked, whatever its size and however it comes', async () => {
  const size = fc.oneof(
    fc.integer({ min: 0, max: 300 }),
    fc.constantFrom(65_535, 65_536, 65_537, 131_072, 200_000),
  );
  await fc.assert(
    fc.asyncProperty(
      size,
      fc.integer({ min: 1, max: 70_000 }),
      fc.string({ minLength: 1 }),
      async (length, portion, passphrase) => {
        const bytes = PLAIN.slice(0, length);
        const whole = bytes.length < length ? new Uint8Array(length).fill(3) : bytes;
        const made = await gathered(lock(pieces(whole, portion), passphrase, WORK));
        expect(isLocked(made.subarray(0, 64))).toBe(true);
        expect(Buffer.compare(await gathered(unlock(pieces(made, portion), passphrase)), whole)).toBe(0);
      },
    ),
    { numRuns: 40 },
  );
});

describe('a passphrase', () => {
  const NAMED = 'Thường trực Hội đồng';
  test.each([
    ['typed in NFD', NAMED, NAMED.normalize('NFD')],
    ['locked in NFD', NAMED.normalize('NFD'), NAMED],
    ['blanks at its ends', '  a b  ', '  a b  '],
    ['beyond the first plane', '🔑 cụm từ', '🔑 cụm từ'],
  ])('opens: %s', async (_, lockedBy, opensBy) => {
    expect(await saying(await locked(PLAIN.subarray(0, 9), lockedBy), opensBy)).toBe('opened');
  });

  test.each([
    ['another one', PASSPHRASE, 'mật khẩu của ban'],
    ['another case', 'Thái Nguyên', 'thái nguyên'],
    ['without diacritics', 'Thái Nguyên', 'Thai Nguyen'],
    ['blanks left off', ' a b', 'a b'],
    ['its beginning', PASSPHRASE, PASSPHRASE.slice(0, -1)],
  ])('does not open: %s', async (_, lockedBy, opensBy) => {
    expect(await saying(await locked(PLAIN.subarray(0, 9), lockedBy), opensBy)).toBe('wrong passphrase');
  });

  test('that age itself took in NFD opens too', async () => {
    const typed = NAMED.normalize('NFD');
    const encrypter = new Encrypter();
    encrypter.setPassphrase(typed);
    encrypter.setScryptWorkFactor(WORK);
    expect(await saying(await encrypter.encrypt('x'), typed)).toBe('opened');
  });

  test('that is empty neither locks nor opens', async () => {
    await expect(locked(PLAIN, '')).rejects.toMatchObject({ code: 'empty passphrase' });
    expect(await saying(file, '')).toBe('empty passphrase');
  });
});

describe('a byte changed in', () => {
  const PIECE = 65_552;
  test.each([
    ['the first line', (): number => 3, 'not locked'],
    ["the recipient's type", () => placeOf('scrypt') + 1, 'other recipients'],
    ["the header's code", () => placeOf('\n--- ') + 20, 'damaged'],
    ["the payload's nonce", () => header + 4, 'damaged'],
    ['the first piece', () => header + 16 + 100, 'damaged'],
    ["the first piece's tag", () => header + 16 + PIECE - 3, 'damaged'],
    ['the second piece', () => header + 16 + PIECE + 5, 'damaged'],
    ['the last piece', () => header + 16 + 2 * PIECE + 5, 'truncated'],
    ['the last byte', () => file.length - 1, 'truncated'],
  ] as const)('%s', async (_, where, said) => {
    expect(await saying(flipped(file, where()))).toBe(said);
  });

  test.each([
    ['the salt', () => placeOf('scrypt') + 10],
    ['the locked key', () => placeOf('\n--- ') - 10],
  ])('%s: told as a wrong passphrase, which it cannot be told from', async (_, where) => {
    const changed = file.slice();
    changed[where()] = file[where()] === 65 ? 66 : 65;
    expect(await saying(changed)).toBe('wrong passphrase');
  });

  test('any place at all is told', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), async (at) => {
        expect(await saying(flipped(file, at))).not.toBe('opened');
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file cut off', () => {
  test.each([
    ['at its beginning', (): number => 0, 'not locked'],
    ['in its first line', (): number => 10, 'truncated'],
    ['in its header', () => header - 20, 'truncated'],
    ['after its header', () => header, 'truncated'],
    ['in its nonce', () => header + 9, 'truncated'],
    ['in a piece', () => header + 16 + 70_000, 'truncated'],
    ['between two pieces', () => header + 16 + 65_552, 'truncated'],
    ['by one byte', () => file.length - 1, 'truncated'],
  ] as const)('%s', async (_, where, said) => {
    expect(await saying(file.slice(0, where()))).toBe(said);
  });

  test('something is added at its end', async () => {
    expect(await saying(new Uint8Array([...file, 0]))).toBe('truncated');
    expect(await saying(new Uint8Array([...file, ...file]))).toBe('damaged');
  });

  test('two pieces are exchanged', async () => {
    const at = header + 16;
    const [a, b] = [file.slice(at, at + 65_552), file.slice(at + 65_552, at + 2 * 65_552)];
    const swapped = Buffer.concat([file.slice(0, at), b, a, file.slice(at + 2 * 65_552)]);
    expect(await saying(new Uint8Array(swapped))).toBe('damaged');
  });
});

describe('what is no file of ours', () => {
  const stanza = (line: string) => {
    const text = Buffer.from(file)
      .toString('latin1')
      .replace(/-> scrypt \S+ \d+/u, line);
    return new Uint8Array(Buffer.from(text, 'latin1'));
  };
  const SALT = 'A'.repeat(22);

  test.each([
    ['a notebook', () => new TextEncoder().encode('{"format":"so-nghi-quyet/notebook"}'), 'not locked'],
    ['nothing', () => new Uint8Array(), 'not locked'],
    ['a later age', () => new TextEncoder().encode('age-encryption.org/v2\n-> scrypt a 1\n'), 'not locked'],
    ['work that takes 8 GiB', () => stanza(`-> scrypt ${SALT} 23`), 'work factor too high'],
    ['work beyond all numbers', () => stanza(`-> scrypt ${SALT} ${'9'.repeat(400)}`), 'work factor too high'],
    ['work that is no number', () => stanza(`-> scrypt ${SALT} 0x12`), 'damaged'],
    ['no work', () => stanza(`-> scrypt ${SALT}`), 'damaged'],
    ['a salt that is none', () => stanza('-> scrypt !!! 2'), 'damaged'],
    [
      'two passphrases',
      () => stanza(`-> scrypt ${SALT} 2\n${'A'.repeat(43)}\n-> scrypt ${SALT} 2`),
      'damaged',
    ],
    ['a header without end', () => stanza(`-> scrypt ${`${SALT} `.repeat(2000)}`), 'damaged'],
  ] as const)('%s', async (_, make, said) => {
    expect(await saying(make())).toBe(said);
  });

  test('locked for a key', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    expect(await saying(await encrypter.encrypt('x'))).toBe('other recipients');
  });
});

describe('the text form', () => {
  const text = (form = armor.encode(file)) => new TextEncoder().encode(form);
  test.each([
    ['as it is', () => text(), 'opened'],
    ['with blanks around', () => text(`\n\n${armor.encode(file)}\n\n`), 'opened'],
    ['with the line ends of Windows', () => text(armor.encode(file).replaceAll('\n', '\r\n')), 'opened'],
    ['cut off', () => text(armor.encode(file).slice(0, 5000)), 'truncated'],
    ['with a letter that is none', () => text(armor.encode(file).replace(/\n.{30}/u, '$&!')), 'damaged'],
    ['with a byte changed', () => text(armor.encode(flipped(file, header + 16 + 100))), 'damaged'],
  ] as const)('%s', async (_, make, said) => {
    expect(isLocked(make().subarray(0, 64))).toBe(true);
    expect(await saying(make())).toBe(said);
  });
});

test("a file that age's own program made, frozen", async () => {
  const made = new Uint8Array(readFileSync(join(root, 'tests/fixtures/age/by-age-1.1.1.txt')));
  const text = 'Sổ Nghị quyết\n'.repeat(3);
  expect(new TextDecoder().decode(await unlocked(made))).toBe(text);
  const bytes = armor.decode(new TextDecoder().decode(made));
  expect(new TextDecoder().decode(await unlocked(bytes))).toBe(text);
}, 60_000);

test('what reading the file itself fails with is not taken for damage', async () => {
  const failing = async function* () {
    yield file.slice(0, 70_000);
    throw new DOMException('moved', 'NotReadableError');
  };
  await expect(gathered(unlock(failing(), PASSPHRASE))).rejects.toMatchObject({ name: 'NotReadableError' });
});

test('whoever stops reading ends the source', async () => {
  let ended = false;
  const endless = async function* () {
    try {
      for (;;) yield new Uint8Array(65_536);
    } finally {
      ended = true;
    }
  };
  let seen = 0;
  for await (const piece of lock(endless(), PASSPHRASE, WORK)) {
    seen += piece.length;
    if (seen > 1_000_000) break;
  }
  await vi.waitFor(() => expect(ended).toBe(true));
});
