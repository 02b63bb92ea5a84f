import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { NoteEntry, Resting } from '../../components/sidepanel/model/note-card.ts';
import type { RecordId } from '../../utils/core/notebook/change.ts';
import type { Filter, Sort } from '../../utils/core/notebook/filter.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import { parseRecordId } from '../../utils/core/notebook/record-id.ts';
import { noteIds, notesWithIds, pageOfNotes } from '../../utils/storage/annotations.ts';
import { repliesTo, tagsOf } from '../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { evidencedBy } from '../../utils/storage/evidenced.ts';
import { reading } from '../../utils/storage/shelf.ts';
import { restingOn } from '../../utils/storage/statuses.ts';
import { createLongList, type LongListState } from './long-list.ts';

export interface NotesState extends LongListState<NoteEntry> {
  readonly filter: Signal<Filter>;
  readonly sort: Signal<Sort>;
}

/** The list of notes: filtered, sorted, read around what is shown. @param looking whether the tab is in front */
export function createNotes(db: NotebookDatabase, looking: ReadonlySignal<boolean>): NotesState {
  const filter = signal<Filter>({});
  const sort = signal<Sort>('newest');
  const list = createLongList<NoteEntry>(
    ({ record: { id } }) => id,
    () => {
      if (!looking.value) return null;
      const asked = filter.value;
      const order = sort.value;
      return {
        ids: () => noteIds(db, asked, order),
        head: async (limit) => (await pageOfNotes(db, asked, order, 0, limit)).map(bare),
        // The words at once, and then what hangs on each.
        read: [
          async (ids) => (await notesWithIds(db, ids)).map(bare),
          async (ids) => entriesOf(db, await notesWithIds(db, ids)),
        ],
      };
    },
  );
  return { ...list, filter, sort };
}

const bare = (note: RecordState<'annotation'>): NoteEntry => ({
  record: note,
  replies: 0,
  resting: [],
  tags: [],
});

/** Notes with what a list tells of them; in one transaction, for a jump in the list waits for those before it. */
export const entriesOf = (
  db: NotebookDatabase,
  records: readonly RecordState<'annotation'>[],
): Promise<NoteEntry[]> => reading(db, () => Promise.all(records.map((each) => entryOf(db, each))));

async function entryOf(db: NotebookDatabase, note: RecordState<'annotation'>): Promise<NoteEntry> {
  const [replies, resting, tags, evidenced] = await Promise.all([
    repliesTo(db, note.id),
    restingOf(db, note.id),
    tagNamesOf(db, note.id),
    evidencedBy(db, note.id),
  ]);
  const evidenceFor = evidenced.map(({ eId }) => eId);
  return { record: note, replies: replies.length, resting, tags, evidenceFor };
}

/** The status notes that rest on an annotation, as a link needs them. */
export async function restingOf(db: NotebookDatabase, id: RecordId): Promise<Resting[]> {
  return (await restingOn(db, id)).flatMap(({ id: status, fields: { about, period } }) =>
    about ? [{ id: status, eId: about.provision, period: period ?? null }] : [],
  );
}

export const tagNamesOf = async (db: NotebookDatabase, subject: string): Promise<string[]> =>
  (await tagsOf(db, subject)).flatMap(({ id }) => parseRecordId(id)?.parts[1] ?? []);

/** Notes by id, for those that a page could not place; what was deleted meanwhile is left out. */
export async function notesById(db: NotebookDatabase, ids: readonly RecordId[]): Promise<NoteEntry[]> {
  const notes = await notesWithIds(db, ids);
  return entriesOf(
    db,
    notes.filter(({ kind, deleted }) => kind === 'annotation' && !deleted),
  );
}
