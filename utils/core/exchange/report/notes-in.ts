import type { RecordId } from '../../notebook/change.ts';
import type { AnnotationFields, RecordState, Touch } from '../../notebook/model.ts';
import { parseProvisionSubject } from '../../notebook/record-id.ts';
import type { Resolution } from '../../resolution/model.ts';

/** An annotation with where it belongs in the resolution. */
export interface NoteRecord {
  readonly id: RecordId;
  readonly fields: Partial<AnnotationFields>;
  /** eIds it stands on or is evidence for, in document order. */
  readonly provisions: readonly string[];
  /** Status notes that rest on it. */
  readonly statuses: readonly RecordId[];
  readonly tags: readonly string[];
  readonly created: Touch;
}

interface Hanging {
  /** By subject (a status note or a provision) the annotations that are evidence for it. */
  readonly rests: ReadonlyMap<string, readonly RecordId[]>;
  readonly tags: ReadonlyMap<string, readonly string[]>;
  readonly statuses: readonly { readonly id: RecordId; readonly provision: string }[];
}

/**
 * The annotations that concern a resolution: on its own text, evidence for something of it, or on another page and
 * evidence for nothing yet. Those of another resolution are not.
 */
export function notesIn(
  { id, provisions }: Pick<Resolution, 'id' | 'provisions'>,
  records: Iterable<RecordState>,
  { rests, tags, statuses }: Hanging,
): NoteRecord[] {
  const order = new Map(provisions.map(({ eId }, index) => [eId, index]));
  const placeOf = (eId: string): number => order.get(eId) ?? order.size;
  const provisionOf = new Map(statuses.map((status) => [status.id, status.provision]));
  const subjects = new Map<RecordId, string[]>();
  for (const [subject, annotations] of rests)
    for (const each of annotations) subjects.set(each, [...(subjects.get(each) ?? []), subject]);
  const notes: NoteRecord[] = [];
  for (const record of records) {
    if (!isAnnotation(record)) continue;
    const { target } = record.fields;
    const own = subjects.get(record.id) ?? [];
    const supported = own.flatMap((subject) => {
      const place = parseProvisionSubject(subject);
      if (place) return place.resolution === id ? [place.eId] : [];
      return provisionOf.get(subject) ?? [];
    });
    const isHere = target?.type === 'canonical' && target.resolution === id;
    const isElsewhere = target?.type === 'canonical' ? !isHere : own.length > 0;
    if (isElsewhere && supported.length === 0) continue;
    const touched = new Set([...(isHere ? target.provisions : []), ...supported]);
    notes.push({
      id: record.id,
      fields: record.fields,
      provisions: [...touched].filter((eId) => order.has(eId)).sort((a, b) => placeOf(a) - placeOf(b)),
      statuses: own.filter((subject) => provisionOf.has(subject)),
      tags: tags.get(record.id) ?? [],
      created: record.created,
    });
  }
  const first = ({ provisions: [eId = ''] }: NoteRecord): number => placeOf(eId);
  return notes.sort((a, b) => first(a) - first(b) || (a.created.at < b.created.at ? -1 : 1));
}

const isAnnotation = (record: RecordState): record is RecordState<'annotation'> =>
  record.kind === 'annotation';
