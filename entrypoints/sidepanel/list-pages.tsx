import { NotesTab } from '../../components/sidepanel/notes/notes-tab.tsx';
import { SearchTab } from '../../components/sidepanel/search/search-tab.tsx';
import { pickInPage } from '../../utils/platform/page-commands.ts';
import { noteView, openHit, openRecord, statusView } from './opening.ts';
import type { Parts } from './parts.ts';
import type { Session } from './session.ts';

interface Props {
  readonly session: Session;
  readonly parts: Parts;
}

/** The list of notes, read live. */
export function NotesPage({ session, parts }: Props) {
  const { panel, nav } = session;
  const { notes, choices, lost, contested } = parts;
  const tab = panel.tab.value;
  return (
    <NotesTab
      total={notes.total.value}
      listed={notes.ids.value?.length ?? 0}
      idAt={(index) => notes.ids.value?.[index] ?? null}
      entryAt={(index) => {
        const id = notes.ids.value?.[index];
        return id === undefined ? null : notes.get(id);
      }}
      filter={notes.filter.value}
      sort={notes.sort.value}
      choices={choices.value}
      lost={lost.value}
      contested={contested.value ?? []}
      around={session.around.value}
      hasPage={'report' in panel.standing.value}
      onFilter={(filter) => {
        notes.filter.value = filter;
      }}
      onSort={(sort) => {
        notes.sort.value = sort;
      }}
      onRange={(first, last) => notes.show([{ first, last }])}
      onOpen={(id) => nav.open(noteView(id))}
      onStatus={({ id, eId }) => nav.open(statusView(id, eId))}
      onContested={(record) => void openRecord(session, record)}
      onReattach={async (id) => tab !== null && pickInPage(tab.id, panel.frames.peek(), id)}
    />
  );
}

/** The search over everything, read live. */
export function SearchPage({ session, parts: { search, choices } }: Props) {
  return (
    <SearchTab
      query={search.query.value}
      filter={search.filter.value}
      choices={choices.value}
      counts={search.counts.value}
      hitAt={search.at}
      around={session.around.value}
      onQuery={(query) => {
        search.query.value = query;
      }}
      onFilter={(filter) => {
        search.filter.value = filter;
      }}
      onRange={search.show}
      onOpen={(hit) => openHit(session, hit)}
    />
  );
}
