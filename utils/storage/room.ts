/**
 * Bytes that have to be free on the disk before anything is written. A database that the disk fails in the middle of a
 * write is not only refused: Chromium may find it torn when it opens it again, and then begins an empty one. So the
 * notebook never writes the disk full; what is kept free is far more than a write and the tidying after it take.
 */
const RESERVE = 32 << 20;

/**
 * Whether there is room to write. Where `unlimitedStorage` is granted Chromium's quota is what is used and what is free;
 * Firefox's is a share of the disk, and its own error tells of a full one. Unknown is taken for yes.
 */
export async function hasRoom(
  storage: Partial<StorageManager> | undefined = navigator.storage,
): Promise<boolean> {
  const { quota, usage = 0 } = (await storage?.estimate?.().catch(() => null)) ?? {};
  return quota === undefined || quota - usage >= RESERVE;
}
