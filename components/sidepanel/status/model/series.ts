import type { RecordId } from '../../../../utils/core/notebook/change.ts';
import type { Period, Territory } from '../../../../utils/core/notebook/model.ts';
import type { Target } from '../../../../utils/core/resolution/model.ts';
import { endOf, samePeriod } from './periods.ts';
import type { Earlier, LatestValue, StatusView } from './views.ts';

/** A reported value of a target, with the status note that says it. */
export interface Entry extends LatestValue {
  readonly status: RecordId;
  /** Same territory and unit as the target. */
  readonly comparable: boolean;
}

export const sameTerritory = (one: Territory, other: Territory): boolean =>
  one.kind === other.kind &&
  (one.kind !== 'known' || (other.kind === 'known' && one.id === other.id)) &&
  (one.kind !== 'other' || (other.kind === 'other' && one.name === other.name));

/**
 * All values that were reported for a target, oldest period first. Of two notes about one period and territory the one
 * touched last counts.
 */
export function seriesOf(target: Pick<Target, 'id' | 'unit'>, statuses: readonly StatusView[]): Entry[] {
  const entries: (Entry & { at: string })[] = [];
  for (const { state, values } of statuses) {
    const { period, territory } = state.fields;
    const own = values.find(({ id, deleted }) => !deleted && id.endsWith(`|${target.id}`));
    const reported = own?.fields.reported;
    if (!period || !territory || !own || !reported || state.deleted) continue;
    const entry = {
      ...reported,
      period,
      territory,
      status: state.id,
      comparable: territory.kind === 'as adopted' && reported.unit === target.unit,
      at: own.updated.at,
    };
    const same = entries.findIndex(
      (each) => samePeriod(each.period, period) && sameTerritory(each.territory, territory),
    );
    if (same < 0) entries.push(entry);
    else if ((entries[same]?.at ?? '') < entry.at) entries[same] = entry;
  }
  return entries.sort((a, b) => compareEnds(a.period, b.period)).map(({ at: _, ...entry }) => entry);
}

/**
 * The newest value that can be held against the level; where there is none, the newest at all. Of an average the value
 * of the years as a whole goes before that of the last of them.
 */
export function newestOf(series: readonly Entry[], target: Pick<Target, 'period'>): Entry | null {
  const comparable = series.filter((entry) => entry.comparable);
  const last = comparable.at(-1) ?? series.at(-1) ?? null;
  const whole =
    target.period.kind === 'yearly' ? comparable.findLast(({ period }) => period.kind === 'span') : undefined;
  return whole && last && endOf(whole.period) >= endOf(last.period) ? whole : last;
}

/**
 * The mean of the years that an average has figures of, for as long as nobody reported the years as a whole: of at least
 * two years within the plan, in the territory and unit of the target. It is arithmetic over what was reported and no
 * result: no state follows from it.
 */
export function meanOf(
  series: readonly Entry[],
  { period: plan }: Pick<Target, 'period'>,
): { readonly years: number; readonly mean: number } | null {
  if (plan.kind !== 'yearly') return null;
  const comparable = series.filter((entry) => entry.comparable);
  if (comparable.some(({ period }) => period.kind === 'span')) return null;
  const years = comparable.filter(
    ({ period }) => period.kind === 'year' && period.year >= plan.from && period.year <= plan.to,
  );
  if (years.length < 2) return null;
  const mean = years.reduce((sum, { value }) => sum + value, 0) / years.length;
  return { years: years.length, mean: Number(mean.toFixed(2)) };
}

/**
 * The comparable value before a period; null where there is none. Years as a whole that end with it are not before it: they
 * are not over when it begins.
 */
export const earlierIn = (series: readonly Entry[], period: Period): Earlier | null =>
  series.findLast((entry) => entry.comparable && endOf(entry.period) < endOf(period)) ?? null;

const compareEnds = (a: Period, b: Period): number =>
  endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : rank(a) - rank(b);
/** Of those that end together the longer is the older, as in the core. */
const rank = ({ kind }: Period): number => ['span', 'year', 'quarter', 'date'].indexOf(kind);

/** Status notes as they are listed: newest period first. */
export const newestFirst = (statuses: readonly StatusView[]): StatusView[] =>
  statuses
    .filter(({ state }) => !state.deleted && state.fields.period)
    .sort((a, b) => {
      const [one, other] = [a.state.fields.period, b.state.fields.period];
      if (!one || !other) return 0;
      return compareEnds(other, one) || (a.state.updated.at < b.state.updated.at ? 1 : -1);
    });

/** Status notes about a period and territory, in the order given. */
export const notesOf = <V extends StatusView>(
  statuses: readonly V[],
  period: Period,
  territory: Territory,
): V[] =>
  statuses.filter(
    ({ state: { deleted, fields } }) =>
      !deleted &&
      fields.period !== undefined &&
      samePeriod(fields.period, period) &&
      sameTerritory(fields.territory ?? { kind: 'as adopted' }, territory),
  );

/**
 * Whether a figure of a target that is typed in the grid goes into a note: it is this person's, or the figure in it is.
 * @param me author id; null before anything was written here, when nothing is one's own
 */
export const isOwn = ({ state, values }: StatusView, targetId: string, me: string | null): boolean =>
  me !== null &&
  (state.created.by === me ||
    values.some(
      ({ id, deleted, fields, updated }) =>
        !deleted && fields.reported && updated.by === me && id.endsWith(`|${targetId}`),
    ));

/** Of the notes about a period and territory the one touched last; null where there is none. */
export const twinOf = <V extends StatusView>(
  statuses: readonly V[],
  period: Period,
  territory: Territory,
): V | null =>
  notesOf(statuses, period, territory).toSorted((a, b) =>
    a.state.updated.at < b.state.updated.at ? 1 : -1,
  )[0] ?? null;

/**
 * The status note that says how a provision stands: the newest that has a figure or a person's judgement. One of words
 * alone says nothing of the state, and does not hide what was said before it.
 */
export const speaking = <V extends StatusView>(listed: readonly V[]): V | null =>
  listed.find(
    ({ state, values }) =>
      state.fields.judgement || values.some(({ deleted, fields }) => !deleted && fields.reported),
  ) ??
  listed[0] ??
  null;
