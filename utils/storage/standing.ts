import type { RecordId } from '../core/notebook/change.ts';
import type { RecordState, State } from '../core/notebook/model.ts';
import { annotationOf, parseRecordId } from '../core/notebook/record-id.ts';
import { isAttached } from '../core/notebook/state.ts';
import { childrenOf } from './children.ts';
import type { NotebookDatabase } from './database.ts';
import { resolutionOf } from './resolutions.ts';
import type { ReportedValue, Standing } from './rows.ts';

/** What status notes add up to with the values and the evidence that hang on them. */
export async function standingsOf(
  db: NotebookDatabase,
  notes: readonly RecordState<'status'>[],
): Promise<Map<RecordId, Standing>> {
  const ids = notes.map(({ id }) => id);
  const [values, evidence] = await Promise.all([
    childrenOf(db, ids, 'value'),
    childrenOf(db, ids, 'evidence'),
  ]);
  const attached = new Map(
    ids.map((id) => [
      id,
      (evidence.get(id) ?? []).map(({ record }) => record as RecordState<'evidence'>).filter(isAttached),
    ]),
  );
  const standing = await annotationsOf(db, [...attached.values()].flat());
  return new Map(
    notes.map((note) => {
      const reported = (values.get(note.id) ?? []).flatMap(({ record }) => reportedOf(record));
      const rests = (attached.get(note.id) ?? []).map(({ id }) => annotationOf(id) ?? '');
      const kept = [...new Set(rests)].filter((id) => standing.has(id));
      return [note.id, { state: stateOfNote(note, reported), values: reported, evidence: kept }];
    }),
  );
}

/** The annotations that records of evidence name, those left out that are deleted or not known. */
export async function annotationsOf(
  db: NotebookDatabase,
  evidence: readonly RecordState<'evidence'>[],
): Promise<Set<RecordId>> {
  const ids = [...new Set(evidence.flatMap(({ id }) => annotationOf(id) ?? []))];
  const rows = await db.places.bulkGet(ids);
  return new Set(rows.flatMap((row) => (row ? [row.id] : [])));
}

function reportedOf(record: RecordState): ReportedValue[] {
  const { reported } = (record as RecordState<'value'>).fields;
  const target = parseRecordId(record.id)?.parts[1];
  return reported && target && !record.deleted ? [{ target, ...reported }] : [];
}

function stateOfNote(note: RecordState<'status'>, values: readonly ReportedValue[]): State {
  const { about, judgement } = note.fields;
  const provision = about && resolutionOf(about.resolution)?.provisions.get(about.provision);
  void provision;
  void values;
  return judgement?.state ?? 'not assessed';
}
