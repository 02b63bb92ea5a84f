import type { RecordId } from '../core/notebook/change.ts';
import { foldRecord } from '../core/notebook/fold.ts';
import { RECORD_KINDS, type RecordState } from '../core/notebook/model.ts';
import type { NotebookDatabase } from './database.ts';
import { Hanging } from './hanging.ts';
import { recordsOfLog } from './records-of-log.ts';
import { Reports } from './reports.ts';
import { isKind, placeRowOf, rowOf } from './row-of.ts';
import type { PlaceRow, Row, TextRow } from './rows.ts';
import { type Shelf, tablesOf } from './shelf.ts';
import { textRowOf } from './words.ts';

/** Kinds that hang on others; they come first, so that what they hang on is made but once. */
const HANGING = ['tag', 'evidence', 'value'] as const;
const ORDER = [
  ...HANGING,
  'annotation',
  'status',
  'reply',
  ...RECORD_KINDS.filter(
    (kind) => ![...HANGING, 'annotation', 'status', 'reply'].some((each) => each === kind),
  ),
] as const;

/**
 * Fills an empty shelf from the log, in one pass over the records: what `materialise` would make of all of them, each as
 * the log was when its turn came. What is written meanwhile has to be brought up after.
 * @param hidden batches that are left out
 * @param day ISO, see `statesOf`
 * @param tell called with how many changes were worked on since the last time; may throw to end it
 * @returns what was found of the provisions
 */
export async function fill(
  db: NotebookDatabase,
  shelf: Shelf,
  hidden: ReadonlySet<string>,
  day: string,
  tell: (changes: number) => void,
): Promise<Reports> {
  const hanging = new Hanging();
  const reports = new Reports();
  const gone = new Set<RecordId>();
  const replies: (readonly [RecordId, RecordId])[] = [];
  const writer = writerOf(db, shelf);

  const rowFor = (record: RecordState): Row => {
    if (record.deleted) gone.add(record.id);
    if (isKind(record, 'tag') || isKind(record, 'value') || isKind(record, 'evidence')) hanging.note(record);
    if (isKind(record, 'annotation')) reports.count(record);
    const standing = reports.standingOf(record, hanging);
    const to = isKind(record, 'reply') ? record.fields.to : undefined;
    if (to?.startsWith('reply:')) replies.push([record.id, to]);
    return rowOf(record, { orphaned: to !== undefined && gone.has(to), ...(standing && { standing }) });
  };

  for (const kind of ORDER) {
    if (kind === 'status') await assess(db, hidden, day, { hanging, reports });
    for await (const records of recordsOfLog(db, kind, hidden)) {
      const made: Made = { rows: [], texts: [], places: [] };
      let count = 0;
      for (const [id, changes] of records) {
        count += changes.length;
        const record = foldRecord(changes);
        if (!record) continue;
        const row = rowFor(record);
        made.rows.push(row);
        const text = textRowOf(row, hanging.tagsOf(id));
        if (text) made.texts.push(text);
        const place = placeRowOf(record);
        if (place) {
          made.places.push(place);
          hanging.place(id);
        }
      }
      await writer.put(made);
      tell(count);
    }
  }
  await writer.end();
  await orphan(
    shelf,
    replies.filter(([, to]) => gone.has(to)).map(([id]) => id),
  );
  await shelf.provisions.bulkPut(reports.rows(hanging));
  return reports;
}

/** Goes through the status notes once before they are made: their states depend on each other. */
async function assess(
  db: NotebookDatabase,
  hidden: ReadonlySet<string>,
  day: string,
  { hanging, reports }: { readonly hanging: Hanging; readonly reports: Reports },
): Promise<void> {
  for await (const records of recordsOfLog(db, 'status', hidden)) {
    for (const [, changes] of records) {
      const record = foldRecord(changes);
      if (record && isKind(record, 'status')) reports.add(record, hanging.standingOf(record));
    }
  }
  reports.assess(day);
}

/** Replies to replies that are deleted, which may come after them. */
async function orphan(shelf: Shelf, ids: readonly RecordId[]): Promise<void> {
  const rows = (await shelf.rows.bulkGet([...ids])).filter((row) => row !== undefined);
  await shelf.rows.bulkPut(rows.map(({ record }) => rowOf(record, { orphaned: true })));
  await shelf.texts.bulkDelete([...ids]);
}

interface Made {
  readonly rows: Row[];
  readonly texts: TextRow[];
  readonly places: PlaceRow[];
}

/** Writes one portion while the next is made. */
function writerOf(db: NotebookDatabase, shelf: Shelf) {
  let writing: Promise<unknown> = Promise.resolve();
  return {
    async put({ rows, texts, places }: Made): Promise<void> {
      await writing;
      writing = Promise.resolve(
        db.transaction('rw', tablesOf(shelf), () =>
          Promise.all([shelf.rows.bulkPut(rows), shelf.texts.bulkPut(texts), shelf.places.bulkPut(places)]),
        ),
      );
      // Told by the next call.
      writing.catch(() => {});
    },
    end: async (): Promise<void> => void (await writing),
  };
}
