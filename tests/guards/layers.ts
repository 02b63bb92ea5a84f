import type { SourceFile, Violation } from './source.ts';
import { type Import, importsOf } from './syntax.ts';

/**
 * A part of the house. `utils/core`, `components/card`, `entrypoints/portal.content` … Files directly in a
 * top-level folder are named by it and their own name.
 */
function roomOf(path: string): string {
  const [top = '', second = ''] = path.split('/');
  return `${top}/${second.replace(/\.(ts|tsx|html|css)$/, '')}`;
}

const contentScripts = ['entrypoints/portal.content', 'entrypoints/aligner', 'entrypoints/annotator'];

/** What each part may import, itself apart; what is not listed may import nothing. `*` ends a prefix. */
const allowed: readonly (readonly [part: string, targets: readonly string[]])[] = [
  ['utils/core', []],
  ['utils/dom', ['utils/core']],
  ['utils/pdf', ['utils/core', 'utils/dom']],
  ['utils/storage', ['utils/core']],
  ['utils/crypto', ['utils/core']],
  ['utils/office', ['utils/core']],
  ['utils/messaging', ['utils/core']],
  ['utils/platform', ['utils/core', 'utils/messaging']],
  ['components/*', ['utils/core', 'components/shared']],
  ['entrypoints/background', ['utils/storage', 'utils/messaging', 'utils/core', 'utils/platform']],
  ...contentScripts.map((part): [string, string[]] => [
    part,
    ['utils/core', 'utils/dom', 'utils/messaging', 'utils/platform', 'components/card'],
  ]),
  ['entrypoints/*', ['utils/*', 'components/*']],
];

/** What files from elsewhere are checked with; it knows neither DOM nor browser. */
const purePackages = ['valibot'];

const covers = (pattern: string, part: string) =>
  pattern.endsWith('*') ? part.startsWith(pattern.slice(0, -1)) : part === pattern;

/** Files whose values are part of the vocabulary, not of the working: components may use more than their types. */
const vocabulary = [
  'utils/core/resolution/model.ts',
  'utils/core/alignment/outcome.ts',
  'utils/core/notebook/model.ts',
];

/** The canonical texts and the manifest's words are data that any part may read. */
const isData = (target: string) => target.startsWith('public/') && target.endsWith('.json');

/** The import directions of the design: `core` imports itself alone, nothing imports `entrypoints`, and so on. */
export function wrongImports(files: readonly SourceFile[]): Violation[] {
  return files.flatMap((file) => importsOf(file).flatMap((found) => problemOf(file.path, found) ?? []));
}

function problemOf(path: string, { request, target, typeOnly }: Import): Violation | null {
  const from = roomOf(path);
  const problem = (text: string): Violation => ({ path, problem: text });
  if (target === null) return packageProblem(path, request, problem);
  const to = roomOf(target);
  if (to === from || isData(target)) return null;
  if (to.startsWith('entrypoints/')) return problem(`imports the entrypoint ${target}`);
  const rule = allowed.find(([part]) => covers(part, from));
  if (!rule) return problem(`${from} is no part of the house`);
  if (!rule[1].some((pattern) => covers(pattern, to))) return problem(`${from} may not import ${target}`);
  if (from.startsWith('components/') && to === 'utils/core' && !typeOnly && !vocabulary.includes(target))
    return problem(`components take types from the core, not its working: ${target}`);
  return null;
}

function packageProblem(
  path: string,
  request: string,
  problem: (text: string) => Violation,
): Violation | null {
  const from = roomOf(path);
  if (from === 'utils/core' && !(purePackages.includes(request) && path.startsWith('utils/core/exchange/')))
    return problem(`the core imports the package ${request}`);
  if (from.startsWith('components/') && /^(wxt|#imports)/.test(request))
    return problem(`components reach the browser through callbacks, not through ${request}`);
  return null;
}
