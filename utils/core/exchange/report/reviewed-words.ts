import type { RecordState } from '../../notebook/model.ts';
import { writtenTarget } from '../table/written.ts';
import type { Context } from './context.ts';
import { inLine, readable, shortened, withUnit } from './written.ts';

/** Of a status note its figures, each with the name of its target: "(1) Tốc độ tăng trưởng …: 6,5 %/năm." */
export function figuresOf({ id }: RecordState, { gathered, byId }: Context): string[] {
  const status = gathered.statusById.get(id);
  const provision = status && byId.get(status.provision);
  return (provision?.targets ?? []).flatMap((target) => {
    const reported = status?.values.get(target.id);
    return provision && reported
      ? [`${writtenTarget(provision, target)}: ${withUnit(reported.value, inLine(reported.unit))}.`]
      : [];
  });
}

/** What a record says; of what is settled enough to know it by. */
export function wordsOf({ fields }: RecordState, isWhole: boolean): string {
  const { text: words = '', target } = fields as { text?: string; target?: { quote?: { exact: string } } };
  const said = readable(words) || readable(target?.quote?.exact ?? '');
  return isWhole ? said : shortened(inLine(said), 300);
}
