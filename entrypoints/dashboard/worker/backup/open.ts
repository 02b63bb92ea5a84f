import { readHead } from '../../../../utils/core/exchange/backup/head.ts';
import { BackupError, type BackupHead } from '../../../../utils/core/exchange/backup/model.ts';
import { splitHead } from '../../../../utils/core/exchange/backup/split.ts';
import { checkCarried } from '../../../../utils/core/exchange/carried-resolution.ts';
import type { RecordEntry } from '../../../../utils/core/exchange/model.ts';
import { readNotebook } from '../../../../utils/core/exchange/read.ts';
import type { RecordKind } from '../../../../utils/core/notebook/model.ts';
import { RECORD_KINDS } from '../../../../utils/core/notebook/model.ts';
import { parseRecordId } from '../../../../utils/core/notebook/record-id.ts';
import { unlock } from '../../../../utils/crypto/passphrase.ts';
import { digest } from '../../../../utils/storage/digest.ts';
import type { RecordCounts } from '../../../../utils/storage/export.ts';
import type { Staging } from '../../../../utils/storage/staging.ts';
import { bytesOf, counted } from '../bytes.ts';
import { answerOrFail } from '../failure.ts';
import type { Work } from '../serve.ts';

/** Records that are staged at once. */
const PORTION = 400;

/** A backup that was read to its end. */
export interface OpenBackup {
  readonly head: BackupHead;
  readonly records: RecordCounts;
  /** Records that its own reader refused. */
  readonly refused: number;
}

/**
 * Unlocks and reads a backup, staging its records.
 * @throws LockError, BackupError, ExchangeError; then nothing of it may be kept
 */
export async function readBackup(
  { file, passphrase }: { readonly file: File; readonly passphrase: string },
  staging: Staging,
  { signal, onProgress }: Work,
): Promise<OpenBackup> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const bytes = counted(bytesOf(file, signal), (done) => onProgress(done, file.size));
  const { head: line, rest } = await splitHead(unlock(bytes, passphrase));
  const head = await looked(readHead(textOf(line, decoder)));
  const records = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, 0])) as Record<RecordKind, number>;
  let refused = 0;
  let portion: RecordEntry[] = [];
  const put = async (): Promise<void> => {
    signal.throwIfAborted();
    answerOrFail(await staging.add(portion));
    portion = [];
  };
  const source = { open: () => rest };
  for await (const event of readNotebook(source, { decode: (piece) => decoder.decode(piece) })) {
    if (event.type === 'refused' && event.code !== 'count differs') refused += 1;
    if (event.type !== 'record') continue;
    const kind = parseRecordId(event.entry.id)?.kind;
    if (kind) records[kind] += 1;
    if (portion.push(event.entry) >= PORTION) await put();
  }
  if (portion.length > 0) await put();
  return { head, records, refused };
}

function textOf(line: Uint8Array, decoder: TextDecoder): string {
  try {
    return decoder.decode(line);
  } catch {
    throw new BackupError('not a backup');
  }
}

/** The resolutions are what they were: one that was altered makes the whole backup suspect. */
async function looked(head: BackupHead): Promise<BackupHead> {
  const resolutions = await Promise.all(
    head.resolutions.map(async (document, i) => {
      const checked = await checkCarried({ id: document.id, hash: document.hash, document }, digest);
      if (!checked.ok) throw new BackupError('malformed', `resolutions[${i}]`);
      return checked.resolution;
    }),
  );
  return { ...head, resolutions };
}
