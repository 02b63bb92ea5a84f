import type { Provision, Resolution } from '../../../utils/core/resolution/model.ts';

export interface Neighbours {
  /** From 1, among those of its kind: in its field for tasks, in its group for solutions. */
  readonly place: number;
  readonly total: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** The provisions beside one, as people count them: indicator 7 of 14, task 3 of 12 in its field. */
export function neighboursOf(
  { provisions }: Pick<Resolution, 'provisions'>,
  { eId, kind, parent }: Pick<Provision, 'eId' | 'kind' | 'parent'>,
): Neighbours {
  const row = provisions.filter((each) => each.kind === kind && each.parent === parent);
  const at = row.findIndex((each) => each.eId === eId);
  return {
    place: at + 1,
    total: row.length,
    before: row[at - 1]?.eId ?? null,
    after: row[at + 1]?.eId ?? null,
  };
}
