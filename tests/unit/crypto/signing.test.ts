import { describe, expect, test } from 'vitest';
import {
  keyIdOf,
  makeDeviceKey,
  type OwnKey,
  signChange,
  signerOf,
  verifierOf,
  verifyChange,
} from '../../../utils/crypto/signing.ts';
import { base64url, hex } from './bytes.ts';

/** RFC 8032, 7.1: secret key, public key, message, signature. */
const VECTORS = [
  [
    'TEST 1',
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ],
  [
    'TEST 2',
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ],
  [
    'TEST 3',
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ],
] as const;

async function ownOf(secret: string, publicKey: string): Promise<OwnKey> {
  const id = await keyIdOf(hex(publicKey));
  return { id, device: 'd', publicKey: base64url(publicKey), secret: base64url(secret) };
}

const verifier = async (key: OwnKey): Promise<CryptoKey> => {
  const found = await verifierOf(key);
  if (!found) throw new Error('no key');
  return found;
};

describe('the keys are those of RFC 8032', () => {
  test.each(VECTORS)('%s', async (_, secret, publicKey, message, signature) => {
    const key = await ownOf(secret, publicKey);
    const signed = await crypto.subtle.sign('Ed25519', await signerOf(key), hex(message));
    expect(Buffer.from(signed).toString('hex')).toBe(signature);
    expect(await crypto.subtle.verify('Ed25519', await verifier(key), hex(signature), hex(message))).toBe(
      true,
    );
  });
});

test('what is signed is the id within its domain: frozen', async () => {
  const [, secret, publicKey] = VECTORS[0];
  const key = await ownOf(secret, publicKey);
  const id = 'ab'.repeat(32);
  const signature = await signChange(await signerOf(key), id);
  const text = new TextEncoder().encode(`so-nghi-quyet/change/v1\n${id}`);
  const bare = await crypto.subtle.sign('Ed25519', await signerOf(key), text);
  expect(signature).toBe(Buffer.from(bare).toString('base64url'));
  expect(signature).toBe(
    'BWA4a3fPLdmYJk4ZJTzBDxXKZzQL2BwczbxzVAab48HQuryNgo2BGgh9BeTahqbWz-pvR8mchWhs_DHEBIDIDA',
  );
});

describe('a signature', () => {
  const id = 'cd'.repeat(32);
  const fresh = async (): Promise<OwnKey> => {
    const key = await makeDeviceKey('d');
    if (!key) throw new Error('no Ed25519 here');
    return key;
  };

  test('is right over its own change and by its own key alone', async () => {
    const [key, other] = await Promise.all([fresh(), fresh()]);
    const signature = await signChange(await signerOf(key), id);
    expect(signature).toMatch(/^[\w-]{86}$/u);
    expect(await verifyChange(await verifier(key), id, signature)).toBe(true);
    expect(await verifyChange(await verifier(key), 'ce'.repeat(32), signature)).toBe(false);
    expect(await verifyChange(await verifier(other), id, signature)).toBe(false);
  });

  test('over the bare id is none', async () => {
    const key = await fresh();
    const bare = await crypto.subtle.sign('Ed25519', await signerOf(key), new TextEncoder().encode(id));
    const signature = Buffer.from(bare).toString('base64url');
    expect(await verifyChange(await verifier(key), id, signature)).toBe(false);
  });

  test.each([
    ['empty', () => ''],
    ['cut', (right: string) => right.slice(0, -1)],
    ['longer', (right: string) => `${right}A`],
    ['padded', (right: string) => `${right}==`],
    ['plain base64', (right: string) => `${right.slice(0, 40)}+${right.slice(41)}`],
    ['a bit turned', (right: string) => `${right[0] === 'A' ? 'B' : 'A'}${right.slice(1)}`],
    [
      'bits beyond its last byte',
      (right: string) => right.slice(0, -1) + String.fromCharCode(right.charCodeAt(85) + 1),
    ],
    ['zeros', () => 'A'.repeat(86)],
  ])('%s is none', async (_, spoil) => {
    const key = await fresh();
    const right = await signChange(await signerOf(key), id);
    expect(await verifyChange(await verifier(key), id, spoil(right))).toBe(false);
  });
});

describe('a key', () => {
  test('is made new each time, its id that of its public half', async () => {
    const [one, other] = await Promise.all([makeDeviceKey('a'), makeDeviceKey('a')]);
    expect(one?.id).not.toBe(other?.id);
    expect(one?.id).toMatch(/^[0-9a-f]{32}$/u);
    expect(one?.secret).toMatch(/^[\w-]{43}$/u);
    expect(one && (await verifierOf(one))).not.toBeNull();
  });

  test('under the id of another one is none, neither is what is no key', async () => {
    const [one, other] = await Promise.all([makeDeviceKey('a'), makeDeviceKey('a')]);
    if (!one || !other) throw new Error('no Ed25519 here');
    expect(await verifierOf({ ...one, id: other.id })).toBeNull();
    expect(await verifierOf({ ...one, publicKey: other.publicKey })).toBeNull();
    expect(await verifierOf({ ...one, publicKey: '' })).toBeNull();
    expect(await verifierOf({ ...one, publicKey: `${one.publicKey.slice(0, 42)}!` })).toBeNull();
  });
});
