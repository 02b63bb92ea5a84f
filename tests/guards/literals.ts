import type { SourceFile, Violation } from './source.ts';
import { isNode, type Node, parse, walk } from './syntax.ts';

/** Attributes and properties whose text is shown or read out. */
const shown = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'ariaLabel',
  'ariaDescription',
  'innerHTML',
  'innerText',
  'label',
  'placeholder',
  'textContent',
  'title',
]);

const words = /\p{L}{2,}/u;
/** Letters that English, and so the code, does not have. */
const vietnamese = /[\u00c0-\u024f\u1ea0-\u1ef9]|\p{M}/u;

/** The product's name, and those of the languages in themselves. */
const sameEverywhere = ['Sổ Nghị quyết', 'Tiếng Việt', 'English'];

/** The text of a string or template; null for anything else. */
function textOf(node: Node): string | null {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'JSXText') return String(node.value);
  if (node.type !== 'TemplateLiteral') return null;
  return (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…');
}

const nameOf = (value: unknown): string => {
  if (!isNode(value)) return '';
  return String(value.name ?? value.value ?? '');
};

/** Whether what a node says would be shown: as text between tags, or as the value of a telling attribute or property. */
function isShown(node: Node, parent: Node | null, key: string, holders: readonly Node[]): boolean {
  if (node.type === 'JSXText') return true;
  if (!parent) return false;
  if (parent.type === 'JSXAttribute') return shown.has(nameOf(parent.name));
  if (parent.type === 'Property' && key === 'value') return shown.has(nameOf(parent.key));
  if (parent.type === 'AssignmentExpression' && key === 'right') {
    const left = parent.left as Node;
    return left.type === 'MemberExpression' && shown.has(nameOf(left.property));
  }
  if (parent.type === 'CallExpression' && key === 'arguments') {
    const [name, value] = parent.arguments as Node[];
    return value === node && name?.type === 'Literal' && shown.has(String(name.value));
  }
  const carries = [
    'JSXExpressionContainer',
    'ConditionalExpression',
    'LogicalExpression',
    'BinaryExpression',
  ];
  if (!carries.includes(parent.type) || key === 'test') return false;
  if (parent.type === 'BinaryExpression' && parent.operator !== '+') return false;
  const [holder, ...outer] = holders;
  if (parent.type === 'JSXExpressionContainer')
    return holder?.type === 'JSXAttribute' ? shown.has(nameOf(holder.name)) : true;
  return isShown(parent, holder ?? null, keyIn(holder, parent), outer);
}

function keyIn(holder: Node | undefined, node: Node): string {
  const entry = Object.entries(holder ?? {}).find(
    ([, value]) => value === node || (Array.isArray(value) && value.includes(node)),
  );
  return entry?.[0] ?? '';
}

/** Words that a person would see, written into the code instead of the locale files. */
export function visibleLiterals(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => {
    const parents = new Map<Node, Node | null>();
    const found: Violation[] = [];
    for (const [node, parent, key] of walk(parse(file))) {
      parents.set(node, parent);
      const text = textOf(node);
      if (text === null || !words.test(text) || sameEverywhere.includes(text.trim())) continue;
      if (parent?.type === 'ImportDeclaration') continue;
      const holders: Node[] = [];
      for (let up = parent && parents.get(parent); up; up = parents.get(up)) holders.push(up);
      if (vietnamese.test(text) || isShown(node, parent, key, holders))
        found.push({ path: file.path, problem: `says “${text.trim()}” itself` });
    }
    return found;
  });
}

/** The same for a page's HTML. */
export function visibleMarkup(files: readonly SourceFile[]): Violation[] {
  return files.flatMap(({ path, source }) => {
    const bare = source.replace(/<!--[\s\S]*?-->|<!doctype[^>]*>|<(script|style)\b[\s\S]*?<\/\1>/gi, ' ');
    const attributes = [...bare.matchAll(/\s(?:alt|aria-label|placeholder|title)\s*=\s*(["'])(.*?)\1/gi)];
    const texts = [...attributes.map((match) => match[2] ?? ''), ...bare.split(/<[^>]*>/)];
    return texts
      .filter((text) => words.test(text) && !sameEverywhere.includes(text.trim()))
      .map((text) => ({ path, problem: `says “${text.trim()}” itself` }));
  });
}
