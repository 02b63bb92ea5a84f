import type { RecordId } from '../../notebook/change.ts';
import { sameUnit } from '../../notebook/level.ts';
import type { Period, State, Territory } from '../../notebook/model.ts';
import { comparePeriods } from '../../notebook/period.ts';
import {
  type Assessment,
  assessTarget,
  isOverdue,
  type StatusAssessment,
  stateOf,
} from '../../notebook/status.ts';
import type { Provision, Resolution, Target } from '../../resolution/model.ts';
import type { StatusNote } from './gather.ts';
import { rivalsOf } from './rivals.ts';

/** A figure that was reported of a target. */
export interface Figure {
  readonly value: number;
  readonly unit: string;
  readonly period: Period;
  readonly territory: Territory;
  readonly note: StatusNote;
  /** Of the territory and in the unit of the target. */
  readonly comparable: boolean;
}

/** How a target stands; nulls where nobody told anything. */
export interface TargetStanding {
  readonly provision: Provision;
  readonly target: Target;
  readonly latest: Figure | null;
  readonly assessment: Assessment | null;
  readonly state: State | null;
  /** The state is a person's judgement and not what the figure comes to. */
  readonly judged: boolean;
  /** What different people gave for one period and territory and that differs, see `rivalsOf`. */
  readonly rivals: readonly (readonly Figure[])[];
}

export interface ProvisionStanding {
  readonly provision: Provision;
  /** Newest period first. */
  readonly notes: readonly StatusNote[];
  readonly state: State | null;
  readonly overdue: boolean;
  readonly targets: readonly TargetStanding[];
}

/** How a provision stands by its status notes: states by the core's own rules, nothing is reckoned here. */
export function standingOf(
  provision: Provision,
  given: readonly StatusNote[],
  plan: Resolution['period'],
  today: string,
): ProvisionStanding {
  const notes = given.toSorted(
    (a, b) =>
      comparePeriods(b.fields.period, a.fields.period) ||
      (a.updated.at < b.updated.at ? 1 : a.updated.at > b.updated.at ? -1 : a.id < b.id ? -1 : 1),
  );
  const speaking = notes.find(({ fields, values }) => fields.judgement || values.size > 0) ?? notes[0];
  const series = new Map((provision.targets ?? []).map((target) => [target.id, figuresOf(target, notes)]));
  const whole = speaking ? assessed(speaking, provision, series, today) : null;
  const state = whole?.state ?? null;
  return {
    provision,
    notes,
    state,
    overdue: state !== null && isOverdue(plan, state, today),
    targets: (provision.targets ?? []).map((target) => {
      const figures = series.get(target.id) ?? [];
      const latest = latestOf(figures, target);
      const assessment = latest
        ? assessTarget(target, latest, latest.period, latest.territory, {
            today,
            earlier: before(figures, latest.period),
          })
        : null;
      const judged = speaking ? judgedOf(speaking, target) : null;
      return {
        provision,
        target,
        latest,
        assessment,
        state: judged ?? assessment?.state ?? null,
        judged: judged !== null && judged !== assessment?.state,
        rivals: rivalsOf(target, notes),
      };
    }),
  };
}

/**
 * The state that each status note gives its provision.
 * @param notes all of the provision, newest first: a figure further from its level than the one before is at risk
 */
export function statesOf(
  provision: Provision,
  notes: readonly StatusNote[],
  today: string,
): Map<RecordId, State> {
  const targets = provision.targets ?? [];
  const series = new Map(targets.map((target) => [target.id, figuresOf(target, notes)]));
  return new Map(notes.map((note) => [note.id, assessed(note, provision, series, today).state]));
}

function assessed(
  note: StatusNote,
  provision: Provision,
  series: ReadonlyMap<string, readonly Figure[]>,
  today: string,
): StatusAssessment {
  const earlier = [...series].flatMap(([target, figures]) => {
    const found = before(figures, note.fields.period);
    return found ? [[target, found] as const] : [];
  });
  return stateOf(note.fields, provision, note.values, { today, earlier: new Map(earlier) });
}

/**
 * What a person judged of a target: their judgement holds for the targets that their note gives figures of, or for all
 * where it gives none.
 */
const judgedOf = ({ fields, values }: StatusNote, { id }: Target): State | null =>
  fields.judgement && (values.size === 0 || values.has(id)) ? fields.judgement.state : null;

/** Figures of a target, newest first; of two for one period and territory the one touched last. */
function figuresOf(target: Target, notes: readonly StatusNote[]): Figure[] {
  const found = new Map<string, Figure>();
  for (const note of notes) {
    const reported = note.values.get(target.id);
    const { period, territory } = note.fields;
    const key = JSON.stringify([period, territory]);
    if (!reported || found.has(key)) continue;
    const comparable = territory.kind === 'as adopted' && sameUnit(reported.unit, target.unit);
    found.set(key, { ...reported, period, territory, note, comparable });
  }
  return [...found.values()];
}

/**
 * The newest figure that can be held against the level, otherwise the newest; of an average the years as a whole go
 * before the last of them.
 */
function latestOf(figures: readonly Figure[], target: Target): Figure | null {
  const comparable = figures.filter((figure) => figure.comparable);
  const last = comparable[0] ?? figures[0] ?? null;
  if (target.period.kind !== 'yearly' || !last) return last;
  const whole = comparable.find(({ period }) => period.kind === 'span');
  const isLast = whole && comparePeriods(endYear(whole.period), endYear(last.period)) >= 0;
  return isLast ? whole : last;
}

const endYear = (period: Period): Period =>
  period.kind === 'span' ? { kind: 'year', year: period.to } : period;

const before = (figures: readonly Figure[], period: Period): Figure | null =>
  figures.find((figure) => figure.comparable && comparePeriods(figure.period, period) < 0) ?? null;
