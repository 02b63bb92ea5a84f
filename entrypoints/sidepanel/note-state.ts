import type { NoteDetail } from '../../components/sidepanel/note/note-model.ts';
import type { RecordId } from '../../utils/core/notebook/change.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import { record, repliesTo } from '../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { readDraft } from '../../utils/storage/drafts.ts';
import { evidencedBy } from '../../utils/storage/evidenced.ts';
import { verdictsOf } from '../../utils/storage/reviews.ts';
import { restingOf, tagNamesOf } from './notes-state.ts';

/** The key under which a note's text is kept while it is typed. */
export const draftKey = (id: RecordId): string => `${id} text`;

/** The key under which an answer to it is kept while it is typed. */
export const replyKey = (id: RecordId): string => `${id} reply`;

/** A note with everything that hangs on it; null where it is deleted or not there. */
export async function noteDetail(db: NotebookDatabase, id: RecordId): Promise<NoteDetail | null> {
  const found = await record(db, id);
  if (!found || found.deleted || found.kind !== 'annotation') return null;
  const [draft, reply, replies, tags, evidenced, resting, verdicts] = await Promise.all([
    readDraft(db, draftKey(id)),
    readDraft(db, replyKey(id)),
    repliesTo(db, id),
    tagNamesOf(db, id),
    evidencedBy(db, id),
    restingOf(db, id),
    verdictsOf(db, id),
  ]);
  return {
    record: found as RecordState<'annotation'>,
    draft,
    replyDraft: reply?.text ?? '',
    replies,
    tags,
    evidenceFor: evidenced.map(({ eId }) => eId),
    resting,
    verdicts,
  };
}
