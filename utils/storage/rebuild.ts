import { showAside } from './aside.ts';
import type { NotebookDatabase } from './database.ts';
import type { WorkOptions } from './import-plan.ts';
import { holdImports } from './lock.ts';
import { hiddenBatches } from './log.ts';
import type { StorageResult } from './result.ts';
import { attempt } from './transaction.ts';

/** Makes everything beside the log again from the log alone. The error is `busy` while an import is going on. */
export async function rebuild(db: NotebookDatabase, options: WorkOptions = {}): Promise<StorageResult<void>> {
  const letGo = await holdImports(db);
  if (!letGo) return { ok: false, error: 'busy' };
  try {
    return await attempt(db, async () => {
      await showAside(db, await hiddenBatches(db), async () => {}, options);
    });
  } finally {
    letGo();
  }
}
