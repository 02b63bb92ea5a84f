import { join } from 'node:path';
import { root } from '../tools/build.ts';
import { bundleScript } from '../tools/bundle.ts';

/** Scripts of the bench that run in a page, by the name that they put there. */
export type PageScript = 'ours' | 'peers' | 'notebook' | 'quotes' | 'exchange';

/** Bundles a page script of the bench; what it exports is `bench` there. */
export const bundle = (script: PageScript, minify: boolean): Promise<string> =>
  bundleScript(join(root, 'tests', 'bench', 'page', `${script}.ts`), 'bench', minify);
