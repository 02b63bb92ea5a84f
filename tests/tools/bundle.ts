import { build } from 'vite';
import { root } from './build.ts';

/**
 * Bundles a script in memory, with the product's modules as they are, to be evaluated in a page.
 *
 * @param entry path of the script
 * @param name the global that its exports are put under
 * @param minify as the built extension is; a profile reads better without
 */
export async function bundleScript(entry: string, name: string, minify: boolean): Promise<string> {
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
      lib: { entry, formats: ['iife'], name },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output.find(({ type }) => type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`${entry} was not bundled`);
  return chunk.code;
}
