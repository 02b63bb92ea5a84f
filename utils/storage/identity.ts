import type { NotebookDatabase } from './database.ts';

/** Ids of this notebook's person and of this browser; random, and nothing else about either. */
export interface Identity {
  readonly author: string;
  readonly device: string;
}

/** Who writes here; made on first use, in one transaction, so that two pages that ask at once agree. */
export async function whoAmI(db: NotebookDatabase): Promise<Identity> {
  return (await knownIdentity(db)) ?? (await makeIdentity(db));
}

/**
 * Somebody else writes here from now on: under an id of their own, on the same device. What was written before keeps its
 * author, and that author's name.
 */
export async function becomeAnother(db: NotebookDatabase): Promise<Identity> {
  const author = crypto.randomUUID();
  return db.transaction('rw', db.meta, async () => {
    const known = await knownIdentity(db);
    const device = known?.device ?? crypto.randomUUID();
    await db.meta.bulkPut([
      { key: 'author', value: author },
      { key: 'device', value: device },
    ]);
    return { author, device };
  });
}

/** Who writes here; null before the first use. */
export async function knownIdentity(db: NotebookDatabase): Promise<Identity | null> {
  const [author, device] = await db.meta.bulkGet(['author', 'device']);
  return author && device ? { author: author.value, device: device.value } : null;
}

async function makeIdentity(db: NotebookDatabase): Promise<Identity> {
  const made: Identity = { author: crypto.randomUUID(), device: crypto.randomUUID() };
  return db.transaction('rw', db.meta, async () => {
    const known = await knownIdentity(db);
    if (known) return known;
    await db.meta.bulkPut([
      { key: 'author', value: made.author },
      { key: 'device', value: made.device },
    ]);
    return made;
  });
}
