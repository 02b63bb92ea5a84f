import { writtenTarget } from '../table/written.ts';
import { answering, type Context, departmentName, placed } from './context.ts';
import { bold, paragraph, text } from './frame.ts';
import type { Block, Run } from './model.ts';
import type { ProvisionStanding, TargetStanding } from './standing.ts';
import { stateName } from './summary.ts';
import { fieldName } from './tasks.ts';
import { shortened, writtenWording } from './written.ts';

const WORDING = 260;

/**
 * What the plan's last day has passed: the work that is known to be open, and, each counted on its own, the targets that
 * nobody gave a figure of and the tasks that nobody told of. Those are not called overdue, but the reader is not to take
 * them for done.
 */
export function overdueSection(context: Context): Block[] {
  const { standings, resolution, today, words: t } = context;
  const isPast = today > `${resolution.period.to}-12-31`;
  const overdue = standings.filter((each) => each.overdue);
  const bare = isPast
    ? standings.flatMap(({ targets }) => targets).filter(({ latest, state }) => !latest && state === null)
    : [];
  const silent = isPast
    ? standings.filter(({ provision, state }) => provision.kind !== 'indicator' && state === null)
    : [];
  const counts = [
    ...(overdue.length > 0 ? [t('report.overdue.open', { count: overdue.length })] : []),
    ...(bare.length > 0 ? [t('report.overdue.figures', { count: bare.length })] : []),
    ...(silent.length > 0 ? [t('report.overdue.tasks', { count: silent.length })] : []),
  ];
  const last = counts.at(-1);
  if (last === undefined) return [paragraph(t('report.overdue.none'))];
  const told = [counts.slice(0, -1).join(', '), last].filter(Boolean).join(` ${t('report.overdue.and')} `);
  return [
    paragraph(t('report.overdue.lead', { told, value: resolution.period.to })),
    ...(overdue.length > 0
      ? [{ kind: 'list' as const, items: overdue.map((each) => openItem(each, context)) }]
      : []),
    ...counted(t('report.overdue.figures', { count: bare.length }), bare.map(targetItem)),
    ...counted(t('report.overdue.tasks', { count: silent.length }), fieldItems(silent, context)),
  ];
}

const counted = (name: string, items: readonly Run[][]): Block[] =>
  items.length === 0 ? [] : [paragraph(bold(`${name}:`)), { kind: 'list', items }];

function openItem({ provision, state }: ProvisionStanding, context: Context): Run[] {
  const { resolution, words: t } = context;
  const leads = answering(provision, 'lead', context).map((slug) => departmentName(slug, context));
  return [
    text(
      `${shortened(writtenWording(resolution, provision), WORDING).replace(/[.;]$/u, '')} (${placed(context, [provision.eId])}): `,
    ),
    bold(stateName(state, 'task', t).toLocaleLowerCase('vi')),
    text(leads.length > 0 ? `; ${t('report.leads', { value: leads.join(', ') })}.` : '.'),
  ];
}

const targetItem = ({ provision, target }: TargetStanding): Run[] => [text(writtenTarget(provision, target))];

/** By the heading they stand under, for there are often more than a hundred: "II.1. Công nghiệp: 5 (các câu …)". */
function fieldItems(silent: readonly ProvisionStanding[], context: Context): Run[][] {
  const by = new Map<string, string[]>();
  for (const { provision } of silent) {
    const key = provision.parent ?? '';
    by.set(key, [...(by.get(key) ?? []), provision.eId]);
  }
  return [...by].map(([parent, eIds]) => [
    text(`${fieldName(context.byId.get(parent), context)}: `),
    bold(String(eIds.length)),
    text(` (${placed(context, eIds)})`),
  ]);
}
