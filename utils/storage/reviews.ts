import type { RecordId } from '../core/notebook/change.ts';
import type { RecordState, State } from '../core/notebook/model.ts';
import { parseRecordId } from '../core/notebook/record-id.ts';
import { type Answer, headsOf, type SeenHead, type Verdict, verdictsOn } from '../core/notebook/review.ts';
import type { NotebookDatabase } from './database.ts';
import { hangingOn, inList } from './lists.ts';
import { recordsOf } from './pages.ts';
import { reading, type Shelf } from './shelf.ts';

/** All marks on a record, of whomever, those too that were taken back. */
const reviewsOn = async (shelf: Shelf, subject: RecordId): Promise<RecordState<'review'>[]> =>
  recordsOf<'review'>(await inList(shelf, hangingOn(subject, 'review')).toArray());

/** One person's marks, by the record they are on. @param reviewer author id */
export const marksBy = (
  db: NotebookDatabase,
  reviewer: string,
): Promise<Map<RecordId, RecordState<'review'>>> =>
  reading(db, async (shelf) => {
    const all = recordsOf<'review'>(await shelf.rows.where('id').startsWith('review:').toArray());
    const own = all.map((review) => [parseRecordId(review.id)?.parts ?? [], review] as const);
    return new Map(
      own.flatMap(([[subject, by], review]) => (subject && by === reviewer ? [[subject, review]] : [])),
    );
  });

/** A record that is reviewed, with what stands in it and what is said of it. */
export interface Reviewed {
  readonly record: RecordState;
  /** What a status note comes to; null for other kinds. */
  readonly state: State | null;
  readonly values: readonly RecordState<'value'>[];
  /** Oldest first. */
  readonly replies: readonly RecordState<'reply'>[];
  readonly reviews: readonly RecordState<'review'>[];
  /** What a mark made now is about. */
  readonly heads: readonly SeenHead[];
  readonly verdicts: readonly Verdict[];
}

/** Records with all that reviewers look at, in the order of the ids; what is deleted or gone is left out. */
export const reviewedRecords = (db: NotebookDatabase, ids: readonly RecordId[]): Promise<Reviewed[]> =>
  reading(db, async (shelf) => {
    const all = await Promise.all(ids.map((id) => reviewedIn(shelf, id)));
    return all.filter((each) => each !== null);
  });

async function reviewedIn(shelf: Shelf, id: RecordId): Promise<Reviewed | null> {
  const row = await shelf.rows.get(id);
  if (!row || row.record.deleted) return null;
  const { record, status } = row;
  const thread = threadOf(record);
  const [values, replies, reviews] = await Promise.all([
    inList(shelf, hangingOn(id, 'value')).toArray(),
    inList(shelf, hangingOn(thread, 'reply')).toArray(),
    reviewsOn(shelf, id),
  ]);
  const figures = recordsOf<'value'>(values);
  const answers = recordsOf<'reply'>(replies).filter((reply) => !reply.deleted && reply.id !== id);
  const heads = headsOf(record, figures);
  return {
    record,
    state: status?.state ?? null,
    values: figures.filter(({ deleted }) => !deleted),
    replies: answers,
    reviews,
    heads,
    verdicts: verdictsOn(
      reviews,
      heads,
      answers.map(({ created }): Answer => created),
    ),
  };
}

/** What reviewers say of a record; of none that is there nothing. */
export const verdictsOf = async (db: NotebookDatabase, id: RecordId): Promise<readonly Verdict[]> =>
  (await reviewedRecords(db, [id]))[0]?.verdicts ?? [];

/** What answers to a record hang on: the record, or what it answers itself. */
export const threadOf = (record: RecordState): RecordId =>
  record.kind === 'reply' ? ((record as RecordState<'reply'>).fields.to ?? record.id) : record.id;
