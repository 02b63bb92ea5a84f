import type { Integrity } from '../core/exchange/model.ts';
import type { Change, ChangeId, RecordId } from '../core/notebook/change.ts';
import { foldRecord } from '../core/notebook/fold.ts';
import { isContested } from '../core/notebook/state.ts';
import type { PlanKind, RefusalCode } from './import-plan.ts';

/** What is remembered of a record while it is staged. */
export interface Planned {
  readonly kind: PlanKind;
  readonly integrity: Integrity;
  /** How many changes the import adds to it. */
  readonly fresh: number;
  /** Authors of its changes. */
  readonly by: readonly string[];
  /** Of a reply, what it answers. */
  readonly to: RecordId | null;
  readonly leftOut: boolean;
  readonly refusal?: { readonly code: RefusalCode; readonly change: ChangeId | null };
}

/**
 * What becomes of a record of which something is not what its authors wrote: where nothing else of it is new, it is
 * refused, for "already here" would say that all is well.
 */
export function withAltered(planned: Planned): Planned {
  if (planned.integrity !== 'altered' || planned.kind !== 'here') return planned;
  return { ...planned, kind: 'refused', refusal: planned.refusal ?? { code: 'altered', change: null } };
}

/**
 * What becomes of a record with what a file adds to it.
 * @param here all that is seen of it here
 * @param fresh what the file adds
 * @param erased whether the file has changes of it that were erased here
 */
export function kindOf(here: readonly Change[], fresh: readonly Change[], erased: boolean): PlanKind {
  if (fresh.length === 0) return here.length === 0 && erased ? 'erased' : 'here';
  const after = foldRecord([...here, ...fresh]);
  if (after && isContested(after)) return 'conflict';
  return here.length === 0 ? 'new' : 'changed';
}
