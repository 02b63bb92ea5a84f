import { answering, type Context, departmentName, placed } from './context.ts';
import { paragraph, text } from './frame.ts';
import type { Block, Cell } from './model.ts';

/** Who answers for what, in the order of the list of departments; and what nobody answers for. */
export function dutiesSection(context: Context): Block[] {
  const { gathered, standings, departments, words: t } = context;
  const order = new Map(departments.map(({ slug }, index) => [slug, index]));
  const by = new Map<string, { lead: string[]; 'co-ordinating': string[] }>();
  for (const duty of [...gathered.duties.values()].flat()) {
    const own = by.get(duty.department) ?? { lead: [], 'co-ordinating': [] };
    own[duty.role].push(duty.provision);
    by.set(duty.department, own);
  }
  const idle = standings.filter(({ provision }) => answering(provision, 'lead', context).length === 0);
  const untold =
    idle.length === 0
      ? []
      : [paragraph(t('report.duties.untold', { count: idle.length, value: standings.length }))];
  if (by.size === 0) return [paragraph(t('report.duties.none'))];
  const place = (slug: string) => order.get(slug) ?? order.size;
  const where = (eIds: readonly string[]): Cell => ({
    lines: eIds.length === 0 ? [] : [[text(placed(context, eIds))]],
  });
  return [
    {
      kind: 'table',
      caption: t('report.section.duties'),
      columns: [
        { head: t('report.column.department'), width: 28, type: 'text' },
        { head: t('report.column.lead'), width: 36, type: 'text' },
        { head: t('report.column.with'), width: 36, type: 'text' },
      ],
      rows: [...by]
        .toSorted(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
        .map(([slug, own]) => [
          { lines: [[text(departmentName(slug, context))]] },
          where(own.lead),
          where(own['co-ordinating']),
        ]),
    },
    ...untold,
  ];
}
