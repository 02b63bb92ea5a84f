import type { RecordEntry } from '../../../../utils/core/exchange/model.ts';
import { type NotebookSource, type ReadEvent, readNotebook } from '../../../../utils/core/exchange/read.ts';
import { type NewHeader, notebookText } from '../../../../utils/core/exchange/write.ts';
import { KEY, RESOLUTION } from './notebook.ts';

/** Whole files out of records and records out of whole files, for tests. */

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
export const decode = (bytes: Uint8Array): string => decoder.decode(bytes);

export const HEADER: Omit<NewHeader, 'total'> = {
  scope: {},
  resolutions: [{ id: RESOLUTION.id, hash: RESOLUTION.hash, document: RESOLUTION }],
  keys: [KEY],
};

const NAMES = new Map([['an', 'Đại biểu A']]);

export async function write(
  entries: readonly RecordEntry[],
  header: Partial<NewHeader> = {},
): Promise<string> {
  const list = (async function* () {
    yield* entries;
  })();
  let text = '';
  const pieces = notebookText({ ...HEADER, total: entries.length, ...header }, list, {
    nameOf: (author) => NAMES.get(author),
  });
  for await (const piece of pieces) text += piece;
  return text;
}

/** A source that gives its bytes in pieces of some length. */
export const sourceOf = (bytes: Uint8Array, portion = 1 << 20): NotebookSource => ({
  async *open() {
    for (let at = 0; at < bytes.length; at += portion) yield bytes.subarray(at, at + portion);
  },
});

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything that reading a file gives. @throws ExchangeError */
export async function eventsOf(file: string | Uint8Array, portion?: number): Promise<ReadEvent[]> {
  const source = sourceOf(typeof file === 'string' ? bytesOf(file) : file, portion);
  const events: ReadEvent[] = [];
  for await (const event of readNotebook(source, { decode })) events.push(event);
  return events;
}

/** The records of a file that has no defect. */
export async function read(file: string | Uint8Array, portion?: number): Promise<RecordEntry[]> {
  const events = await eventsOf(file, portion);
  return events.flatMap((event) => {
    if (event.type === 'refused') throw new Error(`${event.id}: ${event.code} at ${event.where}`);
    return event.type === 'record' ? [event.entry] : [];
  });
}
