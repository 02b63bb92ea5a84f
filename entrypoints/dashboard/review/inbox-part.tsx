import { computed } from '@preact/signals';
import { InboxView } from '../../../components/dashboard/review/inbox-view.tsx';
import type { Choice, InboxChoices } from '../../../components/dashboard/review/model.ts';
import { citeProvision, provisionOf } from '../../../components/sidepanel/model/cite.ts';
import { INCOMING_KINDS } from '../../../utils/core/notebook/inbox.ts';
import { authors } from '../session.ts';
import { around } from './around.ts';
import { askBack, mark } from './deeds.ts';
import { entryOf, linesOf, listedUnder } from './entries.ts';
import { ask, asked } from './query.ts';
import { RecordHistory } from './record-history.tsx';
import { counts, details, rows, see, shown } from './state.ts';

const by = computed(() => asked.value.by);
const lines = computed(() => shown.value && linesOf(shown.value, by.value, around.value));
const listed = computed(() => (lines.value ?? []).flatMap((line) => (line.what === 'row' ? [line.id] : [])));
const byId = computed(() => new Map(rows.value?.map((row) => [row.id, row])));

const drafts = new Map<string, string>();

/** What there is to choose from, of all that came in. */
const choices = computed((): InboxChoices => {
  const all = rows.value ?? [];
  const { t, resolutions, personName } = around.value;
  const named = (ids: Iterable<string>, label: (id: string) => string): Choice[] =>
    [...new Set(ids)].map((value) => ({ value, label: label(value) }));
  const places = all.flatMap((row) => listedUnder(row, around.value) ?? []);
  const provisions = new Map(places.map((at) => [`${at.resolution}|${at.eId}`, at]));
  const kinds = new Set(all.map(({ kind }) => kind));
  return {
    authors: named(
      all.map(({ author }) => author),
      personName,
    ).sort((a, b) => a.label.localeCompare(b.label, 'vi')),
    provisions: [...provisions.values()]
      .flatMap(({ resolution, eId }) => {
        const open = resolutions.get(resolution);
        return open
          ? [{ value: eId, label: citeProvision(open, eId, t), start: provisionOf(open, eId)?.start ?? 0 }]
          : [];
      })
      .sort((a, b) => a.start - b.start),
    kinds: INCOMING_KINDS.filter((kind) => kinds.has(kind)),
    resolutions: named(
      all.flatMap(({ resolution }) => resolution ?? []),
      (id) => resolutions.get(id)?.title ?? id,
    ),
  };
});

/** The inbox: what came in from others, read live. */
export function InboxPart() {
  const held = details.value;
  const known = byId.value;
  return (
    <InboxView
      query={asked.value.query}
      by={by.value}
      lines={lines.value}
      counts={counts.value}
      choices={choices.value}
      people={authors.people.value}
      at={(id) => {
        const reviewed = held.get(id);
        const row = known.get(id);
        return reviewed && row ? entryOf(reviewed, row, around.value) : null;
      }}
      drafts={drafts}
      historyOf={(id) => <RecordHistory key={id} id={id} />}
      onQuery={(query) => ask({ query })}
      onGroupBy={(next) => ask({ by: next })}
      onRange={(seen) => see(seen, listed.peek())}
      onMark={mark}
      onAsk={askBack}
    />
  );
}
