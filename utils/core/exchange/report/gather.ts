import type { RecordId } from '../../notebook/change.ts';
import type {
  ProfileFields,
  RecordState,
  Role,
  StatusFields,
  Touch,
  ValueFields,
} from '../../notebook/model.ts';
import { annotationOf, parseRecordId, profileId, statusId } from '../../notebook/record-id.ts';
import { isAttached, roleOf } from '../../notebook/state.ts';
import { type Holder, hiddenAmong } from './hidden.ts';
import { type NoteRecord, notesIn } from './notes-in.ts';
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

export interface Duty {
  readonly provision: string;
  readonly department: string;
  readonly role: Role;
}

export interface Gathered {
  /** By provision, in no order. */
  readonly statuses: ReadonlyMap<string, readonly StatusNote[]>;
  readonly statusById: ReadonlyMap<RecordId, StatusNote>;
  /** As they stand in the document; of other pages last. */
  readonly notes: readonly NoteRecord[];
  readonly noteById: ReadonlyMap<RecordId, NoteRecord>;
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
  const standing = new Map<RecordId, RecordState>();
  for (const record of given) if (!record.deleted) standing.set(record.id, record);
  const hidden = withPrivate ? new Set<RecordId>() : hiddenAmong(standing as ReadonlyMap<RecordId, Holder>);
  const records = new Map([...standing].filter(([id]) => !hidden.has(id)));
  const known = new Set(resolution.provisions.map(({ eId }) => eId));

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
      if (of === resolution.id && known.has(provision) && role)
        add(duties, provision, { provision, department, role });
    }
  }
  for (const list of replies.values()) list.sort((a, b) => (a.created.at < b.created.at ? -1 : 1));

  const statuses = new Map<string, StatusNote[]>();
  for (const record of records.values()) {
    if (!is(record, 'status')) continue;
    const { about, period, territory, text = '', source = '', judgement = null } = record.fields;
    if (about?.resolution !== resolution.id || !known.has(about.provision) || !period) continue;
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

  const all = [...statuses.values()].flat();
  const notes = notesIn(resolution, records.values(), { rests, tags, statuses: all });
  return {
    statuses,
    statusById: new Map(all.map((status) => [status.id, status])),
    notes,
    noteById: new Map(notes.map((note) => [note.id, note])),
    duties,
    replies,
    reviews: [...records.values()].filter((each) => is(each, 'review')),
    closings: [...records.values()].filter((each) => is(each, 'closing')),
    profiles,
    records,
  };
}

/** What a person is called: by name, otherwise by the office they gave; '' where nothing is known of them. */
export const nameOf = ({ profiles }: Pick<Gathered, 'profiles'>, author: string): string =>
  profiles.get(profileId(author))?.name?.trim() || profiles.get(profileId(author))?.unit?.trim() || '';

function add<V>(lists: Map<string, V[]>, key: string, value: V) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const is = <K extends RecordState['kind']>(record: RecordState, kind: K): record is RecordState<K> =>
  record.kind === kind;
