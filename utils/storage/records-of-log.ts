import type { Change, RecordId } from '../core/notebook/change.ts';
import type { NotebookDatabase } from './database.ts';
import { isHidden } from './log.ts';
import type { StoredChange } from './rows.ts';

/** Changes that are read at once. */
const PORTION = 4000;

/**
 * All records of a kind with their changes, in the order of their ids, some hundreds at a time; each with the log as it
 * is when its turn comes. The next portion is read while the last one is worked on.
 * @param hidden batches that are left out
 */
export async function* recordsOfLog(
  db: NotebookDatabase,
  kind: string,
  hidden: ReadonlySet<string>,
): AsyncGenerator<(readonly [RecordId, Change[]])[]> {
  const read = (after: RecordId | null): Promise<Portion> => {
    const portion = portionFrom(db, kind, after, PORTION);
    // Whoever gives up does not ask for the portion that is on its way.
    portion.catch(() => {});
    return portion;
  };
  let next = read(null);
  for (;;) {
    const { records, last, isEnd } = await next;
    if (!isEnd) next = read(last);
    yield records.flatMap(([id, changes]) => {
      const seen = hidden.size === 0 ? changes : changes.filter((change) => !isHidden(change, hidden));
      return seen.length > 0 ? [[id, seen] as const] : [];
    });
    if (isEnd) return;
  }
}

interface Portion {
  readonly records: readonly (readonly [RecordId, StoredChange[]])[];
  /** Id of the last record that is in it whole. */
  readonly last: RecordId | null;
  readonly isEnd: boolean;
}

async function portionFrom(
  db: NotebookDatabase,
  kind: string,
  after: RecordId | null,
  most: number,
): Promise<Portion> {
  const changes = await db.changes
    .where('record')
    .between(after ?? `${kind}:`, `${kind};`, after === null, false)
    .limit(most)
    .toArray();
  const records = [...Map.groupBy(changes, ({ record }) => record)];
  const isEnd = changes.length < most;
  // The last record may go on beyond what was read; it is read again with the next portion.
  if (!isEnd) records.pop();
  const last = records.at(-1)?.[0] ?? after;
  if (!isEnd && records.length === 0) return portionFrom(db, kind, after, most * 2);
  return { records, last, isEnd };
}
