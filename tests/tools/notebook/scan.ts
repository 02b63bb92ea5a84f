import { ExchangeError } from '../../../utils/core/exchange/errors.ts';
import type { FileHeader, RecordEntry } from '../../../utils/core/exchange/model.ts';
import type { Keyring, MetKey } from '../../../utils/crypto/keyring.ts';
import { LockError } from '../../../utils/crypto/lock-error.ts';
import { verified } from '../../../utils/storage/verified.ts';
import { ToolError } from '../log.ts';
import { eventsOf, type NotebookFile } from './source.ts';
import { reasonOf, wordOf } from './words.ts';

/** Something of a file that is not taken. */
export interface Refusal {
  /** Record id as the file has it; null where it has none. */
  readonly id: string | null;
  readonly why: string;
  /** Its content is not what its id says, as against what is no record at all. */
  readonly altered: boolean;
}

/** What looking through a file once gives; of its records the ids alone are held. */
export interface Scan {
  readonly file: NotebookFile;
  readonly header: FileHeader;
  readonly keys: readonly MetKey[];
  readonly ids: ReadonlySet<string>;
  /** Whether its records are in the order of their ids, as our own writer has them. */
  readonly sorted: boolean;
  readonly refused: readonly Refusal[];
}

/**
 * Reads a file from its beginning to its end, holding every change against its id.
 * @param onRecord is given each record that is as it should be
 * @throws ToolError for a file that is none, or broken
 */
export async function scan(
  file: NotebookFile,
  keyring: Keyring,
  onRecord: (entry: RecordEntry) => Promise<void> | void,
): Promise<Scan> {
  let header: FileHeader | null = null;
  let keys: readonly MetKey[] = [];
  let last = '';
  let sorted = true;
  const ids = new Set<string>();
  const refused: Refusal[] = [];
  try {
    for await (const event of eventsOf(file)) {
      if (event.type === 'header') {
        header = event.header;
        keys = await keyring.meet(header.keys);
      } else if (event.type === 'refused') {
        const { id, code, where, params } = event;
        refused.push({ id, why: wordOf('exchange.notebook', code, where, params), altered: false });
      } else {
        const { entry } = event;
        const checked = await verified(entry);
        if ('refusal' in checked) {
          const { code, change } = checked.refusal;
          const place = change === null ? '' : `change ${change.slice(0, 12)}…`;
          const why = `${WHY[code]}${place && ` (${place})`}`;
          refused.push({ id: entry.id, why, altered: code === 'altered' });
          continue;
        }
        if (entry.id < last) sorted = false;
        last = entry.id;
        ids.add(entry.id);
        await onRecord(entry);
      }
    }
  } catch (error) {
    throw brokenOf(file, error);
  }
  if (!header) throw new ToolError(`${file.path}: it has no header.`);
  return { file, header, keys, ids, sorted, refused };
}

const WHY = {
  altered: 'a change is not what its id says: it was altered',
  collides: 'a change bears the id of another one',
  malformed: 'it is no record of this product',
} as const;

function brokenOf({ path }: NotebookFile, error: unknown): unknown {
  if (
    error instanceof ExchangeError ||
    error instanceof LockError ||
    (error as NodeJS.ErrnoException).syscall
  )
    return new ToolError(`${path}: ${reasonOf(error)}.`);
  return error;
}

/** The records of a file that was looked through and are as they should be, in the order of their ids. */
export async function* recordsOf({ file, ids, sorted }: Scan): AsyncGenerator<RecordEntry> {
  const held: RecordEntry[] = [];
  for await (const event of eventsOf(file)) {
    if (event.type !== 'record' || !ids.has(event.entry.id)) continue;
    if (sorted) yield event.entry;
    else held.push(event.entry);
  }
  yield* held.sort((a, b) => (a.id < b.id ? -1 : 1));
}
