import type { Provision, ProvisionKind } from './model.ts';
import type { Node } from './parse.ts';
import { readTargets } from './targets/targets.ts';

type Role = 'targets' | 'tasks' | 'solutions' | 'orders';

/** What a section is for, by how its heading begins. */
const SECTION_ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:các )?(?:mục tiêu|chỉ tiêu)/iu, 'targets'],
  [/^(?:các )?(?:nhóm )?nhiệm vụ/iu, 'tasks'],
  [/^(?:các )?(?:nhóm )?giải pháp/iu, 'solutions'],
];

interface Context {
  readonly text: string;
  readonly plan: { readonly from: number; readonly to: number };
  readonly out: Provision[];
}

/**
 * The provisions of parsed articles in document order, each with its Akoma Ntoso id and, for indicators, its
 * targets. Offsets are those of the tree.
 * @throws Error when a section's heading tells no role: its sentences could not be given a kind
 */
export function collectProvisions(
  text: string,
  articles: readonly Node[],
  plan: { readonly from: number; readonly to: number },
): Provision[] {
  const context: Context = { text, plan, out: [] };
  for (const article of articles) {
    const eId = `art_${article.label}`;
    add(context, eId, 'article', null, article);
    for (const child of article.children) {
      if (child.kind === 'section') addSection(context, eId, child);
      else if (child.kind === 'item') addItem(context, eId, child, 'orders');
    }
  }
  return context.out;
}

function addSection(context: Context, parent: string, section: Node): void {
  const eId = `${parent}__sec_${section.label}`;
  const role = SECTION_ROLES.find(([shape]) => shape.test(section.heading ?? ''))?.[1];
  if (!role)
    throw new Error(`section ${section.label}: the heading names neither targets, tasks nor solutions`);
  add(context, eId, 'section', parent, section);
  for (const item of section.children) {
    if (item.kind === 'item') addItem(context, eId, item, role);
  }
}

function addItem(context: Context, parent: string, item: Node, role: Role): void {
  const eId = `${parent}__para_${item.label}`;
  add(context, eId, itemKind(item, role), parent, item);
  if (role === 'targets') {
    for (const point of item.children.filter((child) => child.kind === 'point')) {
      const pointId = `${eId}__point_${point.label}`;
      const targets = readTargets({
        text: context.text.slice(point.body, point.end),
        offset: point.body,
        indicator: pointId,
        plan: context.plan,
      });
      add(context, pointId, 'indicator', eId, point, { targets });
    }
  } else if (role !== 'orders') addSentences(context, eId, item, role === 'tasks' ? 'task' : 'solution');
}

function itemKind(item: Node, role: Role): ProvisionKind {
  if (role === 'orders') return 'assignment';
  if (role === 'tasks') return 'field';
  if (role === 'solutions') return 'group';
  return item.children.some((child) => child.kind === 'point') ? 'group' : 'objective';
}

/** Tasks and solutions: every sentence of every paragraph, counted through the field or group. */
function addSentences(context: Context, parent: string, item: Node, kind: 'task' | 'solution'): void {
  let place = 0;
  for (const paragraph of item.children) {
    for (const sentence of paragraph.children) {
      place++;
      const eId = `${parent}__p_${paragraph.label}__s_${sentence.label}`;
      add(context, eId, kind, parent, sentence, { number: String(place) });
    }
  }
}

function add(
  context: Context,
  eId: string,
  kind: ProvisionKind,
  parent: string | null,
  node: Node,
  more: { number?: string } & Pick<Provision, 'targets'> = {},
): void {
  const { label: number, heading, start, end } = node;
  context.out.push({ eId, kind, parent, number, heading, start, end, ...more });
}
