import { computed, type ReadonlySignal } from '@preact/signals';
import type { Translate } from '../../components/shared/i18n/key.ts';
import { personName } from '../../components/shared/people.tsx';
import { citeProvision } from '../../components/sidepanel/model/cite.ts';
import type { Choice, Choices } from '../../components/sidepanel/model/filter.ts';
import { profileId } from '../../utils/core/notebook/record-id.ts';
import { tagNames } from '../../utils/storage/around.ts';
import { liveSignal } from '../../utils/storage/live.ts';
import type { Session } from './session.ts';
import type { StatusDesk } from './status-state.ts';

/** What the filters of notes and search offer, read once a list is in front. */
export function createChoices(
  { db, panel, authors, resolution }: Session,
  desk: ReadonlySignal<StatusDesk | null>,
  looking: ReadonlySignal<boolean>,
  words: ReadonlySignal<Translate>,
): ReadonlySignal<Choices> {
  const tags = liveSignal(() => (looking.value ? () => tagNames(db) : null));
  return computed(() => {
    const t = words.value;
    const document = resolution.value;
    const ids = new Set(authors.named.value.map(({ id }) => id.slice(profileId(' ').length - 1)));
    if (authors.me.value) ids.add(authors.me.value.author);
    return {
      fields: (document?.provisions ?? []).flatMap(({ eId, kind, number, heading }) =>
        kind === 'field' ? [{ value: eId, label: `${number}. ${heading ?? ''}` }] : [],
      ),
      departments: departmentsIn(desk.value),
      authors: [...ids].map((id) => ({ value: id, label: personName(authors.people.value(id), t) })),
      tags: tags.value ?? [],
      page: panel.tab.value?.url?.replace(/#.*$/u, '') ?? null,
      citeOf: (eId) => (document ? citeProvision(document, eId, t) : eId),
    };
  });
}

/** Those that answer for anything; the others would find nothing. */
function departmentsIn(desk: StatusDesk | null): Choice[] {
  const responsible = new Set(
    [...(desk?.duties.value?.values() ?? [])].flat().map(({ department }) => department),
  );
  return (desk?.departments.value ?? []).flatMap(({ slug, name }) =>
    responsible.has(slug) ? [{ value: slug, label: name }] : [],
  );
}
