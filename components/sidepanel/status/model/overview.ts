import { STATES, type State } from '../../../../utils/core/notebook/model.ts';
import type { Assessment } from '../../../../utils/core/notebook/target-state.ts';
import type { Provision, Target } from '../../../../utils/core/resolution/model.ts';
import type { LatestValue } from './views.ts';

/** A target with the newest value there is. */
export interface TargetStanding {
  readonly target: Target;
  readonly latest: LatestValue | null;
  readonly assessment: Assessment | null;
}

/** An indicator or task as the status tab lists it. */
export interface StatusRow {
  readonly provision: Provision;
  readonly kind: 'indicator' | 'task';
  readonly wording: string;
  /** eId of the field a task belongs to; null for indicators. */
  readonly field: string | null;
  /** Of the newest status note; null where there is none. */
  readonly state: State | null;
  readonly overdue: boolean;
  readonly targets: readonly TargetStanding[];
  /** Slugs; leading ones first. */
  readonly departments: readonly string[];
  /** The leading ones by the name they were given under, with the name they go by now where that is another. */
  readonly leads: readonly { readonly name: string; readonly now: string | null }[];
}

/** What the list is narrowed to; null: not narrowed. */
export interface StatusFilter {
  readonly state: State | 'none' | 'overdue' | null;
  readonly field: string | null;
  readonly department: string | null;
}

export const NO_FILTER: StatusFilter = { state: null, field: null, department: null };

export const isNarrowed = (filter: StatusFilter): boolean =>
  filter.state !== null || filter.field !== null || filter.department !== null;

/** Counts in the order in which they are drawn: what is reached first, what nobody has told last. */
export const COUNT_ORDER = [
  'exceeded',
  'achieved',
  'in progress',
  'at risk',
  'not achieved',
  'not started',
  'not assessed',
  'none',
] as const satisfies readonly (State | 'none')[];

export interface Counts {
  readonly total: number;
  readonly overdue: number;
  /** Only what occurs, in {@link COUNT_ORDER}. */
  readonly states: readonly { readonly state: State | 'none'; readonly count: number }[];
}

export function countStates(rows: readonly Pick<StatusRow, 'state' | 'overdue'>[]): Counts {
  const by = new Map<State | 'none', number>();
  for (const { state } of rows) by.set(state ?? 'none', (by.get(state ?? 'none') ?? 0) + 1);
  return {
    total: rows.length,
    overdue: rows.filter(({ overdue }) => overdue).length,
    states: COUNT_ORDER.flatMap((state) => {
      const count = by.get(state) ?? 0;
      return count > 0 ? [{ state, count }] : [];
    }),
  };
}

export function narrow(rows: readonly StatusRow[], filter: StatusFilter): StatusRow[] {
  return rows.filter(
    (row) =>
      fitsState(row, filter.state) &&
      (filter.field === null || row.field === filter.field) &&
      (filter.department === null || row.departments.includes(filter.department)),
  );
}

function fitsState({ state, overdue }: StatusRow, asked: StatusFilter['state']): boolean {
  if (asked === null) return true;
  if (asked === 'overdue') return overdue;
  return (state ?? 'none') === asked;
}

/** States a filter offers: all, in the order of a plan's life. */
export const FILTER_STATES: readonly (State | 'none' | 'overdue')[] = [...STATES, 'none', 'overdue'];

/** Tasks by field, fields in the order given; those without tasks are left out. */
export function byField<F extends { readonly eId: string }>(
  rows: readonly StatusRow[],
  fields: readonly F[],
): { readonly field: F; readonly rows: readonly StatusRow[] }[] {
  return fields.flatMap((field) => {
    const own = rows.filter((row) => row.field === field.eId);
    return own.length > 0 ? [{ field, rows: own }] : [];
  });
}
