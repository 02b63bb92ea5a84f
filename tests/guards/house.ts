import type { SourceFile, Violation } from './source.ts';
import { type Node, parse } from './syntax.ts';

const topLevel = new Set([
  'entrypoints',
  'components',
  'utils',
  'public',
  'tests',
  'wxt.config.ts',
  'package.json',
  'tsconfig.json',
  'README.md',
  'package-lock.json',
  'CHANGELOG.md',
  'LICENSE',
]);

const made = new Set(['node_modules', 'stats.html']);

/** The top level is fixed; names with a dot in front are free. */
export function strangers(names: readonly string[]): Violation[] {
  return names
    .filter((name) => !name.startsWith('.') && !topLevel.has(name) && !made.has(name))
    .map((path) => ({ path, problem: 'is not of the fixed top level' }));
}

/** `utils` and `components` hold rooms only. */
export function looseFiles(paths: readonly string[]): Violation[] {
  return paths
    .filter((path) => /^(utils|components)\/[^/]+$/.test(path))
    .map((path) => ({ path, problem: 'is a loose file: it belongs in a room' }));
}

/** A file that only passes on what others export hides who needs what. `export *` does so in any file. */
export function barrels(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const body = parse(file).body as Node[];
    if (body.some(({ type }) => type === 'ExportAllDeclaration'))
      return [{ path: file.path, problem: 'passes on everything of another file (export *)' }];
    const passing = body.filter((node) => isReExport(node, body));
    const others = body.filter((node) => !isReExport(node, body) && node.type !== 'ImportDeclaration');
    return passing.length > 0 && others.length === 0
      ? [{ path: file.path, problem: 'is a barrel file' }]
      : [];
  });
}

/** `export { a } from './b'`, or `export { a }` of something imported. */
function isReExport(node: Node, body: readonly Node[]): boolean {
  if (node.type !== 'ExportNamedDeclaration' || node.declaration) return false;
  if (node.source) return true;
  const imported = new Set(
    body
      .filter(({ type }) => type === 'ImportDeclaration')
      .flatMap(({ specifiers }) => specifiers as { local: { name: string } }[])
      .map(({ local }) => local.name),
  );
  const exported = node.specifiers as { local: { name: string } }[];
  return exported.length > 0 && exported.every(({ local }) => imported.has(local.name));
}
