import type { RecordId } from '../core/notebook/change.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { annotationOf, parseRecordId, subjectOf } from '../core/notebook/record-id.ts';
import { isAttached } from '../core/notebook/state.ts';
import type { NotebookDatabase } from './database.ts';
import { allOf, CONTESTED, departmentsIn, hangingOn, inList, responsibleIn } from './lists.ts';
import { recordsOf, rowsOf } from './pages.ts';
import type { Row } from './rows.ts';
import { reading } from './shelf.ts';

/** A record as it stands, deleted ones too; null where the log has none, or none any more. */
export const record = (db: NotebookDatabase, id: RecordId): Promise<RecordState | null> =>
  reading(db, async (shelf) => (await shelf.rows.get(id))?.record ?? null);

/** Records in the order of their ids; what is not there any more is left out. */
export const recordsWithIds = (db: NotebookDatabase, ids: readonly RecordId[]): Promise<RecordState[]> =>
  reading(db, async (shelf) => recordsOf(await rowsOf(shelf, ids)));

/** The rows of a list, oldest first. */
const listed = (db: NotebookDatabase, list: string): Promise<Row[]> =>
  reading(db, (shelf) => inList(shelf, list).toArray());

/** Answers to an annotation or a status note, oldest first. */
export async function repliesTo(db: NotebookDatabase, id: RecordId): Promise<RecordState<'reply'>[]> {
  const rows = await listed(db, hangingOn(id, 'reply'));
  return recordsOf<'reply'>(rows).filter(({ deleted }) => !deleted);
}

/** Tags on a record or on a provision's subject, by name. */
export async function tagsOf(db: NotebookDatabase, subject: string): Promise<RecordState<'tag'>[]> {
  const rows = await listed(db, hangingOn(subject, 'tag'));
  return recordsOf<'tag'>(rows)
    .filter(isAttached)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** A piece of evidence: the record that attaches it, and the annotation it is. */
export interface EvidenceView {
  readonly attached: RecordState<'evidence'>;
  readonly annotation: RecordState<'annotation'>;
}

/** What a status note or a provision's subject rests on, in the order of attaching. */
export const evidenceFor = (db: NotebookDatabase, subject: string): Promise<EvidenceView[]> =>
  reading(db, async (shelf) => {
    const rows = await inList(shelf, hangingOn(subject, 'evidence')).toArray();
    // Of an annotation hang here the records that use it as evidence, which is the other way round.
    const own = recordsOf<'evidence'>(rows).filter(({ id }) => subjectOf(id) === subject);
    const attached = own.filter(isAttached);
    const annotations = await rowsOf(
      shelf,
      attached.map(({ id }) => annotationOf(id) ?? ''),
    );
    const byId = new Map(recordsOf<'annotation'>(annotations).map((each) => [each.id, each]));
    return attached.flatMap((each) => {
      const annotation = byId.get(annotationOf(each.id) ?? '');
      return annotation && !annotation.deleted ? [{ attached: each, annotation }] : [];
    });
  });

/** All responsibilities in a resolution; also those that were taken off, and proposals that were declined. */
export const responsibilitiesIn = async (
  db: NotebookDatabase,
  resolution: string,
): Promise<RecordState<'responsibility'>[]> =>
  recordsOf<'responsibility'>(await listed(db, responsibleIn(resolution)));

/** What people changed in, or added to, the departments of a province. */
export const departmentRecords = async (
  db: NotebookDatabase,
  province: string,
): Promise<RecordState<'department'>[]> => recordsOf<'department'>(await listed(db, departmentsIn(province)));

/** Everybody who wrote in this notebook and gave a name. */
export const profiles = async (db: NotebookDatabase): Promise<RecordState<'profile'>[]> =>
  recordsOf<'profile'>(await listed(db, allOf('profile')));

/** Records that ask for a decision, the newest first. */
export const conflicts = async (db: NotebookDatabase): Promise<RecordState[]> =>
  recordsOf(await listed(db, CONTESTED)).reverse();

/** All names of tags in use, each once, by name. */
export async function tagNames(db: NotebookDatabase): Promise<string[]> {
  const tags = recordsOf<'tag'>(await listed(db, allOf('tag'))).filter(isAttached);
  const names = new Set(tags.map(({ id }) => parseRecordId(id)?.parts[1] ?? ''));
  return [...names].sort(new Intl.Collator('vi').compare);
}
