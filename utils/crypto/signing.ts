import type { DeviceKey } from '../core/exchange/model.ts';
import type { ChangeId } from '../core/notebook/change.ts';
import { fromBase64url, toBase64url } from './base64url.ts';

/**
 * Signatures by devices: Ed25519 (RFC 8032) by WebCrypto, in Chromium from 137 and Firefox from 129. What is signed is
 * the change's id, which is the hash of all that the change says, its author and device among it.
 */

/** Keeps a signature of ours from ever meaning something else. */
const DOMAIN = 'so-nghi-quyet/change/v1\n';
const PUBLIC_BYTES = 32;
const SIGNATURE_BYTES = 64;

/** The own key of a device: kept on it, and nowhere else but in a backup. */
export interface OwnKey extends DeviceKey {
  /** The private key's 32 bytes (RFC 8032, 5.1.5), base64url. */
  readonly secret: string;
}

const signed = (changeId: ChangeId): Uint8Array<ArrayBuffer> => new TextEncoder().encode(DOMAIN + changeId);

/** SHA-256 of a raw public key, lower-case hex, the first 32 digits: what people compare. */
export async function keyIdOf(raw: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', raw));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Makes a key for a device. Null where the browser is too old: then everything goes unsigned, and says so. */
export async function makeDeviceKey(device: string): Promise<OwnKey | null> {
  const pair = await crypto.subtle
    .generateKey('Ed25519', true, ['sign', 'verify'])
    .catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
      throw error;
    });
  if (!pair || !('privateKey' in pair)) return null;
  const { x = '', d = '' } = await crypto.subtle.exportKey('jwk', pair.privateKey);
  const raw = fromBase64url(x, PUBLIC_BYTES);
  if (!raw) throw new Error('the browser made no Ed25519 key');
  return { id: await keyIdOf(raw), device, publicKey: x, secret: d };
}

/** A key ready to sign. @throws DOMException where the browser cannot, or the two halves do not belong together */
export const signerOf = ({ publicKey, secret }: OwnKey): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: secret }, 'Ed25519', false, [
    'sign',
  ]);

/**
 * A public key ready to verify with; null where its id is not that of the key, or it is no key. What the browser cannot
 * do is thrown.
 */
export async function verifierOf({ id, publicKey }: DeviceKey): Promise<CryptoKey | null> {
  const raw = fromBase64url(publicKey, PUBLIC_BYTES);
  if (!raw || (await keyIdOf(raw)) !== id) return null;
  return crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'DataError') return null;
    throw error;
  });
}

/** Signs a change by its id; base64url. */
export const signChange = async (key: CryptoKey, changeId: ChangeId): Promise<string> =>
  toBase64url(new Uint8Array(await crypto.subtle.sign('Ed25519', key, signed(changeId))));

/** Whether a signature is the key's over a change. */
export async function verifyChange(key: CryptoKey, changeId: ChangeId, signature: string): Promise<boolean> {
  const bytes = fromBase64url(signature, SIGNATURE_BYTES);
  return bytes !== null && crypto.subtle.verify('Ed25519', key, bytes, signed(changeId));
}
