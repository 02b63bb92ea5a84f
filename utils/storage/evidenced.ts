import type { RecordId } from '../core/notebook/change.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { annotationOf, parseProvisionSubject, subjectOf } from '../core/notebook/record-id.ts';
import { isAttached } from '../core/notebook/state.ts';
import type { NotebookDatabase } from './database.ts';
import { allOf, hangingOn, inList } from './lists.ts';
import { recordsOf } from './pages.ts';
import { reading, type Shelf } from './shelf.ts';

/** A provision that an annotation is evidence for. */
export interface Evidenced {
  readonly resolution: string;
  readonly eId: string;
}

/** The provisions that an annotation is evidence for, in the order of attaching; status notes are told by `restingOn`. */
export async function evidencedBy(db: NotebookDatabase, annotation: RecordId): Promise<Evidenced[]> {
  const rows = await reading(db, (shelf) => inList(shelf, hangingOn(annotation, 'evidence')).toArray());
  return recordsOf<'evidence'>(rows)
    .filter(isAttached)
    .flatMap((record: RecordState<'evidence'>) => parseProvisionSubject(subjectOf(record.id) ?? '') ?? []);
}

/** The annotations that are evidence for anything: a provision or a status note. */
export async function evidencing(shelf: Shelf): Promise<Set<RecordId>> {
  const rows = await inList(shelf, allOf('evidence')).toArray();
  const attached = recordsOf<'evidence'>(rows).filter(isAttached);
  return new Set(attached.flatMap(({ id }) => annotationOf(id) ?? []));
}
