import { knownHeads } from '../../components/sidepanel/model/conflicts.ts';
import { isUnwritten, type NoteDeeds, type NoteDetail } from '../../components/sidepanel/note/note-model.ts';
import {
  attachEvidence,
  changeField,
  createReply,
  deleteRecord,
  resolveConflict,
  restoreRecord,
  setTag,
} from '../../utils/core/notebook/edits.ts';
import type { RecordState } from '../../utils/core/notebook/model.ts';
import { evidenceId, provisionSubject, replyId, tagId } from '../../utils/core/notebook/record-id.ts';
import { openPage, revealNoteInPage } from '../../utils/platform/page-commands.ts';
import { record } from '../../utils/storage/around.ts';
import { dropDraft, keepDraft } from '../../utils/storage/drafts.ts';
import { copyPassage } from './copying.ts';
import { draftKey, noteDetail, replyKey } from './note-state.ts';
import type { Session } from './session.ts';

/** What can be done with one note. */
export function noteDeedsOf(session: Session, { record: note }: NoteDetail): NoteDeeds {
  const { db, deeds, nav } = session;
  const key = draftKey(note.id);
  const { target } = note.fields;
  const resolution = session.resolutionOf(target);
  const known = async <K extends 'tag' | 'evidence'>(id: string): Promise<RecordState<K> | null> =>
    (await record(db, id)) as RecordState<K> | null;
  /** An unsent reply on its way to the drafts, as the note is left. */
  let replying = Promise.resolve();
  const keepReply = async (text: string): Promise<void> => {
    const left = await record(db, note.id);
    if (!left || left.deleted) return;
    if (text.trim() === '') {
      await dropDraft(db, replyKey(note.id));
      return;
    }
    const { ok } = await keepDraft(db, replyKey(note.id), { text, knowing: [] });
    if (ok) deeds.say('replyKept');
  };
  return {
    onDraft: (draft) => void keepDraft(db, key, draft),
    onDropDraft: () => void dropDraft(db, key),
    onSave: ({ text, knowing }) => deeds.save({ record: note.id, field: 'text', value: text, knowing }),
    onMotivation: (motivation) => void deeds.keep(changeField(note, 'motivation', motivation)),
    onPrivate: (on) => void deeds.keep(changeField(note, 'private', on)),
    onTag: async (name, on) => {
      await deeds.keep(setTag(await known<'tag'>(tagId(note.id, name)), note.id, name, on));
    },
    onEvidence: async (eId, on) => {
      if (!resolution) return;
      const subject = provisionSubject(resolution.id, eId);
      const before = await known<'evidence'>(evidenceId(subject, note.id));
      await deeds.keep(attachEvidence(before, subject, note.id, on));
    },
    onReplyDraft: (text) =>
      void (text === ''
        ? dropDraft(db, replyKey(note.id))
        : keepDraft(db, replyKey(note.id), { text, knowing: [] })),
    onReplyLeft: (text) => {
      replying = keepReply(text);
    },
    isOwn: () => deeds.isOwn(note.id, knownHeads(note, 'text')),
    onReply: async (text) => {
      const id = replyId(crypto.randomUUID());
      const fields = { to: note.id, text, private: note.fields.private === true };
      const { ok } = await deeds.keep(createReply(id, fields), { making: id });
      if (ok) void dropDraft(db, replyKey(note.id));
      return ok;
    },
    onEditReply: async (reply, text) => (await deeds.keep(changeField(reply, 'text', text))).ok,
    onDeleteReply: (reply) => void deeds.tell(deleteRecord(reply), 'replyDeleted'),
    onResolveReply: (reply, field, value) => void deeds.keep(resolveConflict(reply, field, value)),
    onRestoreReply: (reply) => void deeds.keep(restoreRecord(reply)),
    onResolve: (field, value) => void deeds.keep(resolveConflict(note, field, value)),
    onRestore: () => void deeds.keep(restoreRecord(note)),
    onDelete: async () => {
      if (await deeds.tell(deleteRecord(note), 'deleted')) nav.close(note.id);
    },
    onLeft: async () => {
      // What the editor still holds is drafted as it goes: the notebook is asked after that.
      await new Promise((resolve) => setTimeout(resolve));
      await replying;
      const left = await noteDetail(db, note.id);
      if (left && isUnwritten(left))
        await deeds.tell(changeField(left.record, 'motivation', 'highlighting'), 'madeHighlight');
    },
    onCopy: () => copyPassage(session, note),
    onHistory: () => nav.open({ kind: 'history', id: note.id }),
    onProvision: (eId) => nav.open({ kind: 'provision', eId, action: null }),
    onStatus: ({ id, eId }) => nav.open({ kind: 'status', id, eId, evidence: null }),
    onNewStatus: (eId) => nav.open({ kind: 'status', id: null, eId, evidence: note.id }),
    onReveal: session.isBeside(note)
      ? () => {
          const tab = session.panel.tab.peek();
          if (tab) void revealNoteInPage(tab.id, session.panel.frames.peek(), note.id);
        }
      : null,
    onOpenPage: () => {
      if (target) void openPage(target.page.url);
    },
  };
}
