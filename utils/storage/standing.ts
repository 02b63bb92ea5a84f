import type { RecordId } from '../core/notebook/change.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { annotationOf, parseRecordId } from '../core/notebook/record-id.ts';
import { isAttached } from '../core/notebook/state.ts';
import { childrenOf } from './children.ts';
import type { ReportedValue, Standing } from './rows.ts';
import type { Shelf } from './shelf.ts';

/**
 * What status notes add up to with the values and the evidence that hang on them. Of the state only what a person
 * judged: what is computed needs the provision's other notes too, see {@link ./states.ts}.
 */
export async function standingsOf(
  shelf: Shelf,
  notes: readonly RecordState<'status'>[],
): Promise<Map<RecordId, Standing>> {
  const ids = notes.map(({ id }) => id);
  const [values, evidence] = await Promise.all([
    childrenOf(shelf, ids, 'value'),
    childrenOf(shelf, ids, 'evidence'),
  ]);
  const attached = new Map(
    ids.map((id) => [
      id,
      (evidence.get(id) ?? []).map(({ record }) => record as RecordState<'evidence'>).filter(isAttached),
    ]),
  );
  const standing = await annotationsOf(shelf, [...attached.values()].flat());
  return new Map(
    notes.map((note) => {
      const reported = (values.get(note.id) ?? []).flatMap(({ record }) => reportedOf(record));
      const rests = (attached.get(note.id) ?? []).map(({ id }) => annotationOf(id) ?? '');
      const kept = [...new Set(rests)].filter((id) => standing.has(id));
      return [
        note.id,
        { state: note.fields.judgement?.state ?? 'not assessed', values: reported, evidence: kept },
      ];
    }),
  );
}

/** The annotations that records of evidence name, those left out that are deleted or not known. */
export async function annotationsOf(
  shelf: Shelf,
  evidence: readonly RecordState<'evidence'>[],
): Promise<Set<RecordId>> {
  const ids = [...new Set(evidence.flatMap(({ id }) => annotationOf(id) ?? []))];
  const rows = await shelf.places.bulkGet(ids);
  return new Set(rows.flatMap((row) => (row ? [row.id] : [])));
}

/** The value of a record of one; nothing of one that is deleted or was taken back. */
export function reportedOf(record: RecordState): ReportedValue[] {
  const { reported } = (record as RecordState<'value'>).fields;
  const target = parseRecordId(record.id)?.parts[1];
  return reported && target && !record.deleted ? [{ target, ...reported }] : [];
}
