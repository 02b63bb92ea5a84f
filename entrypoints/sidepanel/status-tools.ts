import { reportedOf } from '../../components/sidepanel/status/model/form.ts';
import { earlierIn, seriesOf } from '../../components/sidepanel/status/model/series.ts';
import type { StatusTools } from '../../components/sidepanel/status/model/views.ts';
import type { Period } from '../../utils/core/notebook/model.ts';
import { assessIndicator, assessTarget, isOverdue, stateOf } from '../../utils/core/notebook/status.ts';

interface Given {
  /** ISO day. */
  readonly today: string;
  readonly territories: StatusTools['territories'];
  /** The plan's years. */
  readonly plan: { readonly to: number };
}

/** The core's working, as the status views ask for it. */
export function statusTools({ today, territories, plan }: Given): StatusTools {
  return {
    today,
    territories,
    assess: (target, reported, period, territory, earlier) =>
      assessTarget(target, reported, period, territory, { today, earlier }),
    combine: (assessments) =>
      assessIndicator(assessments.map((each, index) => ({ ...each, target: String(index) }))).state,
    stateOf: (view, provision, all) => {
      const { period, territory = { kind: 'as adopted' }, judgement = null } = view.state.fields;
      if (!period) return judgement?.state ?? 'not assessed';
      const targets = provision.targets ?? [];
      const earlier = targets.flatMap((target) => {
        const found = earlierIn(seriesOf(target, all), period);
        return found ? [[target.id, found] as const] : [];
      });
      return stateOf(
        { period, territory, judgement },
        provision,
        new Map(targets.map(({ id }) => [id, reportedOf(view, id)])),
        { today, earlier: new Map<string, { value: number; unit: string; period: Period }>(earlier) },
      ).state;
    },
    isOverdue: (_, state) => state !== null && isOverdue(plan, state, today),
  };
}

/** Today by the machine's own calendar, as an ISO day. */
export function localDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}
