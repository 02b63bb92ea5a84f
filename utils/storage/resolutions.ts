import plan from '../../public/resolutions/thai-nguyen/2020/kt-xh-2021-2025.json';
import type { Provision, Resolution } from '../core/resolution/model.ts';
import type { NotebookDatabase } from './database.ts';

/** What the notebook needs to know of a resolution: its provisions by id, with their targets. */
export interface KnownResolution {
  readonly resolution: Resolution;
  readonly provisions: ReadonlyMap<string, Provision>;
}

const KNOWN = new Map<string, KnownResolution>();

/** From now on a document is known in this page; the first of an id stays, so that none takes the place of a shipped one. */
export function learn(resolution: Resolution): void {
  if (KNOWN.has(resolution.id)) return;
  const provisions = new Map(resolution.provisions.map((each) => [each.eId, each]));
  KNOWN.set(resolution.id, { resolution, provisions });
}

learn(plan as unknown as Resolution);

/** A resolution that is shipped, or came with a file; null for any other, of which notes are kept all the same. */
export const resolutionOf = (id: string): KnownResolution | null => KNOWN.get(id) ?? null;

/** Learns what other pages took in since. To be called before anything is made that hangs on a resolution. */
export async function learnAdded(db: Pick<NotebookDatabase, 'resolutions'>): Promise<void> {
  const ids = (await db.resolutions.toCollection().primaryKeys()).filter((id) => !resolutionOf(id));
  if (ids.length === 0) return;
  for (const resolution of await db.resolutions.bulkGet(ids)) if (resolution) learn(resolution);
}
