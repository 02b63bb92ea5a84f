import { type FileHeader, NOTEBOOK_FORMAT, NOTEBOOK_VERSION, type RecordEntry } from './model.ts';

/** What the writer is to say of itself; the version is always its own. */
export type NewHeader = Omit<FileHeader, 'version'>;

export interface WriteOptions {
  /** Name of an author by id, from the profiles that go out too; undefined where none is known. */
  readonly nameOf: (author: string) => string | undefined;
}

/**
 * A notebook file, piece by piece (about 64 kB each), to be written as UTF-8. The same records give the same text, whoever
 * writes it and when.
 * @param entries each record once, in the order of their ids
 */
export async function* notebookText(
  header: NewHeader,
  entries: AsyncIterable<RecordEntry>,
  _options: WriteOptions,
): AsyncGenerator<string> {
  const { total, resolutions, keys } = header;
  const version = `${NOTEBOOK_VERSION.major}.${NOTEBOOK_VERSION.minor}`;
  const head = JSON.stringify({ format: NOTEBOOK_FORMAT, version, total, resolutions, keys });
  yield `${head.slice(0, -1)},"first":{"items":[`;
  let separator = '\n';
  for await (const { id, changes } of entries) {
    yield `${separator}${JSON.stringify({ record: id, changes })}`;
    separator = ',\n';
  }
  yield '\n]}}\n';
}
