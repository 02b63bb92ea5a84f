import type { Params } from '../../../components/shared/i18n/key.ts';
import type { Edit, RecordId } from '../../../utils/core/notebook/change.ts';
import { createReply } from '../../../utils/core/notebook/edits.ts';
import type { InboxRow } from '../../../utils/core/notebook/inbox.ts';
import type { ReviewMark } from '../../../utils/core/notebook/model.ts';
import { replyId } from '../../../utils/core/notebook/record-id.ts';
import { markReviewed } from '../../../utils/core/notebook/review.ts';
import { announce } from '../../../utils/platform/announce.ts';
import { recordsWithIds } from '../../../utils/storage/around.ts';
import type { Written } from '../../../utils/storage/log.ts';
import { threadOf } from '../../../utils/storage/reviews.ts';
import { undoChanges, writeEdits } from '../../../utils/storage/write.ts';
import { authors, db, notify, words } from '../session.ts';
import { marks, rows } from './state.ts';

/** A thing that was done, by the name of its words. */
export type DoneKey =
  | `reviewing.done.${'accepted' | 'asked' | 'checked' | 'none'}`
  | `reviewing.done.${'answered' | 'settled' | 'kept' | 'deleted' | 'closed' | 'opened'}`;

const told = (committed: Written): void => {
  announce(committed).catch(() => {});
};

/** Writes edits and says so, with the way back; a failure is said too. @returns whether they were kept */
export async function tell(edits: readonly Edit[], done: DoneKey, params: Params = {}): Promise<boolean> {
  const answer = await writeEdits(db, edits);
  if (!answer.ok) {
    notify({ text: words.peek()('toast.failed') });
    return false;
  }
  told(answer.value);
  const ids = answer.value.changes.map(({ id }) => id);
  if (ids.length === 0) return true;
  notify({
    text: words.peek()(done, params),
    undo: async () => {
      const undone = await undoChanges(db, ids);
      if (undone.ok) told(undone.value);
      return undone.ok;
    },
  });
  return true;
}

/** Marks records as they were seen: the inbox follows the notebook. */
export async function mark(ids: readonly RecordId[], what: ReviewMark): Promise<boolean> {
  const edits = marksOn(ids, () => what);
  return tell(edits, `reviewing.done.${what}`, { count: edits.length });
}

/**
 * Asks back: the question is a reply, and the mark stands with it; all of it or nothing. What is itself an answer is
 * answered, and done with.
 */
export async function askBack(ids: readonly RecordId[], text: string): Promise<boolean> {
  const records = await recordsWithIds(db, ids);
  const replies = records.flatMap((record) =>
    createReply(replyId(crypto.randomUUID()), {
      to: threadOf(record),
      text,
      private: (record.fields as { readonly private?: boolean }).private === true,
    }),
  );
  const marked = marksOn(ids, ({ kind }) => (kind === 'reply' ? 'checked' : 'asked'));
  return records.every(({ kind }) => kind === 'reply')
    ? tell([...replies, ...marked], 'reviewing.done.answered')
    : tell([...replies, ...marked], 'reviewing.done.asked', { count: records.length });
}

function marksOn(ids: readonly RecordId[], what: (row: InboxRow) => ReviewMark): Edit[] {
  const me = authors.me.peek()?.author;
  if (me === undefined) return [];
  const wanted = new Set(ids);
  const seen = (rows.peek() ?? []).filter(({ id }) => wanted.has(id));
  return seen.flatMap((row) => {
    const before = marks.peek()?.get(row.id) ?? null;
    const next = what(row);
    // A mark that was never made needs no taking back.
    return next === 'none' && !before ? [] : markReviewed(before, row.id, me, next, row.heads);
  });
}
