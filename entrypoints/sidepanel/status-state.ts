import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { DepartmentRole } from '../../components/sidepanel/responsibility/model/plan.ts';
import { usualPeriod } from '../../components/sidepanel/status/model/periods.ts';
import type { StatusTools } from '../../components/sidepanel/status/model/views.ts';
import { type Department, departmentsOf, type ProvinceFile } from '../../utils/core/notebook/departments.ts';
import type { Period, Territory } from '../../utils/core/notebook/model.ts';
import { parseRecordId } from '../../utils/core/notebook/record-id.ts';
import { roleOf } from '../../utils/core/notebook/state.ts';
import type { Provision, Resolution } from '../../utils/core/resolution/model.ts';
import { provinceFile, provinceOf } from '../../utils/platform/departments.ts';
import { departmentRecords, responsibilitiesIn } from '../../utils/storage/around.ts';
import { liveSignal } from '../../utils/storage/live.ts';
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

/** In the order of the text. */
export const indicatorsOf = ({ provisions }: Pick<Resolution, 'provisions'>): Provision[] =>
  provisions.filter(({ kind }) => kind === 'indicator');

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
