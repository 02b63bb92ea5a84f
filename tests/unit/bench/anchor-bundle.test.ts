import { join } from 'node:path';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { root } from '../../tools/build.ts';

test('anchor-all.ts bundles by itself, and pulls in nothing of packages or other rooms', async () => {
  const built = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry: join(root, 'utils', 'dom', 'anchor-all.ts'), formats: ['es'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error('nothing was bundled');
  expect(output.output).toHaveLength(1);
  const [chunk] = output.output;
  expect(chunk.imports).toEqual([]);
  expect(chunk.exports).toEqual(expect.arrayContaining(['anchorAll', 'anchorEach']));
  const strangers = Object.keys(chunk.modules)
    .map((path) => path.slice(root.length).replaceAll('\\', '/'))
    .filter((path) => !/^utils\/(core|dom)\//.test(path));
  expect(strangers).toEqual([]);
});
