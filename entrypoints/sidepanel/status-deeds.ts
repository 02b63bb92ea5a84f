import { knownHeads } from '../../components/sidepanel/model/conflicts.ts';
import { isOwn, notesOf } from '../../components/sidepanel/status/model/series.ts';
import type {
  KeepError,
  Kept,
  KeptStatus,
  Reported,
  StatusPatch,
  StatusView,
} from '../../components/sidepanel/status/model/views.ts';
import type { Edit, Json, RecordId } from '../../utils/core/notebook/change.ts';
import { attachEvidence, createStatus, reportValue, restoreRecord } from '../../utils/core/notebook/edits.ts';
import type { Period, RecordState, StatusFields, Territory } from '../../utils/core/notebook/model.ts';
import { evidenceId, statusId, valueId } from '../../utils/core/notebook/record-id.ts';
import { record } from '../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../utils/storage/database.ts';
import { knownIdentity } from '../../utils/storage/identity.ts';
import type { StorageError } from '../../utils/storage/result.ts';
import { statusesOn } from '../../utils/storage/statuses.ts';
import type { Deeds } from './deeds.ts';

/** What a person does in the status views, written to the notebook. */

/** The notebook, and the panel's one way to write in it and tell the pages. */
export interface Desk {
  readonly db: NotebookDatabase;
  readonly deeds: Pick<Deeds, 'keep' | 'undo'>;
}

/** Writes edits; what comes back can be undone as one. */
export async function keep({ deeds }: Pick<Desk, 'deeds'>, edits: readonly Edit[]): Promise<Kept> {
  const answer = await deeds.keep(edits);
  if (!answer.ok) return { ok: false, error: told(answer.error) };
  const ids = answer.value.changes.map(({ id }) => id);
  return { ok: true, undo: () => deeds.undo(ids) };
}

/** The reasons that a person can do something about have words of their own. */
const told = (error: StorageError): KeepError =>
  error === 'full' || error === 'closed' || error === 'blocked' ? error : 'unknown';

export interface StatusPlace {
  readonly resolution: string;
  readonly eId: string;
  /** Record id; made when the form opens, so that a second attempt makes no second note. */
  readonly id: RecordId;
}

/** Makes a status note or changes what the patch says of it. `seen`: the note as the person knew it. */
export async function saveStatus(
  desk: Desk,
  place: StatusPlace,
  patch: StatusPatch,
  seen: StatusView | null,
): Promise<KeptStatus> {
  const { db } = desk;
  const answer = await keep(desk, await statusEdits(db, place, patch, seen));
  if (!answer.ok) return answer;
  const view = (await statusesOn(db, place.resolution, place.eId)).find(({ state }) => state.id === place.id);
  return view ? { ...answer, view } : { ok: false, error: 'unknown' };
}

async function statusEdits(
  db: NotebookDatabase,
  { resolution, eId, id }: StatusPlace,
  patch: StatusPatch,
  seen: StatusView | null,
): Promise<Edit[]> {
  const about = { resolution, provision: eId };
  const there = seen ? seen.state : ((await record(db, id)) as RecordState<'status'> | null);
  const fields = { ...EMPTY, ...patch.fields, about } as StatusFields;
  const edits = there
    ? [...(there.deleted ? restoreRecord(there) : []), ...fieldEdits(there, patch.fields ?? {})]
    : createStatus(id, fields);
  for (const [target, reported] of Object.entries(patch.values ?? {})) {
    const own = seen?.values.find((each) => each.id === valueId(id, target)) ?? null;
    const before = own ?? (await deleted<'value'>(db, valueId(id, target)));
    if (before || reported) edits.push(...reportValue(before, id, target, reported));
  }
  for (const [annotation, on] of Object.entries(patch.evidence ?? {})) {
    const before = (await record(db, evidenceId(id, annotation))) as RecordState<'evidence'> | null;
    if (before || on) edits.push(...attachEvidence(before, id, annotation, on));
  }
  return edits;
}

const EMPTY = {
  territory: { kind: 'as adopted' },
  text: '',
  source: '',
  judgement: null,
  private: false,
} as const satisfies Partial<StatusFields>;

/** Of a field in conflict an edit replaces the shown value alone: typing on is no decision. */
const fieldEdits = (state: RecordState<'status'>, fields: NonNullable<StatusPatch['fields']>): Edit[] =>
  Object.entries(fields).flatMap(([field, value]) =>
    value === undefined
      ? []
      : [{ record: state.id, field, value: value as unknown as Json, knowing: knownHeads(state, field) }],
  );

/** A record that was deleted or taken back is gone on from; one that somebody else made meanwhile is not known here. */
async function deleted<K extends 'value'>(
  db: NotebookDatabase,
  id: RecordId,
): Promise<RecordState<K> | null> {
  const found = (await record(db, id)) as RecordState<K> | null;
  return found && (found.deleted || !found.fields.reported) ? found : null;
}

export interface GridPlace {
  readonly resolution: string;
  readonly period: Period;
  readonly territory: Territory;
}

/** One after the other: the second of two values of an indicator has to find the note that the first one made. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Keeps values of one period and territory, by target, all in one write. This person's status note of an indicator for that
 * period is extended where there is one (the newest, of several the one that has the value), and made where there is none:
 * a figure in somebody else's note stays theirs.
 */
export function saveValues(
  desk: Desk,
  place: GridPlace,
  values: Readonly<Record<string, Reported | null>>,
): Promise<Kept> {
  const work = queue.then(async () => keep(desk, await valueEdits(desk.db, place, values)));
  queue = work.catch(() => {});
  return work;
}

async function valueEdits(
  db: NotebookDatabase,
  { resolution, period, territory }: GridPlace,
  values: Readonly<Record<string, Reported | null>>,
): Promise<Edit[]> {
  const byProvision = new Map<string, [target: string, reported: Reported | null][]>();
  for (const [target, reported] of Object.entries(values)) {
    const eId = target.replace(/__target_\d+$/, '');
    byProvision.set(eId, [...(byProvision.get(eId) ?? []), [target, reported]]);
  }
  const me = (await knownIdentity(db))?.author ?? null;
  const edits: Edit[] = [];
  for (const [eId, own] of byProvision) {
    const notes = notesOf(await statusesOn(db, resolution, eId), period, territory);
    const newest = notes.find(({ state }) => state.created.by === me);
    const id = newest?.state.id ?? statusId(crypto.randomUUID());
    const holders = own.map(([target]) =>
      holderOf(
        notes.filter((view) => isOwn(view, target, me)),
        target,
      ),
    );
    if (!newest && own.some(([, reported], index) => reported !== null && !holders[index])) {
      const about = { resolution, provision: eId };
      edits.push(...createStatus(id, { ...EMPTY, about, period, territory }));
    }
    for (const [index, [target, reported]] of own.entries()) {
      const into = holders[index]?.state.id ?? id;
      const before = (await record(db, valueId(into, target))) as RecordState<'value'> | null;
      if (before || reported) edits.push(...reportValue(before, into, target, reported));
    }
  }
  return edits;
}

const holderOf = <V extends StatusView>(notes: readonly V[], target: string): V | undefined =>
  notes.find(({ state, values }) =>
    values.some((each) => each.id === valueId(state.id, target) && each.fields.reported),
  );
