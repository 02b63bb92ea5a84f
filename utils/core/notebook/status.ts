import type { Provision } from '../resolution/model.ts';
import type { State, StatusFields, ValueFields } from './model.ts';
import { type Assessment, assessTarget, type Knowing } from './target-state.ts';

export type { Assessment, Knowing };
export { assessTarget };

/**
 * From bad to good. A plan that failed before one that may, that before one that nobody began; `not assessed` is no
 * rank: it says nothing of how far a thing has come.
 */
const WORST_FIRST: readonly State[] = [
  'not achieved',
  'at risk',
  'not started',
  'in progress',
  'achieved',
  'exceeded',
];

export interface TargetAssessment extends Assessment {
  /** Target id. */
  readonly target: string;
}

export interface IndicatorAssessment {
  readonly state: State;
  /** The target whose state it is; null where none is assessed. */
  readonly decidedBy: string | null;
  /** All targets in the order of the text, each with its own state and why. */
  readonly targets: readonly TargetAssessment[];
  /** Ids of those that are not assessed: the state says nothing of them, and that is to be told. */
  readonly notAssessed: readonly string[];
}

/** An indicator's state: that of its worst assessed target (the first of equals), with the rest told. */
export function assessIndicator(targets: readonly TargetAssessment[]): IndicatorAssessment {
  const rank = ({ state }: TargetAssessment) => WORST_FIRST.indexOf(state);
  const assessed = targets.filter(({ state }) => state !== 'not assessed');
  const [worst] = assessed.toSorted((a, b) => rank(a) - rank(b));
  const notAssessed = targets.filter(({ state }) => state === 'not assessed').map(({ target }) => target);
  return { state: worst?.state ?? 'not assessed', decidedBy: worst?.target ?? null, targets, notAssessed };
}

export interface StatusAssessment {
  /** What holds: the person's judgement, otherwise as computed. */
  readonly state: State;
  readonly computed: IndicatorAssessment;
  /** The judgement stands over a computed state that differs: its reason is to be shown beside it. */
  readonly overruled: boolean;
}

/**
 * The state that a status note gives its provision. A provision without targets (a task) has none but what a person
 * judges.
 * @param values what was reported, by target id
 * @param knowing by target id what else is known of it; `today` for all
 */
export function stateOf(
  fields: Pick<StatusFields, 'period' | 'territory' | 'judgement'>,
  provision: Pick<Provision, 'targets'>,
  values: ReadonlyMap<string, ValueFields['reported']>,
  knowing: {
    readonly today?: string;
    readonly earlier?: ReadonlyMap<string, NonNullable<Knowing['earlier']>>;
  } = {},
): StatusAssessment {
  const { period, territory, judgement } = fields;
  const computed = assessIndicator(
    (provision.targets ?? []).map((target) => ({
      target: target.id,
      ...assessTarget(target, values.get(target.id) ?? null, period, territory, {
        ...(knowing.today === undefined ? {} : { today: knowing.today }),
        earlier: knowing.earlier?.get(target.id) ?? null,
      }),
    })),
  );
  const state = judgement?.state ?? computed.state;
  return { state, computed, overruled: needsReason(computed) && state !== computed.state };
}

/**
 * A judgement that differs from what was computed needs a reason, also where no figure was given: of an indicator figures
 * tell the state. Where there is nothing to compute (a task) it may have one.
 */
export const needsReason = ({ targets }: Pick<IndicatorAssessment, 'targets'>): boolean => targets.length > 0;

/**
 * Whether a thing is overdue: the plan's last day is past and the work is known to be open. What nobody assessed is not
 * called overdue, and `not achieved` is a result. Computed when it is shown, never stored.
 * @param plan period of the plan or of a target
 * @param today ISO day
 */
export function isOverdue(plan: { readonly to: number }, state: State, today: string): boolean {
  return today > `${plan.to}-12-31` && ['not started', 'in progress', 'at risk'].includes(state);
}
