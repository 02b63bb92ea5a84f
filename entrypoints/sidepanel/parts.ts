import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { catalogue } from '../../components/shared/i18n/catalogue.ts';
import type { Translate } from '../../components/shared/i18n/key.ts';
import type { Choices } from '../../components/sidepanel/model/filter.ts';
import type { NoteEntry } from '../../components/sidepanel/model/note-card.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import { countNotes } from '../../utils/storage/annotations.ts';
import { conflicts } from '../../utils/storage/around.ts';
import { liveSignal, settledSignal } from '../../utils/storage/live.ts';
import { countStatuses } from '../../utils/storage/statuses.ts';
import { createChoices } from './choices.ts';
import { createLost } from './lost-state.ts';
import { createNotes, type NotesState } from './notes-state.ts';
import { createOutlineState, type OutlineState } from './outline-state.ts';
import { createSearch, type SearchState } from './search-state.ts';
import type { Session } from './session.ts';
import { deskOf, type StatusDesk } from './status-state.ts';

/** How long a list stands before what is around it is read, in milliseconds. */
const LATER = 250;

/** What each part of the panel reads of the notebook, and only while it is in front. */
export interface Parts {
  readonly words: ReadonlySignal<Translate>;
  readonly notes: NotesState;
  readonly search: SearchState;
  readonly choices: ReadonlySignal<Choices>;
  readonly lost: ReadonlySignal<readonly NoteEntry[]>;
  readonly contested: ReadonlySignal<readonly RecordState[] | null>;
  readonly desk: ReadonlySignal<StatusDesk | null>;
  readonly outline: OutlineState;
  /** Address of the page beside, without fragment; null where there is none. */
  readonly page: ReadonlySignal<string | null>;
  /** How many notes it has. */
  readonly notesHere: ReadonlySignal<number>;
  /** Beside the tabs' names. */
  readonly counts: ReadonlySignal<{ readonly notes: number; readonly status: number }>;
}

export function createParts(session: Session): Parts {
  const { db, panel, nav, resolution } = session;
  /** Nothing counts the notebook before the panel is first seen. */
  const seen = signal(false);
  requestAnimationFrame(() =>
    setTimeout(() => {
      seen.value = true;
    }),
  );
  const words = computed<Translate>(() => catalogue(panel.language.value));
  const tab = computed(() => nav.nav.value.tab);
  const onNotes = computed(() => tab.value === 'notes');
  const onSearch = computed(() => tab.value === 'search');
  const onList = computed(() => onNotes.value || onSearch.value);
  const listStands = settledSignal(onList, LATER);
  const desk = deskOf(session);
  const noteCount = liveSignal(() => (seen.value ? () => countNotes(db, {}) : null));
  const statusCount = liveSignal(() => (seen.value ? () => countStatuses(db, {}) : null));
  const page = computed(() => panel.tab.value?.url?.replace(/#.*$/u, '') ?? null);
  const notesHere = liveSignal(() => {
    const address = page.value;
    return seen.value && address !== null ? () => countNotes(db, { page: address }) : null;
  });
  return {
    page,
    notesHere: computed(() => (page.value === null ? 0 : (notesHere.value ?? 0))),
    words,
    notes: createNotes(db, onNotes),
    search: createSearch(db, resolution, onSearch),
    choices: createChoices(session, desk, listStands, words),
    lost: createLost(session, onNotes),
    contested: liveSignal(() => (listStands.value ? () => conflicts(db) : null)),
    desk,
    outline: createOutlineState(
      db,
      computed(() => resolution.value?.id ?? null),
    ),
    counts: computed(() => ({ notes: noteCount.value ?? 0, status: statusCount.value ?? 0 })),
  };
}
