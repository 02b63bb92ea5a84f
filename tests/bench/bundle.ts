import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../tools/build.ts';

/** Scripts of the bench that run in a page, by the name that they put there. */
export type PageScript = 'ours' | 'peers' | 'notebook' | 'quotes';

/**
 * Bundles a page script in memory, with the product's modules as they are.
 *
 * @param minify as the built extension is; a profile reads better without
 */
export async function bundle(script: PageScript, minify: boolean): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify,
      target: 'es2023',
      lib: { entry: join(root, 'tests', 'bench', 'page', `${script}.ts`), formats: ['iife'], name: 'bench' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${script} was not bundled`);
  return chunk.code;
}
