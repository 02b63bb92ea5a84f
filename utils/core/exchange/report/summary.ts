import type { State } from '../../notebook/model.ts';
import { type Context, FOLLOWED } from './context.ts';
import { bold, paragraph, text } from './frame.ts';
import type { Block, Cell } from './model.ts';
import type { ReportWords } from './words.ts';

/** What is reached first, what nobody told last. */
export const STATE_ORDER = [
  'exceeded',
  'achieved',
  'in progress',
  'at risk',
  'not achieved',
  'not started',
  'not assessed',
  null,
] as const satisfies readonly (State | null)[];

/** How many of the targets and of the tasks stand where: in a sentence, and as a table that adds up. */
export function summarySection(context: Context): Block[] {
  const { standings, words: t } = context;
  const targets = standings.flatMap((each) => each.targets);
  const indicators = standings.filter(({ provision }) => provision.kind === 'indicator');
  const others = standings.filter(({ provision }) => provision.kind !== 'indicator');
  const judged = targets.filter((each) => each.judged).length;
  const blocks: Block[] = [];
  if (targets.length > 0)
    blocks.push(
      paragraph(
        t('report.summary.targets', { count: targets.length, value: indicators.length }),
        ' ',
        bold(`${countsOf(targets, 'target', t)}.`),
        ...(judged > 0 ? [` ${t('report.summary.judged', { count: judged })}`] : []),
      ),
    );
  if (others.length > 0)
    blocks.push(
      paragraph(
        t('report.summary.tasks', { count: others.length }),
        ' ',
        bold(`${countsOf(others, 'task', t)}.`),
      ),
    );
  return [...blocks, countTable(context)];
}

/** "2 vượt, 3 đạt, 21 chưa có số liệu"; only what occurs. */
export function countsOf(
  list: readonly { readonly state: State | null }[],
  kind: 'target' | 'task',
  t: ReportWords,
): string {
  return STATE_ORDER.flatMap((state) => {
    const count = list.filter((each) => each.state === state).length;
    return count > 0 ? [`${count} ${stateName(state, kind, t).toLocaleLowerCase('vi')}`] : [];
  }).join(', ');
}

/** "Đạt"; of what nobody told anything "Chưa có số liệu", of a task "Chưa cập nhật". */
export const stateName = (state: State | null, kind: 'target' | 'task', t: ReportWords): string =>
  state !== null ? t(`state.${state}`) : t(kind === 'target' ? 'report.noFigure' : 'state.none');

function countTable({ standings, words: t }: Context): Block {
  const targets = standings.flatMap((each) => each.targets);
  const kinds = FOLLOWED.filter((kind) => kind !== 'indicator');
  const lists = [
    targets.map(({ state }) => state),
    ...kinds.map((kind) =>
      standings.filter(({ provision }) => provision.kind === kind).map(({ state }) => state),
    ),
  ];
  const row = (name: string, counts: readonly number[], isTotal = false): Cell[] =>
    [name, ...counts.map(String)].map((words) => ({ lines: [[isTotal ? bold(words) : text(words)]] }));
  return {
    kind: 'table',
    caption: t('report.section.summary'),
    columns: [
      { head: t('report.column.state'), width: 36, type: 'text' },
      { head: t('report.column.targets'), width: 16, type: 'number' },
      { head: t('report.column.tasks'), width: 16, type: 'number' },
      { head: t('report.column.solutions'), width: 16, type: 'number' },
      { head: t('report.column.assignments'), width: 16, type: 'number' },
    ],
    rows: [
      ...STATE_ORDER.map((state) =>
        row(
          state === null ? t('report.nothingKnown') : t(`state.${state}`),
          lists.map((list) => list.filter((each) => each === state).length),
        ),
      ),
      row(
        t('report.total'),
        lists.map((list) => list.length),
        true,
      ),
    ],
  };
}
