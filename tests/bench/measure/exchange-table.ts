import type { ExchangeFigures } from '../exchange.ts';
import { against, duration, markdownTable, times } from './markdown.ts';

/** What is to be reached: time times that of a bare `bulkPut`, memory times the file. */
export const exchangeTargets = { time: 4, memory: 3 } as const;

/** A large file taken in and given out, against writing its changes bare and against its size. */
export function exchangeTable(figures: ExchangeFigures): string {
  const { notes, records, changes, file, stage, commit, out, undo, bare, memoryIn, memoryOut } = figures;
  const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;
  const timed = (name: string, ms: number, memory?: number): string[] => [
    name,
    duration(ms),
    times(ms / bare),
    memory === undefined ? '' : `${megabytes(memory)} = ${times(memory / file)} file`,
  ];
  const all = stage + commit;
  return markdownTable(
    [
      `${notes} notes, ${records} records, ${changes} changes, ${megabytes(file)}`,
      'time',
      '÷ bare',
      'memory',
    ],
    [
      timed('bare bulkPut of the changes', bare),
      timed('read, check, stage', stage),
      timed('show', commit),
      [
        'taken in',
        duration(all),
        `${times(all / bare)} (${against(all / bare, exchangeTargets.time)})`,
        `${megabytes(memoryIn)} = ${times(memoryIn / file)} file (${against(memoryIn / file, exchangeTargets.memory)})`,
      ],
      timed('given out', out, memoryOut),
      timed('taken back', undo),
      ['page standing still at most', duration(figures.longest), '', ''],
    ],
  );
}
