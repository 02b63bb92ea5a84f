import { gather, type Note } from '../../../utils/core/exchange/table/gather.ts';
import { figuresOf } from '../../../utils/core/exchange/table/shown.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import { keyOfPeriod } from '../../../utils/core/notebook/period.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import type { People } from './people.ts';
import { placeOfTarget } from './place.ts';

/** The figures that have no cell of a table because another stands there, a line for each, in the order of the text. */
export function leftFigures(
  resolution: Resolution,
  records: readonly RecordState[],
  withPrivate: boolean,
  people: People,
): string[] {
  const { notes } = gather(resolution, records, {}, withPrivate);
  return resolution.provisions.flatMap(({ eId, targets = [] }) =>
    (targets ?? []).flatMap((target) =>
      [...figuresOf(target, notes.get(eId) ?? [], resolution.period).values()].flatMap(({ note, others }) =>
        others.map(
          (other) =>
            `left out of the cells: ${placeOfTarget(target.id, [resolution])}: ${figure(other, target.id, people)}; what stands is ${figure(note, target.id, people)}`,
        ),
      ),
    ),
  );
}

function figure({ values, fields: { period }, created }: Note, target: string, people: People): string {
  const { value, unit } = values.get(target) ?? { value: '', unit: '' };
  return `${value} ${unit} of ${keyOfPeriod(period)} by ${people.called(created.by)}`;
}
