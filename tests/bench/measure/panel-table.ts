import type { PanelFigures, PanelRound } from '../panel.ts';
import { against, duration, markdownTable, times } from './markdown.ts';
import { medianOf } from './statistics.ts';

/** What is to be reached: the first useful paint with many notes, times that with few. */
export const panelTarget = 2;

const COLUMNS: readonly (readonly [keyof PanelRound, string])[] = [
  ['outline', 'first useful paint'],
  ['notes', 'notes tab to its first notes'],
  ['jump', 'jump in the list to its notes'],
  ['search', 'search to its first hit'],
];

/** The panel with few notes and with many, and how many times longer the latter takes. */
export function panelTable(figures: readonly PanelFigures[]): string {
  const rows = figures.map(({ notes, rounds }) => [
    `${notes} notes`,
    ...COLUMNS.map(([name]) => duration(medianOf(rounds, (round) => round[name]))),
  ]);
  const [few, many] = [figures[0], figures.at(-1)];
  if (few && many && few !== many) {
    const ratio = (name: keyof PanelRound): number =>
      medianOf(many.rounds, (round) => round[name]) / medianOf(few.rounds, (round) => round[name]);
    rows.push([
      'many ÷ few',
      ...COLUMNS.map(([name], at) =>
        at === 0 ? `${times(ratio(name))} (${against(ratio(name), panelTarget)})` : times(ratio(name)),
      ),
    ]);
  }
  return markdownTable(['', ...COLUMNS.map(([, title]) => title)], rows);
}
