import { canonicalJson } from '../../notebook/canonical-json.ts';
import type { Json } from '../../notebook/change.ts';
import type { Digest } from '../../notebook/seal.ts';
import { uuidFrom } from '../../notebook/uuid.ts';
import type { ForeignKind } from './context.ts';

/**
 * The uuid of the record that a foreign annotation becomes: of its id alone, so that a later state of it is the same
 * record on every machine.
 */
export async function uuidOfForeign(kind: ForeignKind, id: string, digest: Digest): Promise<string> {
  const hex = await digest(canonicalJson(['so-nghi-quyet/foreign', kind, id]));
  return uuidFrom(
    Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16)),
  );
}

/** A short name for what has none of its own, out of what it says. */
export async function nameOf(content: Json, digest: Digest): Promise<string> {
  return (await digest(canonicalJson(content))).slice(0, 32);
}

/** Whether an id is the same wherever it stands: an absolute IRI, no blank node and nothing relative. */
export const isAbsolute = (id: string): boolean => /^(?!_:)[a-z][a-z0-9+.-]*:\S+$/iu.test(id);
