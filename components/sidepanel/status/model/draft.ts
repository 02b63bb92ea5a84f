import type { Seen, Typed } from './form.ts';

/**
 * What the hand took over of a kept note while other hands went on: parts that were not touched follow the note.
 * @param before the form as it was begun, `after` as the note now fills it
 */
export function rebased(typed: Typed, before: Typed, after: Typed): Typed {
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  const next: Record<string, unknown> = { ...typed };
  for (const part of ['period', 'territory', 'text', 'source', 'judgement', 'private'] as const)
    if (same(typed[part], before[part])) next[part] = after[part];
  next.values = Object.fromEntries(
    Object.entries(typed.values).map(([id, value]) => [
      id,
      value === before.values[id] ? (after.values[id] ?? '') : value,
    ]),
  );
  return next as unknown as Typed;
}

/** A draft as it is put by, with what was known of the note when it was begun: then nobody is overwritten unseen. */
export const writeDraft = (typed: Typed, seen: Seen): string => JSON.stringify({ typed, seen });

/** The way back; what an older version wrote in another shape is not taken. */
export function parseDraft(json: string | null): { readonly typed: Typed; readonly seen: Seen } | null {
  if (json === null) return null;
  try {
    const { typed, seen } = JSON.parse(json) as { typed: Typed; seen: Seen };
    const whole =
      typeof typed.period?.kind === 'string' &&
      typeof typed.territory?.kind === 'string' &&
      typeof typed.text === 'string' &&
      typeof typed.source === 'string' &&
      typeof typed.values === 'object' &&
      Array.isArray(typed.evidence) &&
      Array.isArray(seen.evidence);
    return whole ? { typed, seen } : null;
  } catch {
    return null;
  }
}
