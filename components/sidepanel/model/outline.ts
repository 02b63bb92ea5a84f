import type { Provision, Resolution } from '../../../utils/core/resolution/model.ts';

/** The parts of the outline, in order; their headings are words of the interface. */
export type PartName = 'objective' | 'indicators' | 'fields' | 'groups' | 'assignments';

export interface OutlineNode {
  /** eId of the provision; for a part, its name. */
  readonly id: string;
  readonly part: PartName | null;
  readonly provision: Provision | null;
  readonly children: readonly OutlineNode[];
}

/** The outline of a resolution: objective, indicators, fields with tasks, groups with solutions, assignments. */
export function buildOutline(resolution: Pick<Resolution, 'provisions'>): OutlineNode[] {
  const all = resolution.provisions;
  const of = (kind: Provision['kind']): Provision[] => all.filter((each) => each.kind === kind);
  const leaf = (provision: Provision): OutlineNode => ({
    id: provision.eId,
    part: null,
    provision,
    children: [],
  });
  const holder = (provision: Provision, members: readonly Provision[]): OutlineNode => ({
    ...leaf(provision),
    children: members.filter(({ eId }) => eId.startsWith(`${provision.eId}__`)).map(leaf),
  });
  const part = (name: PartName, children: OutlineNode[]): OutlineNode => ({
    id: name,
    part: name,
    provision: null,
    children,
  });

  const solutions = of('solution');
  const tasks = of('task');
  return [
    part('objective', of('objective').map(leaf)),
    part('indicators', of('indicator').map(leaf)),
    part(
      'fields',
      of('field').map((field) => holder(field, tasks)),
    ),
    part(
      'groups',
      // "2. Các chỉ tiêu chủ yếu" is a group too, but holds no solutions.
      of('group')
        .map((group) => holder(group, solutions))
        .filter(({ children }) => children.length > 0),
    ),
    part('assignments', of('assignment').map(leaf)),
  ].filter(({ children }) => children.length > 0);
}

/** Ids of the nodes that hold the one asked for, outermost first; empty where there is none. */
export function ancestorsOf(nodes: readonly OutlineNode[], id: string): string[] {
  for (const node of nodes) {
    if (node.children.some((child) => child.id === id)) return [node.id];
    const below = ancestorsOf(node.children, id);
    if (below.length > 0) return [node.id, ...below];
  }
  return [];
}

/** All nodes that can be opened. */
export const branchesOf = (nodes: readonly OutlineNode[]): string[] =>
  nodes.flatMap((node) => (node.children.length > 0 ? [node.id, ...branchesOf(node.children)] : []));
