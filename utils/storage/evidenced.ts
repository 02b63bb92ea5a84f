import type { RecordId } from '../core/notebook/change.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { parseProvisionSubject, subjectOf } from '../core/notebook/record-id.ts';
import { isAttached } from '../core/notebook/state.ts';
import type { NotebookDatabase } from './database.ts';
import { hangingOn, inList } from './lists.ts';
import { recordsOf } from './pages.ts';

/** A provision that an annotation is evidence for. */
export interface Evidenced {
  readonly resolution: string;
  readonly eId: string;
}

/** The provisions that an annotation is evidence for, in the order of attaching; status notes are told by `restingOn`. */
export async function evidencedBy(db: NotebookDatabase, annotation: RecordId): Promise<Evidenced[]> {
  const rows = await inList(db, hangingOn(annotation, 'evidence')).toArray();
  return recordsOf<'evidence'>(rows)
    .filter(isAttached)
    .flatMap((record: RecordState<'evidence'>) => parseProvisionSubject(subjectOf(record.id) ?? '') ?? []);
}
