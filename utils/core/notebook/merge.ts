import type { ChangeId, LogEntry } from './change.ts';

/**
 * The union of two logs, by id, in the order of ids. Commutative, associative, idempotent. What is erased in one is
 * erased in both, so that a file that still holds it does not bring it back.
 */
export function mergeLogs(a: Iterable<LogEntry>, b: Iterable<LogEntry>): LogEntry[] {
  const merged = new Map<ChangeId, LogEntry>();
  for (const entry of [...a, ...b])
    if ('erased' in entry || !merged.has(entry.id)) merged.set(entry.id, entry);
  return [...merged.values()].sort((x, y) => (x.id < y.id ? -1 : 1));
}
