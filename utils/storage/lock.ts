import type { NotebookDatabase } from './database.ts';

/**
 * Takes the one lock under which a notebook is imported into, in whatever page or worker. It goes with whoever holds it,
 * so what an import left behind that is dead can be told from one that lives.
 * @returns the way to let go of it; null where another holds it
 */
export function holdImports(db: NotebookDatabase): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(`imports of ${db.name}`, { ifAvailable: true }, (lock) => {
        if (!lock) {
          resolve(null);
          return undefined;
        }
        return new Promise<void>((letGo) => resolve(letGo));
      })
      .catch(reject);
  });
}
