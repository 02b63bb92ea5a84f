import { fromHypothesis } from '../../../utils/core/exchange/foreign/hypothesis.ts';
import { fromW3c } from '../../../utils/core/exchange/foreign/w3c.ts';
import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import { digest } from '../../../utils/storage/digest.ts';
import { gathered } from './bytes.ts';
import { FileFault } from './failure.ts';
import type { Item } from './item.ts';

/** More than 100,000 annotations of any product come to, in bytes. */
const MOST = 256 * 1_048_576;

interface Request {
  readonly kind: 'hypothesis' | 'w3c';
  readonly stream: AsyncIterable<Uint8Array>;
  readonly file: Pick<File, 'lastModified'>;
  readonly db: NotebookDatabase;
  readonly resolutions: readonly Resolution[];
  readonly signal: AbortSignal;
}

/** Reads the annotations of another product. @throws FileFault where it is no JSON after all */
export async function* foreignItems({
  kind,
  stream,
  file,
  db,
  resolutions,
  signal,
}: Request): AsyncGenerator<Item> {
  const bytes = await gathered(stream, MOST);
  const value = parsed(bytes);
  const read = kind === 'hypothesis' ? fromHypothesis : fromW3c;
  const { entries, told } = await read(value, {
    resolutions,
    digest,
    known: (record) => db.changes.where('record').equals(record).toArray(),
    now: Date.now(),
    undated: new Date(file.lastModified).toISOString(),
    pause: async () => signal.throwIfAborted(),
  });
  for (const { level, where, code, params } of told)
    yield {
      type: level === 'refused' ? 'refused' : 'told',
      told: { code: `foreign.${code}`, where, params },
    };
  for (const entry of entries) yield { type: 'record', entry: entry satisfies RecordEntry };
}

function parsed(bytes: Uint8Array): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new FileFault('not-text', {}, { cause: error });
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    // What is nested without end breaks the parser itself.
    throw new FileFault('not-json', {}, { cause: error });
  }
}
