import type { Provision } from '../../resolution/model.ts';
import { answering, type Context, departmentName, placed } from './context.ts';
import { bold, italic, paragraph, text } from './frame.ts';
import type { Block, Cell } from './model.ts';
import type { ProvisionStanding } from './standing.ts';
import { countsOf, stateName } from './summary.ts';
import { shortened, writtenPeriod, writtenWording } from './written.ts';

/** Characters of a task's words in a table: enough to know it by; its place is told beside. */
const WORDING = 220;

/** Tasks, solutions and assignments by the heading they stand under: how many stand where, then those that are told of. */
export function tasksSection(context: Context): Block[] {
  const { standings, words: t } = context;
  const groups = new Map<string, ProvisionStanding[]>();
  for (const each of standings) {
    if (each.provision.kind === 'indicator') continue;
    const key = each.provision.parent ?? '';
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  if (groups.size === 0) return [paragraph(t('report.none'))];
  const told = standings.filter(({ provision, state }) => provision.kind !== 'indicator' && state !== null);
  return [
    {
      kind: 'table',
      caption: t('report.tasks.byField'),
      columns: [
        { head: t('report.column.field'), width: 46, type: 'text' },
        { head: t('report.column.count'), width: 12, type: 'number' },
        { head: t('report.column.states'), width: 42, type: 'text' },
      ],
      rows: [...groups].map(([parent, list]): Cell[] => [
        { lines: [[text(fieldName(context.byId.get(parent), context))]] },
        { lines: [[text(String(list.length))]] },
        {
          lines: [
            [
              list.every(({ state }) => state === null)
                ? italic(t('report.nothingTold'))
                : text(countsOf(list, 'task', t)),
            ],
          ],
        },
      ]),
    },
    ...(told.length === 0
      ? [paragraph(t('report.tasks.none'))]
      : [paragraph(t('report.tasks.told', { count: told.length })), toldTable(told, context)]),
  ];
}

/** "II.1. Công nghiệp" */
export function fieldName(holder: Provision | undefined, { byId, words: t }: Context): string {
  if (!holder) return '';
  if (holder.kind === 'article')
    return [t('report.article', { value: holder.number }), holder.heading].filter(Boolean).join('. ');
  const section = holder.parent === null ? undefined : byId.get(holder.parent);
  return `${section?.kind === 'section' ? `${section.number}.` : ''}${holder.number}. ${holder.heading ?? ''}`.trim();
}

function toldTable(told: readonly ProvisionStanding[], context: Context): Block {
  const { resolution, words: t } = context;
  return {
    kind: 'table',
    caption: t('report.tasks.table'),
    columns: [
      { head: t('report.column.task'), width: 50, type: 'text' },
      { head: t('report.column.state'), width: 26, type: 'text' },
      { head: t('report.column.lead'), width: 24, type: 'text' },
    ],
    rows: told.map(({ provision, state, overdue, notes: [latest] }): Cell[] => [
      {
        lines: [
          [text(shortened(writtenWording(resolution, provision), WORDING))],
          [italic(placed(context, [provision.eId]))],
        ],
      },
      {
        lines: [
          [bold(stateName(state, 'task', t))],
          ...(latest ? [[text(writtenPeriod(latest.fields.period, t))]] : []),
          ...(overdue ? [[italic(t('state.overdue'))]] : []),
        ],
      },
      {
        lines: answering(provision, 'lead', context).map((slug) => [text(departmentName(slug, context))]),
      },
    ]),
  };
}
