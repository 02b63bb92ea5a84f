/**
 * Where a key leads in a feed; Page Up and Page Down are the pattern's own keys, arrows are what people try first.
 * @returns null for a key that is not the feed's
 */
export function moveInFeed(key: string, at: number, count: number): number | null {
  const to = (index: number): number => Math.max(0, Math.min(index, count - 1));
  switch (key) {
    case 'ArrowDown':
    case 'PageDown':
      return to(at + 1);
    case 'ArrowUp':
    case 'PageUp':
      return to(at - 1);
    case 'Home':
      return 0;
    case 'End':
      return to(count - 1);
    default:
      return null;
  }
}
