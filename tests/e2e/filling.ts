import { join } from 'node:path';
import { root } from '../tools/build.ts';
import { bundleScript } from '../tools/bundle.ts';
import type { Driver } from '../tools/driver.ts';
import { canonical } from './harness.ts';

/** Puts the sample's notes and figures into the notebook, by the product's own way of writing. */
export async function fillNotebook({ inside }: Driver): Promise<void> {
  await inside.evaluate(
    await bundleScript(join(root, 'tests', 'tools', 'sample', 'notebook.ts'), 'sample', true),
  );
  await inside.evaluate((text) => {
    const { sample } = globalThis as unknown as { sample: typeof import('../tools/sample/notebook.ts') };
    return sample.fill(text);
  }, canonical);
}

/** Begins with an empty notebook, whatever a test before left. */
export const deleteNotebook = ({ inside }: Driver): Promise<void> =>
  inside.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('notebook');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
