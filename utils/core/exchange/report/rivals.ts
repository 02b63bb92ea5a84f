import { sameUnit } from '../../notebook/level.ts';
import type { Target } from '../../resolution/model.ts';
import type { StatusNote } from './gather.ts';
import type { Figure, TargetStanding } from './standing.ts';

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
