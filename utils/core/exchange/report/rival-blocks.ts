import { writtenTarget } from '../table/written.ts';
import { type Context, placed } from './context.ts';
import { bold, italic, paragraph, text } from './frame.ts';
import type { Block, Run } from './model.ts';
import { signed } from './note-blocks.ts';
import { otherTerritory, withUnit, writtenPeriod } from './written.ts';

/** "Hai số liệu cho cùng kỳ": each figure that stands against another, with who gave it. */
export function rivalBlocks(context: Context): Block[] {
  const { standings, territories, words: t } = context;
  return standings
    .flatMap(({ targets }) => targets)
    .flatMap(({ provision, target, rivals }) =>
      rivals.flatMap((group): Block[] => {
        const [first] = group;
        if (!first) return [];
        const elsewhere = otherTerritory(first.territory, territories, t);
        const when = [
          writtenPeriod(first.period, t),
          ...(elsewhere ? [t('report.territory', { value: elsewhere })] : []),
        ].join(', ');
        const name = `${writtenTarget(provision, target)} (${placed(context, [provision.eId])})`;
        return [
          paragraph(bold(t('report.rivals.of', { value: t('report.rivals.lead'), name, when }))),
          {
            kind: 'list',
            items: group.map(({ value, unit, note }): Run[] => [
              text(`${withUnit(value, unit)} `),
              italic(`(${signed(note.created, context)})`),
            ]),
          },
        ];
      }),
    );
}
