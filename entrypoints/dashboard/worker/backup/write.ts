import { headText } from '../../../../utils/core/exchange/backup/head.ts';
import type { RecordEntry } from '../../../../utils/core/exchange/model.ts';
import { notebookText } from '../../../../utils/core/exchange/write.ts';
import type { Json } from '../../../../utils/core/notebook/change.ts';
import { besidesRecords } from '../../../../utils/storage/backup.ts';
import type { NotebookDatabase } from '../../../../utils/storage/database.ts';
import { countRecords, recordsOut } from '../../../../utils/storage/export.ts';
import { knownKeys } from '../../../../utils/storage/keys.ts';
import type { Work } from '../serve.ts';

const ALL = { withPrivate: true };

/**
 * Everything of a notebook as bytes, piece by piece: a line with what is no record, then a notebook file. To be locked
 * before it goes anywhere: it holds private notes and private keys.
 * @param made ISO 8601, UTC
 */
export async function* backupBytes(
  db: NotebookDatabase,
  { settings, made }: { readonly settings: Json; readonly made: string },
  { signal, onProgress }: Work,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  yield encoder.encode(`${headText({ ...(await besidesRecords(db)), made, settings })}\n`);
  const counts = await countRecords(db, {}, ALL);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const keys = (await knownKeys(db)).map(({ id, device, publicKey }) => ({ id, device, publicKey }));
  let done = 0;
  const counted = async function* (): AsyncGenerator<RecordEntry> {
    for await (const entry of recordsOut(db, {}, ALL)) {
      signal.throwIfAborted();
      done += 1;
      onProgress(done, total);
      yield entry;
    }
  };
  // Whoever opens it again knows the names from the profiles.
  const text = notebookText({ scope: {}, total, resolutions: [], keys }, counted(), {
    nameOf: () => undefined,
  });
  for await (const piece of text) yield encoder.encode(piece);
}
