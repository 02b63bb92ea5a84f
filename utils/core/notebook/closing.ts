import { sameJson } from './canonical-json.ts';
import type { Edit, RecordId } from './change.ts';
import { changeField, put } from './edits.ts';
import type { ClosedFigure, ClosingFields, Period, RecordState, State } from './model.ts';
import { contains, keyOfPeriod } from './period.ts';
import { closingId } from './record-id.ts';

/**
 * Closing a period freezes what was reported for it. Nothing is locked: people go on writing, and what they change shows
 * beside the snapshot.
 */
export type Snapshot = NonNullable<ClosingFields['snapshot']>;

/** What one status note reports, as it stands now. */
export interface Report {
  readonly provision: string;
  /** Record id of the status note. */
  readonly status: RecordId;
  readonly period: Period;
  /** Of the provision, by this note. */
  readonly state: State;
  readonly values: readonly { readonly target: string; readonly value: number; readonly unit: string }[];
}

/**
 * All that is reported for a period or for a part of it, a figure each; of a note without figures its state. Several
 * notes on one target (two territories, two people) are each kept. In one order, so that the same reports make the same
 * snapshot.
 */
export function snapshotOf(period: Period, reports: readonly Report[]): Snapshot {
  const figures = reports
    .filter((report) => contains(period, report.period))
    .flatMap(figuresOf)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return { period, figures };
}

function figuresOf({ provision, status, state, values }: Report): ClosedFigure[] {
  if (values.length === 0) return [{ provision, target: null, reported: null, state, status }];
  return values.map(({ target, value, unit }) => ({
    provision,
    target,
    reported: { value, unit },
    state,
    status,
  }));
}

/** Closes a period; closing it again puts what stands now in the place of what was frozen. @param state null where it was never closed */
export const closePeriod = (
  state: RecordState<'closing'> | null,
  resolution: string,
  snapshot: Snapshot,
): Edit[] => put(closingId(resolution, keyOfPeriod(snapshot.period)), state, { snapshot });

export const reopenPeriod = (state: RecordState<'closing'>): Edit[] => changeField(state, 'snapshot', null);

/** What is not as it was when the period was closed. */
export interface ClosedDifference {
  readonly what: 'figure' | 'state' | 'added' | 'gone';
  readonly provision: string;
  /** null where it is about a state alone. */
  readonly target: string | null;
  readonly status: RecordId;
  /** As frozen; null for what was added. */
  readonly before: ClosedFigure | null;
  /** As it stands; null for what is gone. */
  readonly after: ClosedFigure | null;
}

/**
 * What changed since a period was closed, by provision and target: figures that are others, figures that came or went,
 * and states. The state is the note's: of a note with several figures it is told once, and not where a figure of it
 * changed, which says why.
 */
export function changedSince(snapshot: Snapshot, reports: readonly Report[]): ClosedDifference[] {
  const before = new Map(snapshot.figures.map((figure) => [keyOf(figure), figure]));
  const after = new Map(
    snapshotOf(snapshot.period, reports).figures.map((figure) => [keyOf(figure), figure]),
  );
  const keys = [...new Set([...before.keys(), ...after.keys()])].sort();
  const found = keys.flatMap((key) => differenceOf(before.get(key) ?? null, after.get(key) ?? null) ?? []);
  const told = new Set(found.filter(({ what }) => what !== 'state').map(({ status }) => status));
  return found.filter(({ what, status }) => {
    if (what !== 'state') return true;
    const isNew = !told.has(status);
    told.add(status);
    return isNew;
  });
}

function differenceOf(before: ClosedFigure | null, after: ClosedFigure | null): ClosedDifference | null {
  const figure = before ?? after;
  if (!figure) return null;
  const { provision, target, status } = figure;
  const difference = (what: ClosedDifference['what']): ClosedDifference => ({
    what,
    provision,
    target,
    status,
    before,
    after,
  });
  if (!before) return difference('added');
  if (!after) return difference('gone');
  if (!sameJson(before.reported, after.reported)) return difference('figure');
  return before.state === after.state ? null : difference('state');
}

/** Tells figures apart and sorts them; ids hold no blank. */
const keyOf = ({ provision, target, status }: ClosedFigure): string =>
  `${provision} ${target ?? ''} ${status}`;
