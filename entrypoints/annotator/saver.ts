import type { RecordId } from '../../utils/core/notebook/change.ts';
import { uuidFrom } from '../../utils/core/notebook/uuid.ts';
import type { Result } from '../../utils/messaging/protocol.ts';

/** A worker that dies between message and answer is up again within this, in milliseconds. */
const PAUSES = [0, 400, 1500];
/** No answer within this is none. */
const PATIENCE = 10_000;

export interface Saver {
  /** Keeps trying; resolves when it is on the disk, or false when it is not and waits for {@link retry}. */
  save(record: RecordId, send: Send): Promise<boolean>;
  /** Tries again whatever waits. @returns whether all of it is kept now */
  retry(): Promise<boolean>;
  /** How many passages wait to be kept. */
  readonly waiting: number;
  /** Why the last of them was not, as the notebook's code for it ("full"); '' where nothing failed. */
  readonly why: string;
}

type Send = () => Promise<Result<unknown>>;

/** The id of a new annotation; made here, so that a message sent twice makes one note. */
export function newAnnotationId(): RecordId {
  return `annotation:${uuidFrom(crypto.getRandomValues(new Uint8Array(16)))}`;
}

/** Sends what is to be kept until it is known to be on the disk; nothing that was not is forgotten. */
export function startSaver(
  pause: (ms: number) => Promise<void> = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
): Saver {
  const waiting = new Map<RecordId, Send>();
  let why = '';
  const late = async (): Promise<Result<unknown>> => {
    await pause(PATIENCE);
    return { ok: false, error: 'no answer' };
  };
  const attempt = async (record: RecordId, send: Send): Promise<boolean> => {
    for (const ms of PAUSES) {
      if (ms > 0) await pause(ms);
      const answer = await Promise.race([send(), late()]);
      if (!answer.ok) {
        why = answer.error;
        // Trying again at once makes no room.
        if (why === 'full') return false;
        continue;
      }
      waiting.delete(record);
      return true;
    }
    return false;
  };
  return {
    save(record, send) {
      waiting.set(record, send);
      return attempt(record, send);
    },
    async retry() {
      const kept = await Promise.all([...waiting].map(([record, send]) => attempt(record, send)));
      return kept.every(Boolean);
    },
    get waiting() {
      return waiting.size;
    },
    get why() {
      return why;
    },
  };
}
