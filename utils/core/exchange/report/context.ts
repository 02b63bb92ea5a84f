import type { RecordId } from '../../notebook/change.ts';
import { citationOfProvisions, placeOf } from '../../notebook/citation.ts';
import { lifeOf } from '../../notebook/departments.ts';
import { subjectOf } from '../../notebook/record-id.ts';
import { isContested } from '../../notebook/state.ts';
import type { Provision } from '../../resolution/model.ts';
import { type Gathered, gather } from './gather.ts';
import type { ReportRequest } from './request.ts';
import { type ProvisionStanding, standingOf } from './standing.ts';
import { inLine } from './written.ts';

/** What every part of a paper is written from. */
export interface Context extends ReportRequest {
  readonly gathered: Gathered;
  /** Of the provisions that have a state of their own and are within the scope, in document order. */
  readonly standings: readonly ProvisionStanding[];
  readonly byId: ReadonlyMap<string, Provision>;
  /** How any provision stands, within the scope or not; reckoned once. */
  readonly standingAt: (provision: Provision) => ProvisionStanding;
  /** {@link placed}, each once: a place is cited by every note that stands on it. */
  readonly places: Map<string, string>;
  /** Status notes that people disagree on, be it in a field or in a figure. */
  readonly contested: ReadonlySet<RecordId>;
}

/** Provisions that are followed: an indicator by its targets, the others by what people judge. */
export const FOLLOWED: readonly Provision['kind'][] = ['indicator', 'task', 'solution', 'assignment'];

export function contextOf(request: ReportRequest): Context {
  const { resolution, scope, today } = request;
  const gathered = gather(request);
  const byId = new Map(resolution.provisions.map((each) => [each.eId, each]));
  const isNoted = new Set([
    ...gathered.statuses.keys(),
    ...gathered.notes.flatMap((each) => each.provisions),
  ]);
  const isWanted = (provision: Provision): boolean =>
    (!scope.department ||
      isNoted.has(provision.eId) ||
      (gathered.duties.get(provision.eId) ?? []).some(({ department }) => department === scope.department)) &&
    (!scope.provision || provision.eId === scope.provision) &&
    (!scope.field || chainOf(provision, byId).some(({ eId }) => eId === scope.field));
  const known = new Map<string, ProvisionStanding>();
  const standingAt = (provision: Provision): ProvisionStanding => {
    const { eId } = provision;
    const found =
      known.get(eId) ?? standingOf(provision, gathered.statuses.get(eId) ?? [], resolution.period, today);
    known.set(eId, found);
    return found;
  };
  const standings = resolution.provisions
    .filter((each) => FOLLOWED.includes(each.kind) && isWanted(each))
    .map(standingAt);
  const contested = [...gathered.records.values()].filter(isContested).map(({ id }) => subjectOf(id) ?? id);
  return {
    ...request,
    gathered,
    standings,
    byId,
    standingAt,
    places: new Map(),
    contested: new Set(contested),
  };
}

/** A provision and those that hold it, nearest first. */
export function chainOf(provision: Provision, byId: ReadonlyMap<string, Provision>): Provision[] {
  const parent = provision.parent === null ? undefined : byId.get(provision.parent);
  return [provision, ...(parent ? chainOf(parent, byId) : [])];
}

/** "Nghị quyết ngày 11 tháng 12 năm 2020 của Hội đồng nhân dân tỉnh … về …" */
export const resolutionOf = ({ resolution }: Pick<Context, 'resolution'>): string =>
  citationOfProvisions(resolution, []);

/** "điểm (7), mục 2, phần I, Điều 2"; '' where there is no provision. */
export function placed(
  { resolution, places }: Pick<Context, 'resolution' | 'places'>,
  eIds: readonly string[],
): string {
  const key = eIds.join(' ');
  const place = places.get(key) ?? placeOf(resolution, eIds);
  places.set(key, place);
  return place;
}

/** A department by the name that it was tagged with, and what it is called now. */
export function departmentName(slug: string, { departments, words: t }: Context): string {
  const life = lifeOf(slug, departments);
  if (!life) return inLine(slug);
  return life.now === life.named
    ? inLine(life.named.name)
    : `${inLine(life.named.name)} (${t('report.now', { value: inLine(life.now.name) })})`;
}

/** The slug of the department that stands for one today. */
export const standingFor = (slug: string, { departments }: Pick<Context, 'departments'>): string =>
  lifeOf(slug, departments)?.now.slug ?? slug;

/** Who answers for a provision in a role: those named on it, otherwise on the nearest unit that holds it. */
export function answering(
  provision: Provision,
  role: 'lead' | 'co-ordinating',
  { gathered, byId }: Pick<Context, 'gathered' | 'byId'>,
): string[] {
  for (const { eId } of chainOf(provision, byId)) {
    const named = (gathered.duties.get(eId) ?? []).filter((duty) => duty.role === role);
    if (named.length > 0) return named.map(({ department }) => department);
  }
  return [];
}
