import { useMemo } from 'preact/hooks';
import { OutlineStanding } from '../../components/sidepanel/outline-standing.tsx';
import { RowKept } from '../../components/sidepanel/row-kept.tsx';
import type { Parts } from './parts.ts';
import type { Session } from './session.ts';
import { indicatorsOf } from './status-state.ts';

/** What is kept of a provision, under its words in the outline. */
export function RowPart({ parts, eId }: { readonly parts: Parts; readonly eId: string }) {
  const desk = parts.desk.value;
  const lead = desk?.duties.value?.get(eId)?.find(({ role }) => role === 'lead')?.department;
  const named = lead === undefined ? null : desk?.departments.value.find(({ slug }) => slug === lead);
  return (
    <RowKept
      state={parts.outline.states.value?.get(eId)?.state ?? null}
      lead={named ? (named.now ?? named.name) : (lead ?? null)}
      counts={parts.outline.counts.value?.get(eId) ?? null}
    />
  );
}

/** How far the indicators have come, above the outline. */
export function StandingPart({ session, parts }: { readonly session: Session; readonly parts: Parts }) {
  const resolution = session.resolution.value;
  const states = parts.outline.states.value;
  const indicators = useMemo(() => (resolution ? indicatorsOf(resolution) : []), [resolution]);
  const told = indicators.map(({ eId }) => states?.get(eId)?.state ?? null);
  return <OutlineStanding states={told} onOpen={() => session.nav.tab('status')} />;
}
