let asked = false;

/**
 * Asks the browser, once in the life of a page, not to clear the notebook when room gets scarce. Asked when something
 * was written, for only then is there something to keep. A service worker cannot ask, its pages do. The answer changes
 * nothing: `unlimitedStorage` stands in the manifest.
 */
export function keepForGood(storage: Partial<StorageManager> | undefined = navigator.storage): void {
  if (asked || !storage?.persist) return;
  asked = true;
  storage.persist().catch(() => {});
}
