import type { Resolution, Target } from '../../../utils/core/resolution/model.ts';
import { columns } from './table.ts';

/** One target as `npm run inspect -- --targets --json` prints it. */
export type ListedTarget = Omit<Target, 'direction' | 'start' | 'end'> & {
  /** Id of its resolution, then eId and number of its indicator. */
  readonly resolution: string;
  readonly eId: string;
  readonly number: string;
};

/** The canonical targets of resolutions, in the order of the text. */
export function listTargets(resolutions: readonly Resolution[]): ListedTarget[] {
  return resolutions.flatMap(({ id: resolution, provisions }) =>
    provisions.flatMap(({ eId, number, targets = [] }) =>
      targets.map(({ id, measure, stated, comparator, value, upper, unit, period, within }) => ({
        resolution,
        eId,
        number,
        id,
        measure,
        stated,
        comparator,
        value,
        ...(upper !== undefined && { upper }),
        unit,
        period,
        ...(within !== undefined && { within }),
      })),
    ),
  );
}

const implied = (words: string, stated: boolean) => (stated ? words : `${words} (implied)`);

/** Targets for people, a table for each resolution. What is part of the target above it is set in. */
export function targetTable(targets: readonly ListedTarget[]): string {
  const groups = Map.groupBy(targets, ({ resolution }) => resolution);
  const tables = [...groups].map(([resolution, own]) => {
    const rows = own.map(({ number, measure, stated, comparator, value, upper, unit, period, within }) => [
      number.padStart(3),
      within === undefined ? measure : `↳ ${measure}`,
      implied(comparator, stated !== null),
      upper === undefined ? String(value) : `${value}–${upper}`,
      unit,
      implied(
        period.kind === 'yearly' ? `yearly ${period.from}–${period.to}` : `end of ${period.to}`,
        period.stated,
      ),
    ]);
    return `${resolution}\n${columns([['no.', 'measure', 'comparator', 'value', 'unit', 'period'], ...rows])}\n`;
  });
  return tables.join('\n');
}
