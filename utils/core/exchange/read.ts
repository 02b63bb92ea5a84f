import { joined } from './bytes.ts';
import { ExchangeError, type ExchangeParams, type RecordCode } from './errors.ts';
import { checkFirstBytes, TELLING } from './first-bytes.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import type { FileHeader, RecordEntry } from './model.ts';
import { Pass } from './pass.ts';

/** A file's bytes, from the beginning every time they are asked for: a header that stands after the records needs two passes. */
export interface NotebookSource {
  open(): AsyncIterable<Uint8Array>;
}

export interface ReadOptions {
  /** UTF-8 as text, a BOM kept; given, because core has no TextDecoder. @throws TypeError for what is no UTF-8 */
  readonly decode: (bytes: Uint8Array) => string;
}

export type ReadEvent =
  | { readonly type: 'header'; readonly header: FileHeader }
  | { readonly type: 'record'; readonly entry: RecordEntry }
  | {
      readonly type: 'refused';
      /** As the file has it; null where it has none. */
      readonly id: string | null;
      /** Path within the file: "first.items[2].changes[0].at". */
      readonly where: string;
      readonly code: RecordCode;
      readonly params: ExchangeParams;
    };

/**
 * Reads a notebook file piece by piece: first its header, then record by record; a record with a defect is told and the
 * others are read. Whether the changes are what their ids say is for `verify` (core/notebook/seal.ts), not looked at here.
 *
 * A file that another tool wrote again, with its members in another order, is read too: where a part of the header comes
 * after the records, they are passed over and the source is opened a second time.
 * @throws ExchangeError for a file that is none or is broken: whoever reads then keeps nothing of it
 */
export async function* readNotebook(
  source: NotebookSource,
  { decode }: ReadOptions,
): AsyncGenerator<ReadEvent> {
  const first = new Pass(decode);
  yield* through(first, source);
  const header = first.lateHeader();
  if (header) yield* through(new Pass(decode, header), source);
}

async function* through(pass: Pass, source: NotebookSource): AsyncGenerator<ReadEvent> {
  for await (const bytes of unmarked(source)) for (const event of pass.push(bytes)) yield event;
  for (const event of pass.end()) yield event;
}

/** The bytes without a byte order mark, once it is sure that they are text and not too many. */
async function* unmarked(source: NotebookSource): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  let length = 0;
  for await (const bytes of source.open()) {
    length += bytes.length;
    if (length > MAX_FILE_BYTES)
      throw new ExchangeError('too large', '', { line: 1, most: MAX_FILE_BYTES / 1024 ** 2 });
    if (head === null) {
      yield bytes;
      continue;
    }
    head = joined([head, bytes]);
    if (head.length < TELLING) continue;
    yield head.subarray(checkFirstBytes(head.subarray(0, TELLING)));
    head = null;
  }
  if (length === 0) throw new ExchangeError('empty', '', { line: 1 });
  if (head) yield head.subarray(checkFirstBytes(head));
}
