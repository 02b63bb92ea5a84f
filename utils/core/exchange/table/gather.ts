import type { RecordId } from '../../notebook/change.ts';
import type { Filter } from '../../notebook/filter.ts';
import type {
  ProfileFields,
  RecordState,
  Role,
  StatusFields,
  Touch,
  ValueFields,
} from '../../notebook/model.ts';
import { parseRecordId, profileId, statusId } from '../../notebook/record-id.ts';
import { isPrivate, roleOf } from '../../notebook/state.ts';
import type { Resolution } from '../../resolution/model.ts';

/** A status note of the resolution with its values, by target id. */
export interface Note {
  readonly id: RecordId;
  readonly provision: string;
  readonly fields: Omit<StatusFields, 'about'>;
  readonly values: ReadonlyMap<string, NonNullable<ValueFields['reported']>>;
  readonly created: Touch;
  readonly updated: Touch;
}

export interface Duty {
  readonly provision: string;
  readonly department: string;
  readonly role: Role;
  readonly updated: Touch;
}

export interface Gathered {
  /** By provision, in no order. */
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  readonly duties: ReadonlyMap<string, readonly Duty[]>;
  readonly profiles: ReadonlyMap<string, Partial<ProfileFields>>;
}

/**
 * What of a notebook a table of one resolution is made of. Deleted records, records that came in pieces, and private
 * ones are left out.
 * @param scope of the notes: author and days; what else narrows them has narrowed the records already
 */
export function gather(
  { id: resolution, provisions }: Pick<Resolution, 'id' | 'provisions'>,
  records: Iterable<RecordState>,
  scope: Pick<Filter, 'author' | 'from' | 'to'>,
  withPrivate: boolean,
): Gathered {
  const known = new Set(provisions.map(({ eId }) => eId));
  const notes = new Map<string, Note[]>();
  const duties = new Map<string, Duty[]>();
  const profiles = new Map<string, Partial<ProfileFields>>();
  const values = new Map<RecordId, Map<string, NonNullable<ValueFields['reported']>>>();
  const statuses: RecordState<'status'>[] = [];
  for (const record of records) {
    if (isKind(record, 'profile')) profiles.set(record.id, record.fields);
    else if (record.deleted) continue;
    else if (isKind(record, 'status')) statuses.push(record);
    else if (isKind(record, 'value')) keepValue(record, values);
    else if (isKind(record, 'responsibility')) {
      const [of, provision = '', department = ''] = parseRecordId(record.id)?.parts ?? [];
      const role = roleOf(record);
      if (of === resolution && known.has(provision) && role)
        add(duties, provision, { provision, department, role, updated: record.updated });
    }
  }
  for (const { id, fields, heads, created, updated } of statuses) {
    const { about, period, territory, text = '', source = '', judgement = null } = fields;
    if (about?.resolution !== resolution || !known.has(about.provision) || !period || !territory) continue;
    const isOwn = isPrivate({ heads });
    if (!withPrivate && isOwn) continue;
    if (!isWithin(scope, created)) continue;
    add(notes, about.provision, {
      id,
      provision: about.provision,
      fields: { period, territory, text, source, judgement, private: isOwn },
      values: values.get(id) ?? new Map(),
      created,
      updated,
    });
  }
  return { notes, duties, profiles };
}

/** Name and unit of a person, '' where the notebook does not know them. */
export function personOf(
  { profiles }: Pick<Gathered, 'profiles'>,
  author: string,
): { name: string; unit: string } {
  const { name = '', unit = '' } = profiles.get(profileId(author)) ?? {};
  return { name, unit };
}

function keepValue(
  record: RecordState<'value'>,
  values: Map<RecordId, Map<string, NonNullable<ValueFields['reported']>>>,
) {
  const [status = '', target = ''] = parseRecordId(record.id)?.parts ?? [];
  const { reported } = record.fields;
  if (!reported || !Number.isFinite(reported.value)) return;
  const own = values.get(statusId(status)) ?? new Map();
  values.set(statusId(status), own.set(target, reported));
}

function isWithin(
  { author, from, to }: Pick<Filter, 'author' | 'from' | 'to'>,
  { by, wall }: Touch,
): boolean {
  const day = wall.slice(0, 10);
  return (!author || by === author) && (!from || day >= from) && (!to || day <= to);
}

function add<V>(lists: Map<string, V[]>, key: string, value: V) {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const isKind = <K extends RecordState['kind']>(record: RecordState, kind: K): record is RecordState<K> =>
  record.kind === kind;
