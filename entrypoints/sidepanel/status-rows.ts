import { wordingOf } from '../../components/shared/format/wording.ts';
import type { DepartmentRole } from '../../components/sidepanel/responsibility/model/plan.ts';
import type { StatusRow } from '../../components/sidepanel/status/model/overview.ts';
import {
  earlierIn,
  isOwn,
  newestFirst,
  newestOf,
  notesOf,
  seriesOf,
  speaking,
} from '../../components/sidepanel/status/model/series.ts';
import type { LatestValue, Reported, Theirs } from '../../components/sidepanel/status/model/views.ts';
import type { Department } from '../../utils/core/notebook/departments.ts';
import type { Period, State, Territory } from '../../utils/core/notebook/model.ts';
import { endOf, startOf } from '../../utils/core/notebook/period.ts';
import type { Resolution } from '../../utils/core/resolution/model.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { latestStates, type StatusView, statusesOn } from '../../utils/storage/statuses.ts';
import { indicatorsOf, type StatusDesk } from './status-state.ts';

/** What is noted on all provisions: the states of all, and whole status notes of the indicators. */
export interface Overview {
  readonly states: ReadonlyMap<string, { readonly state: State }>;
  /** By eId of the indicator. */
  readonly statuses: ReadonlyMap<string, readonly StatusView[]>;
}

/** For a live query; reads the status notes of the indicators alone. */
export async function readOverview(db: NotebookDatabase, resolution: Resolution): Promise<Overview> {
  const indicators = indicatorsOf(resolution);
  const [states, lists] = await Promise.all([
    latestStates(db, resolution.id),
    Promise.all(indicators.map(({ eId }) => statusesOn(db, resolution.id, eId))),
  ]);
  return { states, statuses: new Map(indicators.map(({ eId }, index) => [eId, lists[index] ?? []])) };
}

/** Indicators and tasks as the status tab lists them, in document order. */
export function statusRows(
  { resolution, tools }: Pick<StatusDesk, 'resolution' | 'tools'>,
  { states, statuses }: Overview,
  duties: ReadonlyMap<string, readonly DepartmentRole[]>,
  departments: readonly Department[],
): StatusRow[] {
  const fields = resolution.provisions.filter(({ kind }) => kind === 'field');
  return resolution.provisions.flatMap((provision): StatusRow[] => {
    const { eId, kind } = provision;
    if (kind !== 'indicator' && kind !== 'task') return [];
    const listed = newestFirst(statuses.get(eId) ?? []);
    const latest = speaking(listed);
    const state = latest ? tools.stateOf(latest, provision, listed) : (states.get(eId)?.state ?? null);
    const own = duties.get(eId) ?? [];
    return [
      {
        provision,
        kind,
        wording: wordingOf(resolution, provision),
        field: fields.find((field) => eId.startsWith(`${field.eId}__`))?.eId ?? null,
        state,
        overdue: tools.isOverdue(provision, state),
        targets: (provision.targets ?? []).map((target) => {
          const series = seriesOf(target, statuses.get(eId) ?? []);
          const latest = newestOf(series, target);
          const assessment =
            latest &&
            tools.assess(target, latest, latest.period, latest.territory, earlierIn(series, latest.period));
          return { target, latest, assessment };
        }),
        departments: own.map(({ department }) => department),
        leads: own
          .filter(({ role }) => role === 'lead')
          .flatMap(({ department }) => {
            const found = departments.find(({ slug }) => slug === department);
            return found ? [{ name: found.name, now: found.now }] : [];
          }),
      },
    ];
  });
}

/**
 * What the grid shows of a period and territory: this person's values, those of others, and the newest of the periods that
 * end before it begins.
 * @param me author id
 */
export function gridValues(
  resolution: Pick<Resolution, 'provisions'>,
  { statuses }: Pick<Overview, 'statuses'>,
  period: Period,
  territory: Territory,
  me: string | null,
): {
  readonly current: ReadonlyMap<string, Reported>;
  readonly theirs: ReadonlyMap<string, Theirs>;
  readonly previous: ReadonlyMap<string, LatestValue>;
} {
  const current = new Map<string, Reported>();
  const theirs = new Map<string, Theirs>();
  const previous = new Map<string, LatestValue>();
  for (const { eId, targets = [] } of indicatorsOf(resolution)) {
    const all = statuses.get(eId) ?? [];
    const there = notesOf(all, period, territory);
    for (const target of targets) {
      const [now] = seriesOf(
        target,
        there.filter((view) => isOwn(view, target.id, me)),
      );
      if (now) current.set(target.id, now);
      const others = there.filter((view) => !isOwn(view, target.id, me));
      const [other] = seriesOf(target, others);
      const by = others
        .find(({ state }) => state.id === other?.status)
        ?.values.find(({ id }) => id.endsWith(`|${target.id}`))?.updated.by;
      if (other && by !== undefined) theirs.set(target.id, { value: other.value, unit: other.unit, by });
      const before = seriesOf(target, all).filter((entry) => endOf(entry.period) < startOf(period));
      const newest = before.findLast(({ comparable }) => comparable) ?? before.at(-1);
      if (newest) previous.set(target.id, newest);
    }
  }
  return { current, theirs, previous };
}
