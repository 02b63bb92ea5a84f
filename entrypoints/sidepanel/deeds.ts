import { signal } from '@preact/signals';
import type { Saved } from '../../components/sidepanel/model/typing.ts';
import type { ChangeId, Edit, RecordId } from '../../utils/core/notebook/change.ts';
import { announce } from '../../utils/platform/announce.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { eraseRecords } from '../../utils/storage/erase.ts';
import type { Written } from '../../utils/storage/log.ts';
import type { StorageResult } from '../../utils/storage/result.ts';
import { undoChanges, type WriteOptions, writeEdits } from '../../utils/storage/write.ts';

/** Something that was done, in passing; `undo` null where there is nothing to take back. */
export interface Done {
  readonly id: string;
  readonly text:
    | 'deleted'
    | 'replyDeleted'
    | 'erased'
    | 'failed'
    | 'replyKept'
    | 'madeHighlight'
    | { readonly said: string };
  readonly undo: (() => Promise<boolean>) | null;
}

/** What the panel writes. Every promise is settled after the commit, and the pages are told then. */
export interface Deeds {
  /** The newest thing that was done; shown as a toast. */
  readonly done: ReturnType<typeof signal<Done | null>>;
  readonly keep: (edits: readonly Edit[], options?: WriteOptions) => Promise<StorageResult<Written>>;
  /** The same, with a word and its undo; a failure is told too. */
  readonly tell: (edits: readonly Edit[], text: Done['text']) => Promise<boolean>;
  /** One field of one record, typed: answers with what the editor goes on from. */
  readonly save: (edit: Edit) => Promise<Saved>;
  readonly undo: (ids: readonly ChangeId[]) => Promise<boolean>;
  /** Whether the panel itself set these heads, or is about to. */
  readonly isOwn: (id: RecordId, heads: readonly ChangeId[]) => boolean;
  /** Says something, where there is nothing to take back. */
  readonly say: (text: Done['text']) => void;
  /** Tells that something was not done. */
  readonly fail: () => void;
  readonly erase: (id: RecordId) => Promise<boolean>;
}

export function createDeeds(db: NotebookDatabase): Deeds {
  const done = signal<Done | null>(null);
  const say = (text: Done['text'], undo: Done['undo'] = null): void => {
    done.value = { id: crypto.randomUUID(), text, undo };
  };
  // What was written is written, whatever becomes of the telling.
  const told = (committed: Parameters<typeof announce>[0]): void => {
    announce(committed).catch(() => {});
  };
  const mine = new Map<ChangeId, RecordId>();
  const made = ({ changes }: Written): void => {
    for (const { id, record } of changes) mine.set(id, record);
  };
  /** Records being written: what is written may be read before the writing answers. */
  const writing = new Map<RecordId, number>();
  const count = (ids: readonly RecordId[], by: number): void => {
    for (const id of ids) writing.set(id, (writing.get(id) ?? 0) + by);
  };
  const keep: Deeds['keep'] = async (edits, options) => {
    const ids = edits.map(({ record }) => record);
    count(ids, 1);
    const answer = await writeEdits(db, edits, options);
    if (answer.ok) {
      made(answer.value);
      told(answer.value);
    }
    count(ids, -1);
    return answer;
  };
  const undo: Deeds['undo'] = async (ids) => {
    const records = ids.flatMap((id) => mine.get(id) ?? []);
    count(records, 1);
    const answer = await undoChanges(db, ids);
    if (answer.ok) {
      made(answer.value);
      told(answer.value);
    } else say('failed');
    count(records, -1);
    return answer.ok;
  };
  return {
    done,
    keep,
    undo,
    isOwn: (id, heads) => (writing.get(id) ?? 0) > 0 || heads.every((head) => mine.has(head)),
    say: (text) => say(text),
    fail: () => say('failed'),
    tell: async (edits, text) => {
      const answer = await keep(edits);
      if (!answer.ok) say('failed');
      else if (answer.value.changes.length > 0) {
        const ids = answer.value.changes.map(({ id }) => id);
        say(text, () => undo(ids));
      }
      return answer.ok;
    },
    save: async (edit) => {
      const answer = await keep([edit]);
      if (!answer.ok) return answer;
      const [change] = answer.value.changes;
      return change
        ? { ok: true, knowing: [change.id], wall: change.wall }
        : { ok: true, knowing: edit.knowing, wall: new Date().toISOString() };
    },
    erase: async (id) => {
      const answer = await eraseRecords(db, [id]);
      if (answer.ok) {
        told({ gone: answer.value.records });
        say('erased');
      }
      return answer.ok;
    },
  };
}
