import { browser } from 'wxt/browser';

/**
 * Which pages that are no copy have notes: one key a page in `storage.local`, made from a hash of its address, so that the
 * light script can ask for its own page without waking the worker, and nobody who reads the storage learns where a person
 * has been. Keys stand alone, so that two contexts that write at once lose none. A key too many costs one message; it is
 * taken away when the background finds nothing for it.
 */
const PREFIX = 'noted:';

/** Whether a page may have notes of its own. @param url its fragment does not count */
export async function mayHaveNotes(url: string): Promise<boolean> {
  const key = keyOf(url);
  return (await browser.storage.local.get(key))[key] === true;
}

/** Remembers pages that have notes. */
export async function keepNoted(urls: readonly string[]): Promise<void> {
  if (urls.length === 0) return;
  await browser.storage.local.set(Object.fromEntries(urls.map((url) => [keyOf(url), true])));
}

/** Forgets a page whose notes are gone. */
export async function forgetNoted(url: string): Promise<void> {
  await browser.storage.local.remove(keyOf(url));
}

const keyOf = (url: string): string => `${PREFIX}${hash(url.replace(/#.*$/su, ''))}`;

/**
 * FNV-1a (Fowler, Noll, Vo) of 64 bits over UTF-16 units, hex. No secret is kept by it; pages on http have no
 * `crypto.subtle` that could do better.
 */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let i = 0; i < text.length; i += 1) {
    value ^= BigInt(text.charCodeAt(i));
    value = BigInt.asUintN(64, value * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
