import { computed, type ReadonlySignal } from '@preact/signals';
import type { NoteEntry } from '../../components/sidepanel/model/note-card.ts';
import { liveSignal } from '../../utils/storage/live.ts';
import { notesById } from './notes-state.ts';
import type { Session } from './session.ts';

/** How many are read at most: a page that lost more is another page. */
const AT_MOST = 200;

/** The notes that the page beside could not place, with what a list tells of them. */
export function createLost(
  { db, panel }: Session,
  looking: ReadonlySignal<boolean>,
): ReadonlySignal<readonly NoteEntry[]> {
  const ids = computed(() => panel.lost.value.slice(0, AT_MOST));
  const read = liveSignal(() => {
    const wanted = ids.value;
    return looking.value && wanted.length > 0 ? () => notesById(db, wanted) : null;
  });
  return computed(() => (ids.value.length > 0 ? (read.value ?? []) : []));
}
