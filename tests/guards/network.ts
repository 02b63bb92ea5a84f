import type { SourceFile, Violation } from './source.ts';
import { isNode, type Node, parse, walk } from './syntax.ts';

const reaching = new Set([
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'WebTransport',
  'importScripts',
]);

/** Methods that reach the network on whatever object they are called. */
const reachingMethods = new Set(['sendBeacon', ...reaching]);

const propertyOf = (node: Node) => {
  const { property } = node as unknown as { property: Node };
  return String(property.name ?? property.value ?? '');
};

/** Every place in built code that could ask something of the network, by whatever name it is reached. */
export function networkUses(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const found: Violation[] = [];
    for (const [node, parent, key] of walk(parse(file))) {
      const what = use(node, parent, key);
      if (what) found.push({ path: file.path, problem: `${what} at ${node.start}` });
    }
    return found;
  });
}

function use(node: Node, parent: Node | null, key: string): string | null {
  if (node.type === 'MemberExpression')
    return reachingMethods.has(propertyOf(node)) ? `.${propertyOf(node)}` : null;
  if (node.type === 'ImportExpression') return importProblem(node.source);
  if (node.type !== 'Identifier' || !reaching.has(String(node.name))) return null;
  const isMember = parent?.type === 'MemberExpression' && key === 'property' && !parent.computed;
  const isKey = (parent?.type === 'Property' || parent?.type === 'MethodDefinition') && key === 'key';
  return isMember || isKey ? null : String(node.name);
}

function importProblem(source: unknown): string | null {
  if (isNode(source) && source.type === 'Literal' && !/^\s*(https?:)?\/\//i.test(String(source.value)))
    return null;
  return 'import() of what may be remote';
}
