import { placeOf as whereItStands } from '../core/notebook/frame-notes.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { annotationOf, parseRecordId, provisionSubject, subjectOf } from '../core/notebook/record-id.ts';
import { isContested, roleOf } from '../core/notebook/state.ts';
import {
  allOf,
  byDay,
  CONTESTED,
  departmentsIn,
  entry,
  hangingOn,
  having,
  heldBy,
  type ListedKind,
  NOTES,
  onProvision,
  responsibleIn,
  tagged,
  within,
} from './lists.ts';
import { placeInPage, placeInResolution, startOf } from './order.ts';
import type { PlaceRow, Row, Standing } from './rows.ts';

/** Whether a record is of a kind. */
export const isKind = <K extends RecordState['kind']>(
  record: RecordState,
  kind: K,
): record is RecordState<K> => record.kind === kind;

/** What a row tells beyond its record. */
export interface Around {
  /** Of a status note, what it adds up to with the records that hang on it. */
  readonly standing?: Standing;
  /** Of a reply, that what it answers is deleted: it is found no more than a deleted one. */
  readonly orphaned?: boolean;
}

/**
 * A record as it is kept, with the lists it stands in. A deleted record stands in none but that of what it hangs on, so
 * that an erasure finds it.
 */
export function rowOf(record: RecordState, { standing, orphaned = false }: Around = {}): Row {
  const { id, kind, created } = record;
  const isHidden = record.deleted || orphaned;
  const names = isHidden ? [] : [...listsOf(record, standing)];
  if (isContested(record)) names.push(CONTESTED);
  const listed = names.map((name) => entry(name, created.at));
  if (!isHidden && isListed(kind)) listed.push(entry(byDay(kind), created.wall.slice(0, 10)));
  for (const subject of subjectsOf(record)) listed.push(entry(hangingOn(subject, kind), created.at));
  const place = isHidden ? undefined : placeOf(record);
  return {
    id,
    kind,
    record,
    listed,
    ...(place !== undefined && { place }),
    ...(standing && { status: standing }),
  };
}

const isListed = (kind: RecordState['kind']): kind is ListedKind =>
  kind === 'annotation' || kind === 'status' || kind === 'reply';

/** What a record hangs on: records, or provisions' subjects. */
export function subjectsOf(record: RecordState): string[] {
  const subject = isKind(record, 'reply') ? (record.fields.to ?? null) : subjectOf(record.id);
  const annotation = annotationOf(record.id);
  return [...new Set([subject, annotation].filter((each) => each !== null))];
}

function* listsOf(record: RecordState, standing?: Standing): Iterable<string> {
  const { kind } = record;
  yield allOf(kind);
  if (isListed(kind)) {
    yield NOTES;
    yield having(kind, 'author', record.created.by);
  }
  if ((isKind(record, 'annotation') || isKind(record, 'reply')) && record.fields.private === true)
    yield having(record.kind, 'private', 'yes');
  if (isKind(record, 'annotation')) yield* listsOfAnnotation(record);
  else if (isKind(record, 'status')) yield* listsOfStatus(record, standing);
  else if (isKind(record, 'responsibility')) {
    const [resolution = '', , department = ''] = parseRecordId(record.id)?.parts ?? [];
    yield responsibleIn(resolution);
    if (roleOf(record)) yield heldBy(department);
  } else if (isKind(record, 'tag') && record.fields.attached) {
    yield tagged(parseRecordId(record.id)?.parts[1] ?? '');
  } else if (isKind(record, 'department')) yield departmentsIn(parseRecordId(record.id)?.parts[0] ?? '');
}

function* listsOfAnnotation({ fields }: RecordState<'annotation'>): Iterable<string> {
  const { target, motivation } = fields;
  if (motivation) yield having('annotation', 'motivation', motivation);
  if (!target) return;
  yield having('annotation', 'page', target.page.url);
  if (target.type !== 'canonical') return;
  yield having('annotation', 'resolution', target.resolution);
  for (const eId of new Set(target.provisions)) {
    yield onProvision('annotation', target.resolution, eId);
    if (motivation === 'questioning') yield onProvision('question', target.resolution, eId);
  }
  for (const eId of holdersOf(target.provisions)) yield within('annotation', target.resolution, eId);
}

function* listsOfStatus({ fields: { about } }: RecordState<'status'>, standing?: Standing): Iterable<string> {
  if (standing) yield having('status', 'state', standing.state);
  if (!about) return;
  yield having('status', 'resolution', about.resolution);
  yield onProvision('status', about.resolution, about.provision);
  for (const eId of holdersOf([about.provision])) yield within('status', about.resolution, eId);
}

/** The ids of provisions and of whatever they lie in, each once: an eId is a path. */
export function holdersOf(eIds: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const eId of eIds) {
    const steps = eId.split('__');
    for (let i = 1; i <= steps.length; i += 1) found.add(steps.slice(0, i).join('__'));
  }
  return found;
}

function placeOf(record: RecordState): string | undefined {
  const order = record.created.at;
  if (isKind(record, 'annotation')) {
    const { target } = record.fields;
    if (!target) return undefined;
    return target.type === 'canonical'
      ? placeInResolution(target.resolution, target.spans[0]?.start ?? 0, order)
      : placeInPage(target.page.url, target.position.start, order);
  }
  if (!isKind(record, 'status') || !record.fields.about) return undefined;
  const { resolution, provision } = record.fields.about;
  return placeInResolution(resolution, startOf(resolution, provision), order);
}

/** Where a page finds an annotation; null for what stands in none. */
export function placeRowOf(record: RecordState): PlaceRow | null {
  const place = whereItStands(record);
  if (!place) return null;
  return { ...place, on: 'spans' in place ? onResolution(place.resolution) : onPage(place.target.page.url) };
}

export const onResolution = (resolution: string): string => `resolution:${resolution}`;
export const onPage = (url: string): string => `page:${url.replace(/#.*$/su, '')}`;

/** The provisions whose counts a record is part of, as subjects. */
export function provisionsOf(record: RecordState): string[] {
  if (isKind(record, 'annotation')) {
    const { target } = record.fields;
    if (target?.type !== 'canonical') return [];
    return target.provisions.map((eId) => provisionSubject(target.resolution, eId));
  }
  if (!isKind(record, 'status') || !record.fields.about) return [];
  return [provisionSubject(record.fields.about.resolution, record.fields.about.provision)];
}
