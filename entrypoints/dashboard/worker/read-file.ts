import { OUTCOMES, type Told } from '../../../components/dashboard/import/model.ts';
import { ExchangeError } from '../../../utils/core/exchange/errors.ts';
import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import { TableError } from '../../../utils/core/exchange/table/sheet.ts';
import { LockError } from '../../../utils/crypto/lock-error.ts';
import { isLocked, unlock } from '../../../utils/crypto/passphrase.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { bytesOf, counted, headOf, type Peeked, peeked } from './bytes.ts';
import type { Import } from './desk.ts';
import { FileFault } from './failure.ts';
import { foreignItems } from './foreign-file.ts';
import type { Item } from './item.ts';
import { notebookItems } from './notebook-file.ts';
import type { Calls, FileAnswer, FileContent } from './protocol.ts';
import type { Work } from './serve.ts';
import { type Sniffed, sniff } from './sniff.ts';
import { Summary } from './summary.ts';
import { tableItems } from './table-file.ts';

/** Records that are staged at once. */
const PORTION = 400;

type Question = Calls['read']['question'];

/** What a reader can be found for. */
type Readable = Exclude<Sniffed, 'empty' | 'unknown' | 'paper' | 'backup'>;

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
  const { file, id, passphrase } = question;
  const portions = { staged: 0 };
  let source: Peeked | null = null;
  try {
    const raw = () => bytesOf(file, signal);
    const locked = isLocked(await headOf(raw()));
    if (locked && passphrase === null) return { state: 'locked' };
    source = await peeked(() => (locked ? unlock(raw(), passphrase ?? '') : raw()));
    const kind = sniff(source.head);
    if (kind === 'empty' || kind === 'unknown' || kind === 'paper') throw new FileFault(kind);
    if (kind === 'backup') return { state: 'backup' };
    const { open: again } = source;
    // Told of what comes out, not of what is read: a small locked file is read at once, and then opened for seconds.
    const open = () => counted(again(), (done) => onProgress(Math.min(done, file.size), file.size));
    const items = itemsOf(kind, open, { db, question, into, signal });
    const before = await into.counts();
    const summary = await staged(items, id, into, signal, portions);
    const outcomes = added(before, await into.counts());
    return { state: 'read', content: summary.content(KINDS[kind], outcomes) };
  } catch (error) {
    if (error instanceof LockError && error.code === 'wrong passphrase') return { state: 'wrong' };
    const told = troubleOf(error);
    if (told) return { state: 'failed', error: told, staged: portions.staged > 0 };
    throw error;
  } finally {
    await source?.close();
  }
}

interface Around {
  readonly db: NotebookDatabase;
  readonly question: Question;
  readonly into: Import;
  readonly signal: AbortSignal;
}

function itemsOf(
  kind: Readable,
  open: () => AsyncIterable<Uint8Array>,
  { db, question: { file, resolutions }, into, signal }: Around,
): AsyncGenerator<Item> {
  switch (kind) {
    case 'hypothesis':
    case 'w3c':
      return foreignItems({ kind, stream: open(), file, db, resolutions, signal });
    case 'workbook':
    case 'text':
      return tableItems({ kind, stream: open(), file, db, resolutions });
    case 'notebook':
    case 'json':
      // JSON of which nothing is known: the notebook's reader says best what it lacks.
      return notebookItems({ source: { open }, db, resolutions, into });
  }
}

const KINDS: Readonly<Record<Readable, FileContent['kind']>> = {
  workbook: 'table',
  text: 'table',
  hypothesis: 'annotations',
  w3c: 'annotations',
  notebook: 'notebook',
  json: 'notebook',
};

/**
 * Stages all that a reader comes upon, some hundred records at a time.
 * @param portions counts those that were staged, also where the reader breaks off
 */
async function staged(
  items: AsyncGenerator<Item>,
  id: string,
  into: Import,
  signal: AbortSignal,
  portions: { staged: number },
): Promise<Summary> {
  const summary = new Summary();
  let portion: RecordEntry[] = [];
  const put = async (): Promise<void> => {
    signal.throwIfAborted();
    const entries = portion;
    portion = [];
    portions.staged += 1;
    const integrity = await into.add(id, entries);
    for (const [at, entry] of entries.entries()) summary.add(entry, integrity[at] ?? 'unsigned');
  };
  for await (const item of items) {
    if (item.type === 'refused') summary.refuse(item.told);
    else if (item.type === 'told') summary.tell(item.told);
    else if (item.type === 'unknown') summary.miss({ id: item.id, title: item.title });
    else if (item.type === 'keys') summary.meetKeys(item.keys);
    else if (item.type === 'record' && portion.push(item.entry) >= PORTION) await put();
  }
  if (portion.length > 0) await put();
  return summary;
}

/** How many more of each there are; a record that another file changes into a conflict is the other file's. */
const added = (before: FileContent['outcomes'], after: FileContent['outcomes']): FileContent['outcomes'] =>
  Object.fromEntries(
    OUTCOMES.map((each) => [each, Math.max(0, after[each] - before[each])]),
  ) as FileContent['outcomes'];

/** What is wrong with a file; null for anything else. */
function troubleOf(error: unknown): Told | null {
  if (error instanceof FileFault) return { code: error.code, where: '', params: error.params };
  if (error instanceof ExchangeError)
    return { code: `notebook.${error.code}`, where: error.where, params: error.params };
  if (error instanceof LockError)
    return { code: `importing.told.lock-${error.code.replaceAll(' ', '-')}`, where: '', params: {} };
  if (error instanceof TableError)
    return { code: `table.fault.${error.code}`, where: '', params: error.params };
  // A file that was moved, or changed while it was read.
  const isLost = error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);
  return isLost ? { code: 'unreadable', where: '', params: {} } : null;
}
