import { canonicalJson } from './canonical-json.ts';
import type { Change } from './change.ts';

export type ChangeContent = Omit<Change, 'id'>;

/** Lower-case hex of the SHA-256 of the text's UTF-8 bytes; given, because core has no crypto. */
export type Digest = (text: string) => Promise<string>;

/**
 * What a change's id is the hash of: canonical JSON of everything but the id, `replaces` as a set (sorted, each once).
 * @throws RangeError when a value is none that JSON can hold
 */
export function contentOf(change: ChangeContent): string {
  const { at, wall, by, device, record, field, value, replaces } = change;
  return canonicalJson({ at, wall, by, device, record, field, value, replaces: asSet(replaces) });
}

/** Gives a change its id. What is kept is what was hashed: unknown keys are dropped, `replaces` is sorted. */
export async function seal(content: ChangeContent, digest: Digest): Promise<Change> {
  const { at, wall, by, device, record, field, value } = content;
  const replaces = asSet(content.replaces);
  const id = await digest(contentOf(content));
  return { id, at, wall, by, device, record, field, value, replaces };
}

/** Whether a change's id is the hash of its content; false for values that no change can hold. */
export async function verify(change: Change, digest: Digest): Promise<boolean> {
  let content: string;
  try {
    content = contentOf(change);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
  return (await digest(content)) === change.id;
}

const asSet = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();
