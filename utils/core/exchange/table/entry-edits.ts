import type { Edit, RecordId } from '../../notebook/change.ts';
import { changeField, createStatus, reportValue, setProfile, setRole } from '../../notebook/edits.ts';
import type { ProfileFields, RecordKind, RecordState } from '../../notebook/model.ts';
import { profileId, responsibilityId, statusId, valueId } from '../../notebook/record-id.ts';
import type { Reporting } from './draft.ts';
import type { TableContext } from './from-rows.ts';
import type { Person } from './head-answers.ts';
import { keyOf } from './headings.ts';
import type { Exported, ExportedNote } from './model.ts';
import { dutiesOf, type Report, reportsOf } from './reports.ts';
import type { RowChanges } from './row-changes.ts';
import { type EditsBy, stableUuid } from './seal-entries.ts';
import type { TableTrouble } from './trouble.ts';
import { keyOfPlace } from './written.ts';

export type EntryContext = TableContext & {
  readonly exported: Exported;
  /** ISO 8601, UTC: as of when the people in the table speak. */
  readonly wall: string;
  readonly tell: (trouble: TableTrouble) => void;
};

/** What people filled in, as edits by each of them: a profile, status notes with values, responsibilities. */
export async function editsOf(
  rows: readonly { readonly changes: RowChanges; readonly person: Person }[],
  context: EntryContext,
): Promise<EditsBy[]> {
  const { exported, wall, words, tell, digest } = context;
  const notes = new Map(exported.notes.map((note) => [note.id, note]));
  const shows = new Map(exported.cells.map((cell) => [`${cell.row} ${cell.column}`, cell.shows]));
  const reporting: Reporting = {
    period: exported.reporting,
    shown: (row, column) =>
      (shows.get(`${row} ${column}`) ?? []).flatMap((id) => notes.get(id) ?? [])[0] ?? null,
    today: wall.slice(0, 10),
    words,
    tell,
  };
  const groups: EditsBy[] = [];
  for (const { person, rows: own } of byPerson(rows)) {
    const author = await stableUuid(['author', keyOf(person.name), keyOf(person.unit)], digest);
    const edits: Edit[] = [];
    for (const provision of new Set(own.map(({ subject }) => subject.provision))) {
      const about = own.filter(({ subject }) => subject.provision === provision);
      for (const report of reportsOf(provision, about, reporting))
        edits.push(...(await reportEdits(report, author, context)));
      for (const { role, slugs } of dutiesOf(provision, about, reporting))
        edits.push(...dutyEdits(provision.eId, role, slugs, context));
    }
    if (edits.length > 0)
      groups.push({ by: author, wall, edits: [...profileEdits(author, person, context), ...edits] });
  }
  return groups;
}

/** One person's rows together; who is spelt alike is one. */
function byPerson(rows: readonly { readonly changes: RowChanges; readonly person: Person }[]) {
  const people = new Map<string, { person: Person; rows: RowChanges[] }>();
  for (const { changes, person } of rows) {
    const key = `${keyOf(person.name)}|${keyOf(person.unit)}`;
    const known = people.get(key) ?? { person, rows: [] };
    known.rows.push(changes);
    people.set(key, known);
  }
  return people.values();
}

/** A note of its own for each provision, period and territory; a person who returns the table again changes it. */
async function reportEdits(
  { provision, fields, values }: Report,
  author: string,
  context: EntryContext,
): Promise<Edit[]> {
  const { resolution, digest } = context;
  const id = statusId(
    await stableUuid(['status', resolution.id, provision, keyOfPlace(fields), author], digest),
  );
  const known = stateIn(context, 'status', id);
  const edits: Edit[] = known
    ? []
    : createStatus(id, { ...fields, about: { resolution: resolution.id, provision }, private: false });
  if (known) {
    if (fields.text !== '') edits.push(...changeField(known, 'text', fields.text));
    if (fields.source !== '') edits.push(...changeField(known, 'source', fields.source));
    if (fields.judgement) edits.push(...changeField(known, 'judgement', fields.judgement));
  }
  for (const [target, reported] of values)
    edits.push(...reportValue(stateIn(context, 'value', valueId(id, target)), id, target, reported));
  return edits;
}

/** Whom a cell names has the role; whom it named before and names no more has none. */
function dutyEdits(
  eId: string,
  role: 'lead' | 'co-ordinating',
  slugs: readonly string[],
  context: EntryContext,
): Edit[] {
  const of = (department: string) => ({ resolution: context.resolution.id, eId, department });
  const known = (department: string) =>
    stateIn(context, 'responsibility', responsibilityId(context.resolution.id, eId, department));
  const before = context.exported.duties.filter((duty) => duty.provision === eId && duty.role === role);
  const gone = before.map(({ department }) => department).filter((each) => !slugs.includes(each));
  return [
    ...slugs.flatMap((department) => setRole(known(department), of(department), role)),
    ...gone.flatMap((department) => {
      const state = known(department);
      return state && state.fields.role === role ? setRole(state, of(department), 'none') : [];
    }),
  ];
}

function profileEdits(author: string, { name, unit }: Person, context: EntryContext): Edit[] {
  const known = stateIn(context, 'profile', profileId(author));
  return known ? [] : setProfile(null, author, { name, unit, role: '' } satisfies ProfileFields);
}

/**
 * Notes and responsibilities that the table still shows as it was written and this notebook has not: as they were, under
 * their own ids and authors, so that they are one with the originals wherever both come together.
 * @param kept record ids of notes; `duties`: "{eId} lead" or "{eId} with"
 */
export function restoredOf(
  kept: ReadonlySet<RecordId>,
  duties: ReadonlySet<string>,
  context: EntryContext,
): EditsBy[] {
  const { exported, resolution, records } = context;
  const notes = exported.notes.filter(({ id }) => kept.has(id) && !records.has(id));
  const roles = exported.duties.filter(
    ({ provision, role, department }) =>
      duties.has(`${provision} ${role === 'lead' ? 'lead' : 'with'}`) &&
      !records.has(responsibilityId(resolution.id, provision, department)),
  );
  const people = new Map<string, { name: string; unit: string; wall: string }>();
  for (const { by, name, unit, wall } of [...notes, ...roles]) {
    const before = people.get(by);
    if (name !== '' && (!before || before.wall < wall)) people.set(by, { name, unit, wall });
  }
  return [
    ...[...people].flatMap(([by, { name, unit, wall }]) =>
      records.has(profileId(by)) ? [] : [{ by, wall, edits: setProfile(null, by, { name, unit }) }],
    ),
    ...notes.map((note) => ({ by: note.by, wall: note.wall, edits: noteEdits(note, resolution.id) })),
    ...roles.map(({ by, wall, provision, department, role }) => ({
      by,
      wall,
      edits: setRole(null, { resolution: resolution.id, eId: provision, department }, role),
    })),
  ];
}

const noteEdits = ({ id, provision, fields, values }: ExportedNote, resolution: string): Edit[] => [
  ...createStatus(id, { ...fields, about: { resolution, provision } }),
  ...Object.entries(values).flatMap(([target, reported]) => reportValue(null, id, target, reported)),
];

function stateIn<K extends RecordKind>(
  { records }: EntryContext,
  kind: K,
  id: RecordId,
): RecordState<K> | null {
  const state = records.get(id);
  return state?.kind === kind ? (state as RecordState<K>) : null;
}
