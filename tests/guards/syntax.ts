import { posix } from 'node:path';
import { parseSync } from 'vite';
import type { SourceFile } from './source.ts';

/** A node of an ESTree, as far as the guards look at it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** The syntax tree of a file in TypeScript or JavaScript. @throws where it cannot be parsed. */
export function parse({ path, source }: SourceFile): Node {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  return program as unknown as Node;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';

/** Every node of a tree, with the node that holds it and the name it holds it by; outer ones first. */
export function* walk(
  node: Node,
  parent: Node | null = null,
  key = '',
): Generator<[Node, Node | null, string]> {
  yield [node, parent, key];
  for (const [name, value] of Object.entries(node))
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) yield* walk(child, node, name);
}

/** One import or re-export of a file. */
export interface Import {
  /** As written ("../core/x.ts", "preact"). */
  readonly request: string;
  /** Path from the project's folder where it names a file of the project; null for a package. */
  readonly target: string | null;
  readonly typeOnly: boolean;
}

const aliases = /^(@|~|@@|~~)\//;

function resolve(from: string, request: string): string | null {
  const plain = request.split('?')[0] ?? request;
  if (aliases.test(plain)) return plain.replace(aliases, '');
  if (plain.startsWith('/')) return plain.slice(1);
  return plain.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), plain)) : null;
}

/** All imports of a file, dynamic ones and those of types included. */
export function importsOf(file: SourceFile): Import[] {
  const { module } = parseSync(file.path, file.source);
  const found: [string, boolean][] = [];
  for (const { moduleRequest, entries } of module.staticImports)
    found.push([moduleRequest.value, entries.length > 0 && entries.every(({ isType }) => isType)]);
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, isType } of entries)
      if (moduleRequest) found.push([moduleRequest.value, isType]);
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = file.source.slice(moduleRequest.start, moduleRequest.end);
    found.push([literal.replace(/^['"`]|['"`]$/g, ''), false]);
  }
  for (const [node] of walk(parse(file)))
    if (node.type === 'TSImportType' && isNode(node.source)) found.push([String(node.source.value), true]);
  return found.map(([request, typeOnly]) => ({ request, target: resolve(file.path, request), typeOnly }));
}
