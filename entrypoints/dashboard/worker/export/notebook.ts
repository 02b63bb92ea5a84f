import type { FileHeader, RecordEntry } from '../../../../utils/core/exchange/model.ts';
import { notebookText } from '../../../../utils/core/exchange/write.ts';
import type { Resolution } from '../../../../utils/core/resolution/model.ts';
import { profiles } from '../../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../../utils/storage/database.ts';
import { countRecords, recordsOut } from '../../../../utils/storage/export.ts';
import { resolutionsOut } from '../../../../utils/storage/resolutions-out.ts';
import type { Work } from '../serve.ts';
import type { ExportJob } from './calls.ts';
import type { Signing } from './signing.ts';

/** Bytes that are gathered before the browser is given them to keep: it holds large files on the disk. */
const PORTION = 4 << 20;

/** The records as a notebook file, as bytes, piece by piece. */
export async function* notebookBytes(
  db: NotebookDatabase,
  { choice, scope, documents }: ExportJob,
  { keys, signed }: Signing,
  { signal, onProgress }: Work,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const options = { withPrivate: choice.withPrivate };
  const counts = await countRecords(db, scope, options);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const header: Omit<FileHeader, 'version'> = {
    scope,
    total,
    resolutions: carried(documents, await resolutionsOut(db, scope, options)),
    keys,
  };
  let done = 0;
  const counted = async function* (): AsyncGenerator<RecordEntry> {
    for await (const entry of recordsOut(db, scope, options)) {
      signal.throwIfAborted();
      done += 1;
      onProgress(done, total);
      yield entry;
    }
  };
  const named = new Map((await profiles(db)).map(({ id, fields }) => [id, fields.name ?? '']));
  const encoder = new TextEncoder();
  for await (const piece of notebookText(header, signed(counted()), {
    nameOf: (author) => named.get(`profile:${author}`) || undefined,
  }))
    yield encoder.encode(piece);
}

/** The resolutions that the records speak of travel with them: whoever opens the file needs nothing else to read it. */
const carried = (documents: readonly Resolution[], ids: readonly string[]): FileHeader['resolutions'] =>
  ids.flatMap((id) => {
    const document = documents.find((each) => each.id === id);
    return document ? [{ id, hash: document.hash, document }] : [];
  });

/** A stream of bytes as one file. */
export async function fileOf(bytes: AsyncIterable<Uint8Array>, type: string): Promise<Blob> {
  let whole = new Blob([], { type });
  let portion: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  for await (const piece of bytes) {
    portion.push(piece as Uint8Array<ArrayBuffer>);
    held += piece.length;
    if (held < PORTION) continue;
    whole = new Blob([whole, ...portion], { type });
    portion = [];
    held = 0;
  }
  return new Blob([whole, ...portion], { type });
}
