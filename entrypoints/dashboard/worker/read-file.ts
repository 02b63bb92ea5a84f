import type { Told } from '../../../components/dashboard/import/model.ts';
import type { Integrity, RecordEntry } from '../../../utils/core/exchange/model.ts';
import { TableError } from '../../../utils/core/exchange/table/sheet.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { bytesOf, peek } from './bytes.ts';
import type { Import } from './desk.ts';
import { FileFault } from './failure.ts';
import { foreignItems } from './foreign-file.ts';
import type { Item } from './item.ts';
import type { Calls, FileAnswer, FileContent } from './protocol.ts';
import type { Work } from './serve.ts';
import { type Sniffed, sniff } from './sniff.ts';
import { Summary } from './summary.ts';
import { tableItems } from './table-file.ts';

/** Records that are staged at once. */
const PORTION = 400;

type Question = Calls['read']['question'];

const failed = (code: string, where = '', params: Told['params'] = {}): FileAnswer => ({
  state: 'failed',
  error: { code, where, params },
});

/**
 * Reads one file and stages what it holds, told by its content whatever it is called. What is wrong with the file is an
 * answer; what is wrong with the notebook is thrown.
 */
export async function readFile(
  db: NotebookDatabase,
  question: Question,
  into: Import,
  { signal, onProgress }: Work,
): Promise<FileAnswer> {
  const { file } = question;
  try {
    const bytes = bytesOf(file, signal, (done) => onProgress(done, file.size));
    const { head, whole } = await peek(bytes);
    const kind = sniff(head);
    if (kind === 'empty' || kind === 'unknown') return failed(kind);
    const items = itemsOf(kind, whole, db, question, signal);
    return { state: 'read', content: await staged(items, kind, question.id, into, signal) };
  } catch (error) {
    const told = troubleOf(error);
    if (told) return { state: 'failed', error: told };
    throw error;
  }
}

function itemsOf(
  kind: Exclude<Sniffed, 'empty' | 'unknown'>,
  stream: AsyncIterable<Uint8Array>,
  db: NotebookDatabase,
  { file, resolutions }: Question,
  signal: AbortSignal,
): AsyncGenerator<Item> {
  switch (kind) {
    case 'hypothesis':
    case 'w3c':
      return foreignItems({ kind, stream, file, db, resolutions, signal });
    case 'workbook':
    case 'text':
      return tableItems({ kind, stream, file, db, resolutions });
    default:
      throw new Error('no reader yet');
  }
}

const KINDS: Readonly<Record<Exclude<Sniffed, 'empty' | 'unknown'>, FileContent['kind']>> = {
  workbook: 'table',
  text: 'table',
  hypothesis: 'annotations',
  w3c: 'annotations',
  notebook: 'notebook',
  json: 'notebook',
};

/** Stages all that a reader comes upon, some hundred records at a time, and tells what it was. */
async function staged(
  items: AsyncGenerator<Item>,
  kind: Exclude<Sniffed, 'empty' | 'unknown'>,
  id: string,
  into: Import,
  signal: AbortSignal,
): Promise<FileContent> {
  const summary = new Summary();
  let portion: RecordEntry[] = [];
  const put = async (): Promise<void> => {
    signal.throwIfAborted();
    const entries = portion;
    portion = [];
    const integrity: readonly Integrity[] = await into.add(id, entries);
    for (const [at, entry] of entries.entries()) summary.add(entry, integrity[at] ?? 'unsigned');
  };
  for await (const item of items) {
    if (item.type === 'refused') summary.refuse(item.told);
    else if (item.type === 'told') summary.tell(item.told);
    else if (item.type === 'record' && portion.push(item.entry) >= PORTION) await put();
  }
  if (portion.length > 0) await put();
  return summary.content({ kind: KINDS[kind], keys: [], unknown: [] });
}

/** What is wrong with a file; null for anything else. */
function troubleOf(error: unknown): Told | null {
  if (error instanceof FileFault) return { code: error.code, where: '', params: error.params };
  if (error instanceof TableError)
    return { code: `table.fault.${error.code}`, where: '', params: error.params };
  // A file that was moved, or changed while it was read.
  if (error instanceof DOMException && (error.name === 'NotReadableError' || error.name === 'NotFoundError'))
    return { code: 'unreadable', where: '', params: {} };
  return null;
}
