import { sameUnit } from '../../notebook/level.ts';
import type { Target } from '../../resolution/model.ts';
import { writtenTarget } from '../table/written.ts';
import { type Context, placed } from './context.ts';
import { bold, italic, paragraph, text } from './frame.ts';
import type { StatusNote } from './gather.ts';
import type { Block, Run } from './model.ts';
import { signed } from './note-blocks.ts';
import type { Figure, TargetStanding } from './standing.ts';
import { otherTerritory, withUnit, writtenPeriod } from './written.ts';

/**
 * Figures of a target that different people gave for one period and territory, and that differ. Of one person the newest
 * counts: who writes again corrects themselves.
 * @param notes of one provision, newest first
 * @returns groups of two or more, newest period first
 */
export function rivalsOf({ id, unit }: Target, notes: readonly StatusNote[]): Figure[][] {
  const groups = new Map<string, Figure[]>();
  for (const note of notes) {
    const reported = note.values.get(id);
    const { period, territory } = note.fields;
    if (!reported) continue;
    const key = JSON.stringify([period, territory]);
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    if (group.some((other) => other.note.created.by === note.created.by)) continue;
    const comparable = territory.kind === 'as adopted' && sameUnit(reported.unit, unit);
    group.push({ ...reported, period, territory, note, comparable });
  }
  return [...groups.values()].filter(([first, ...others]) =>
    others.some((other) => first && differs(first, other)),
  );
}

/** The figures that others gave for the period that the shown one is of. */
export const besides = ({ latest, rivals }: TargetStanding): Figure[] =>
  rivals
    .filter((group) => group.some(({ note }) => note.id === latest?.note.id))
    .flat()
    .filter((figure) => latest !== null && differs(figure, latest));

const differs = (a: Figure, b: Figure): boolean => a.value !== b.value || !sameUnit(a.unit, b.unit);

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
