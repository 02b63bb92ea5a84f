import type { RecordId } from '../../notebook/change.ts';
import type {
  AnnotationFields,
  ProfileFields,
  RecordState,
  Role,
  StatusFields,
  Touch,
  ValueFields,
} from '../../notebook/model.ts';
import {
  annotationOf,
  parseProvisionSubject,
  parseRecordId,
  profileId,
  statusId,
} from '../../notebook/record-id.ts';
import { isAttached, roleOf } from '../../notebook/state.ts';
import { type Holder, hiddenAmong } from './hidden.ts';
import type { ReportRequest } from './request.ts';

/** A status note of the resolution with its figures by target id and the annotations it rests on. */
export interface StatusNote {
  readonly id: RecordId;
  readonly provision: string;
  readonly fields: Omit<StatusFields, 'about' | 'private'>;
  readonly values: ReadonlyMap<string, NonNullable<ValueFields['reported']>>;
  readonly evidence: readonly RecordId[];
  readonly created: Touch;
  readonly updated: Touch;
}

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

export interface Duty {
  readonly provision: string;
  readonly department: string;
  readonly role: Role;
}

export interface Gathered {
  /** By provision, in no order. */
  readonly statuses: ReadonlyMap<string, readonly StatusNote[]>;
  readonly notes: readonly NoteRecord[];
  readonly duties: ReadonlyMap<string, readonly Duty[]>;
  /** By what they answer, oldest first. */
  readonly replies: ReadonlyMap<RecordId, readonly RecordState<'reply'>[]>;
  readonly reviews: readonly RecordState<'review'>[];
  readonly closings: readonly RecordState<'closing'>[];
  readonly profiles: ReadonlyMap<RecordId, Partial<ProfileFields>>;
  /** All that may be shown, by id. */
  readonly records: ReadonlyMap<RecordId, RecordState>;
}

/** What of a notebook the papers of one resolution are made of. Deleted records and private ones are left out. */
export function gather({
  resolution,
  records: given,
  withPrivate = false,
}: Pick<ReportRequest, 'resolution' | 'records' | 'withPrivate'>): Gathered {
  const all = new Map<RecordId, RecordState>();
  for (const record of given) if (!record.deleted) all.set(record.id, record);
  const hidden = withPrivate ? new Set<RecordId>() : hiddenAmong(all as ReadonlyMap<RecordId, Holder>);
  const records = new Map([...all].filter(([id]) => !hidden.has(id)));
  const order = new Map(resolution.provisions.map(({ eId }, index) => [eId, index]));

  const values = new Map<RecordId, Map<string, NonNullable<ValueFields['reported']>>>();
  const rests = new Map<string, RecordId[]>();
  const tags = new Map<string, string[]>();
  const duties = new Map<string, Duty[]>();
  const replies = new Map<RecordId, RecordState<'reply'>[]>();
  const profiles = new Map<RecordId, Partial<ProfileFields>>();
  for (const record of records.values()) {
    const parts = parseRecordId(record.id)?.parts ?? [];
    if (is(record, 'profile')) profiles.set(record.id, record.fields);
    else if (is(record, 'value')) {
      const { reported } = record.fields;
      const status = statusId(parts[0] ?? '');
      if (reported && Number.isFinite(reported.value))
        values.set(status, (values.get(status) ?? new Map()).set(parts[1] ?? '', reported));
    } else if (is(record, 'evidence') && isAttached(record))
      add(rests, parts[0] ?? '', annotationOf(record.id) ?? '');
    else if (is(record, 'tag') && isAttached(record)) add(tags, parts[0] ?? '', parts[1] ?? '');
    else if (is(record, 'reply')) add(replies, record.fields.to ?? '', record);
    else if (is(record, 'responsibility')) {
      const [of, provision = '', department = ''] = parts;
      const role = roleOf(record);
      if (of === resolution.id && order.has(provision) && role)
        add(duties, provision, { provision, department, role });
    }
  }
  for (const list of replies.values()) list.sort((a, b) => (a.created.at < b.created.at ? -1 : 1));

  const statuses = new Map<string, StatusNote[]>();
  for (const record of records.values()) {
    if (!is(record, 'status')) continue;
    const { about, period, territory, text = '', source = '', judgement = null } = record.fields;
    if (about?.resolution !== resolution.id || !order.has(about.provision) || !period) continue;
    add(statuses, about.provision, {
      id: record.id,
      provision: about.provision,
      fields: { period, territory: territory ?? { kind: 'as adopted' }, text, source, judgement },
      values: values.get(record.id) ?? new Map(),
      evidence: (rests.get(record.id) ?? []).filter((id) => records.has(id)),
      created: record.created,
      updated: record.updated,
    });
  }

  const inOrder = (eIds: Iterable<string>): string[] =>
    [...new Set(eIds)]
      .filter((eId) => order.has(eId))
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const provisionOf = new Map([...statuses.values()].flat().map(({ id, provision }) => [id, provision]));
  const subjects = new Map<RecordId, string[]>();
  for (const [subject, annotations] of rests) for (const id of annotations) add(subjects, id, subject);
  const notes: NoteRecord[] = [];
  for (const record of records.values()) {
    if (!is(record, 'annotation')) continue;
    const { target } = record.fields;
    const own = subjects.get(record.id) ?? [];
    const supported = own.flatMap((subject) => {
      const place = parseProvisionSubject(subject);
      if (place) return place.resolution === resolution.id ? [place.eId] : [];
      return provisionOf.get(subject) ?? [];
    });
    const isHere = target?.type === 'canonical' && target.resolution === resolution.id;
    const isElsewhere = target?.type === 'canonical' ? !isHere : own.length > 0;
    if (isElsewhere && supported.length === 0) continue;
    notes.push({
      id: record.id,
      fields: record.fields,
      provisions: inOrder([...(isHere ? target.provisions : []), ...supported]),
      statuses: own.filter((subject) => provisionOf.has(subject)),
      tags: tags.get(record.id) ?? [],
      created: record.created,
    });
  }
  const place = ({ provisions: [first = ''] }: NoteRecord) => order.get(first) ?? order.size;
  notes.sort((a, b) => place(a) - place(b) || (a.created.at < b.created.at ? -1 : 1));
  return {
    statuses,
    notes,
    duties,
    replies,
    reviews: [...records.values()].filter((each) => is(each, 'review')),
    closings: [...records.values()].filter((each) => is(each, 'closing')),
    profiles,
    records,
  };
}

/** The name of a person as the notebook knows it. */
export const nameOf = ({ profiles }: Pick<Gathered, 'profiles'>, author: string): string =>
  profiles.get(profileId(author))?.name?.trim() ?? '';

function add<V>(lists: Map<string, V[]>, key: string, value: V) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const is = <K extends RecordState['kind']>(record: RecordState, kind: K): record is RecordState<K> =>
  record.kind === kind;
