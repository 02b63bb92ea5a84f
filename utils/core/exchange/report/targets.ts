import { sameUnit } from '../../notebook/level.ts';
import { writtenFigure, writtenTarget } from '../table/written.ts';
import type { Context } from './context.ts';
import { bold, italic, paragraph, text } from './frame.ts';
import { nameOf } from './gather.ts';
import type { Block, Cell, Run } from './model.ts';
import { writtenReason } from './reason.ts';
import { besides } from './rivals.ts';
import type { TargetStanding } from './standing.ts';
import { stateName } from './summary.ts';
import { inLine, otherTerritory, withUnit, writtenLevel, writtenPeriod } from './written.ts';

/** One row for each target: its level, the latest figure, when and where that holds, and how it stands. */
export function targetsSection(context: Context): Block[] {
  const { standings, words: t } = context;
  const targets = standings.flatMap((each) => each.targets);
  if (targets.length === 0) return [paragraph(t('report.none'))];
  return [
    {
      kind: 'table',
      caption: t('report.section.targets'),
      columns: [
        { head: t('report.column.target'), width: 30, type: 'text' },
        { head: t('report.column.level'), width: 17, type: 'number' },
        { head: t('report.column.latest'), width: 12, type: 'number' },
        { head: t('report.column.period'), width: 18, type: 'text' },
        { head: t('report.column.state'), width: 23, type: 'text' },
      ],
      rows: targets.map((each) => rowOf(each, context)),
    },
    ...(targets.some(isOneYear) ? [noteBelow(t('report.oneYear.note'))] : []),
  ];
}

/** Of an average by years the figure of one year alone is known. */
const isOneYear = ({ target, latest, assessment }: TargetStanding): boolean =>
  target.period.kind === 'yearly' &&
  latest !== null &&
  latest.period.kind !== 'span' &&
  (assessment?.gap !== undefined || assessment?.why === 'one year of an average');

/** What holds for many rows is said once. */
const noteBelow = (words: string): Block => ({ kind: 'paragraph', note: true, runs: [text(words)] });

function rowOf(standing: TargetStanding, context: Context): Cell[] {
  const { territories, today, contested, gathered, words: t } = context;
  const { provision, target, latest, assessment, state, judged } = standing;
  const line = (...runs: Run[]): Cell => ({ lines: [runs] });
  const why = latest && assessment ? writtenReason(assessment, target, latest.period, today, t) : '';
  const elsewhere = latest && otherTerritory(latest.territory, territories, t);
  const isUnit = latest && sameUnit(latest.unit, target.unit);
  return [
    line(text(writtenTarget(provision, target))),
    line(text(writtenLevel(target))),
    line(
      latest ? text(isUnit ? writtenFigure(latest.value) : withUnit(latest.value, latest.unit)) : text('–'),
    ),
    {
      lines: latest
        ? [
            [text(writtenPeriod(latest.period, t))],
            ...(elsewhere ? [[italic(t('report.territory', { value: elsewhere }))]] : []),
          ]
        : [],
    },
    {
      lines: [
        [state === null ? italic(stateName(null, 'target', t)) : bold(stateName(state, 'target', t))],
        ...(why === '' ? [] : [[text(why)]]),
        ...(judged ? [[italic(t('report.judged'))]] : []),
        ...(latest && contested.has(latest.note.id) ? [[italic(t('report.contested'))]] : []),
        ...besides(standing).map(({ value, unit, note }) => [
          italic(
            t('report.rivals.row', {
              value: withUnit(value, unit),
              name: inLine(nameOf(gathered, note.created.by)) || t('report.nobody'),
            }),
          ),
        ]),
      ],
    },
  ];
}
