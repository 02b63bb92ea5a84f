import { wordingOf } from '../../components/shared/format/wording.ts';
import type { DepartmentRole } from '../../components/sidepanel/responsibility/model/plan.ts';
import type { StatusRow } from '../../components/sidepanel/status/model/overview.ts';
import {
  earlierIn,
  newestFirst,
  newestOf,
  notesOf,
  seriesOf,
  speaking,
} from '../../components/sidepanel/status/model/series.ts';
import type { LatestValue, Reported } from '../../components/sidepanel/status/model/views.ts';
import type { Department } from '../../utils/core/notebook/departments.ts';
import type { Period, State, Territory } from '../../utils/core/notebook/model.ts';
import { comparePeriods } from '../../utils/core/notebook/period.ts';
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

/** What the grid shows of a period and territory: the values that are kept, and the newest of earlier periods. */
export function gridValues(
  resolution: Pick<Resolution, 'provisions'>,
  { statuses }: Pick<Overview, 'statuses'>,
  period: Period,
  territory: Territory,
): {
  readonly current: ReadonlyMap<string, Reported>;
  readonly previous: ReadonlyMap<string, LatestValue>;
} {
  const current = new Map<string, Reported>();
  const previous = new Map<string, LatestValue>();
  for (const { eId, targets = [] } of indicatorsOf(resolution)) {
    const all = statuses.get(eId) ?? [];
    for (const target of targets) {
      const [now] = seriesOf(target, notesOf(all, period, territory));
      if (now) current.set(target.id, now);
      const before = seriesOf(target, all).filter((entry) => comparePeriods(entry.period, period) < 0);
      const newest = before.findLast(({ comparable }) => comparable) ?? before.at(-1);
      if (newest) previous.set(target.id, newest);
    }
  }
  return { current, previous };
}
