import { computed, signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { PeriodsView } from '../../../components/dashboard/review/periods-view.tsx';
import { formatWhen, samePeriod, usualPeriod } from '../../../components/sidepanel/status/model/periods.ts';
import { PeriodField } from '../../../components/sidepanel/status/period-field.tsx';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import { closePeriod, reopenPeriod, snapshotOf } from '../../../utils/core/notebook/closing.ts';
import type { Period, RecordState } from '../../../utils/core/notebook/model.ts';
import { keyOfPeriod } from '../../../utils/core/notebook/period.ts';
import { closingId, subjectOf } from '../../../utils/core/notebook/record-id.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { closingsIn, reportsIn } from '../../../utils/storage/closings.ts';
import { useLive } from '../../../utils/storage/live.ts';
import { today } from '../../../utils/storage/states.ts';
import { resolutions } from '../resolutions.ts';
import { authors, db } from '../session.ts';
import { around } from './around.ts';
import { closedPeriod, touchesOf } from './closed.ts';
import { tell } from './deeds.ts';
import { figureWords } from './figure-words.ts';
import { ask } from './query.ts';
import { contested, rows } from './state.ts';

const chosen = signal<string | null>(null);
const resolution = computed(() => {
  const all = [...resolutions.value.values()];
  return all.find(({ id }) => id === chosen.value) ?? all[0] ?? null;
});

/** Closing periods of a resolution, and what changed since. */
export function PeriodsPart() {
  const open = resolution.value;
  return open && <PeriodsOf key={open.id} resolution={open} />;
}

function PeriodsOf({ resolution: { id, period: years } }: { readonly resolution: Resolution }) {
  const { t } = around.value;
  const [period, setPeriod] = useState<Period>(() => usualPeriod(years, today()));
  const read = useLive(async () => {
    const [closings, reports] = await Promise.all([closingsIn(db, id), reportsIn(db, id)]);
    return { closings, reports, touches: await touchesOf(db, closings, reports) };
  }, [id]);
  const nameOf = (each: Period): string => formatWhen(each, t);
  const closed = read?.closings.flatMap(
    (closing) => closedPeriod(closing, read.reports, read.touches, around.value) ?? [],
  );
  const stateOf = (closing: string): RecordState<'closing'> | null =>
    read?.closings.find((each) => each.id === closing) ?? null;
  const close = (which: Period): void => {
    if (!read) return;
    const edits = closePeriod(
      stateOf(closingId(id, keyOfPeriod(which))),
      id,
      snapshotOf(which, read.reports),
    );
    void tell(edits, 'reviewing.done.closed', { value: nameOf(which) });
  };
  const preview = read ? snapshotOf(period, read.reports).figures : null;
  const frozen = new Set(preview?.map(({ status }) => status));
  const isOf = ({ id: each }: { readonly id: RecordId }): boolean =>
    frozen.has(each) || frozen.has(subjectOf(each) ?? '');
  const pending = {
    contested: contested.value?.filter(isOf).length ?? 0,
    waiting: rows.value?.filter((row) => row.tray === 'open' && isOf(row)).length ?? 0,
  };
  return (
    <PeriodsView
      resolutions={[...resolutions.value.values()].map(({ id: value, title }) => ({ value, label: title }))}
      resolution={id}
      field={<PeriodField period={period} years={years} today={today()} onChange={setPeriod} />}
      preview={preview?.map((figure) => figureWords(figure, id, around.value)) ?? null}
      provisions={new Set(preview?.map(({ provision }) => provision)).size}
      pending={pending}
      already={closed?.some((each) => samePeriod(each.period, period)) ?? false}
      closed={closed ?? null}
      nameOf={nameOf}
      people={authors.people.value}
      onResolution={(next) => {
        chosen.value = next;
      }}
      onClose={() => close(period)}
      onReopen={(closing) => {
        const state = stateOf(closing);
        const frozen = state?.fields.snapshot;
        if (state && frozen)
          void tell(reopenPeriod(state), 'reviewing.done.opened', { value: nameOf(frozen.period) });
      }}
      onAgain={(closing) => {
        const frozen = stateOf(closing)?.fields.snapshot;
        if (frozen) close(frozen.period);
      }}
      onSettle={() => ask({ part: 'conflicts' })}
    />
  );
}
