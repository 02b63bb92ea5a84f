import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { wordingOf } from '../../components/shared/format/wording.ts';
import type { DepartmentRole } from '../../components/sidepanel/responsibility/model/plan.ts';
import type { StatusRow } from '../../components/sidepanel/status/model/overview.ts';
import { usualPeriod } from '../../components/sidepanel/status/model/periods.ts';
import {
  earlierIn,
  newestFirst,
  newestOf,
  notesOf,
  seriesOf,
  speaking,
} from '../../components/sidepanel/status/model/series.ts';
import type { LatestValue, Reported, StatusTools } from '../../components/sidepanel/status/model/views.ts';
import { type Department, departmentsOf, type ProvinceFile } from '../../utils/core/notebook/departments.ts';
import type { Period, State, Territory } from '../../utils/core/notebook/model.ts';
import { comparePeriods } from '../../utils/core/notebook/period.ts';
import { parseRecordId } from '../../utils/core/notebook/record-id.ts';
import { roleOf } from '../../utils/core/notebook/state.ts';
import type { Provision, Resolution } from '../../utils/core/resolution/model.ts';
import { provinceFile, provinceOf } from '../../utils/platform/departments.ts';
import { departmentRecords, responsibilitiesIn } from '../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { latestStates, type StatusView, statusesOn } from '../../utils/storage/statuses.ts';
import { liveSignal } from './live.ts';
import type { Desk } from './status-deeds.ts';
import { localDay, statusTools } from './status-tools.ts';

/** What the status views of one resolution stand on; made once per resolution, read live while it is looked at. */
export interface StatusDesk extends Desk {
  readonly resolution: Resolution;
  readonly province: ProvinceFile;
  readonly tools: StatusTools;
  readonly departments: ReadonlySignal<readonly Department[]>;
  /** By eId, those that have a role; null while they are read. */
  readonly duties: ReadonlySignal<ReadonlyMap<string, readonly DepartmentRole[]> | null>;
  /** By eId, slugs of proposals that were declined or of tags that were taken off. */
  readonly declined: ReadonlySignal<ReadonlyMap<string, ReadonlySet<string>>>;
  /** What the grid shows. */
  readonly grid: {
    readonly period: Signal<Period>;
    readonly territory: Signal<Territory>;
  };
}

/** The desk for a resolution. @param today for tests; the machine's own day otherwise */
export function createStatusDesk(
  { db, deeds }: Desk,
  resolution: Resolution,
  today: string = localDay(new Date()),
): StatusDesk {
  const province = provinceFile(provinceOf(resolution.id));
  const records = liveSignal(() => () => departmentRecords(db, province.province));
  const roles = liveSignal(() => () => responsibilitiesIn(db, resolution.id));
  // The first territory of the list is the one that the resolution was adopted for: it has a name of its own.
  const later = province.territories.filter(({ from }) => (from ?? '') > resolution.adopted);
  return {
    db,
    deeds,
    resolution,
    province,
    tools: statusTools({ today, territories: later, plan: resolution.period }),
    departments: computed(() => departmentsOf(province, records.value ?? [])),
    duties: computed(() => {
      if (roles.value === null) return null;
      const by = new Map<string, DepartmentRole[]>();
      for (const each of roles.value) {
        const [, eId, department] = parseRecordId(each.id)?.parts ?? [];
        const role = roleOf(each);
        if (eId && department && role) by.set(eId, [...(by.get(eId) ?? []), { department, role }]);
      }
      return by;
    }),
    declined: computed(() => {
      const by = new Map<string, Set<string>>();
      for (const each of roles.value ?? []) {
        const [, eId, department] = parseRecordId(each.id)?.parts ?? [];
        if (eId && department && roleOf(each) === null && !each.deleted)
          by.set(eId, (by.get(eId) ?? new Set()).add(department));
      }
      return by;
    }),
    grid: {
      period: signal<Period>(usualPeriod(resolution.period, today)),
      territory: signal<Territory>({ kind: 'as adopted' }),
    },
  };
}

export const indicatorsOf = ({ provisions }: Pick<Resolution, 'provisions'>): Provision[] =>
  provisions.filter(({ kind }) => kind === 'indicator');

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
            return found ? [found.now ?? found.name] : [];
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

/** The desk of the resolution that is spoken of; one for each, for as long as the panel stands. */
export function deskOf({
  db,
  deeds,
  resolution,
}: Desk & { readonly resolution: ReadonlySignal<Resolution | null> }): ReadonlySignal<StatusDesk | null> {
  const desks = new Map<string, StatusDesk>();
  return computed(() => {
    const now = resolution.value;
    if (now === null) return null;
    const known = desks.get(now.id);
    if (known) return known;
    const made = createStatusDesk({ db, deeds }, now);
    desks.set(now.id, made);
    return made;
  });
}
