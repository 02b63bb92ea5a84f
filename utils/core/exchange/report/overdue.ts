import { answering, type Context, departmentName, placed } from './context.ts';
import { bold, paragraph, text } from './frame.ts';
import type { Block, Run } from './model.ts';
import { stateName } from './summary.ts';
import { shortened, writtenWording } from './written.ts';

const WORDING = 260;

/** What the plan's last day has passed and the work is known to be open. */
export function overdueSection(context: Context): Block[] {
  const { standings, resolution, words: t } = context;
  const overdue = standings.filter((each) => each.overdue);
  if (overdue.length === 0) return [paragraph(t('report.overdue.none'))];
  return [
    paragraph(t('report.overdue.lead', { count: overdue.length, value: resolution.period.to })),
    {
      kind: 'list',
      items: overdue.map(({ provision, state }): Run[] => {
        const leads = answering(provision, 'lead', context).map((slug) => departmentName(slug, context));
        return [
          text(
            `${shortened(writtenWording(resolution, provision), WORDING).replace(/[.;]$/u, '')} (${placed(context, [provision.eId])}): `,
          ),
          bold(stateName(state, 'task', t).toLocaleLowerCase('vi')),
          text(leads.length > 0 ? `; ${t('report.leads', { value: leads.join(', ') })}.` : '.'),
        ];
      }),
    },
  ];
}
