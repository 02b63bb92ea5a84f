import type { RecordId } from '../core/notebook/change.ts';
import {
  INCOMING_KINDS,
  type InboxQuery,
  type InboxRow,
  type Incoming,
  type IncomingKind,
  inboxRows,
  narrowed,
  type TRAYS,
  traysOf,
} from '../core/notebook/inbox.ts';
import type { RecordState } from '../core/notebook/model.ts';
import { parseRecordId } from '../core/notebook/record-id.ts';
import { type Answer, headsOf } from '../core/notebook/review.ts';
import { childrenOf } from './children.ts';
import type { NotebookDatabase } from './database.ts';
import { recordsOf } from './pages.ts';
import { marksBy, threadOf } from './reviews.ts';
import { isKind } from './row-of.ts';
import { reading, type Shelf } from './shelf.ts';

/** What came from others, and all answers: what a mark is held against. It changes when records do, not when they are marked. */
export interface Arrivals {
  readonly items: readonly Incoming[];
  /** By the record that they hang on. */
  readonly answers: ReadonlyMap<RecordId, readonly Answer[]>;
}

/** Reads {@link Arrivals}. @param me author id of whoever reviews */
export const arrivals = (db: NotebookDatabase, me: string): Promise<Arrivals> =>
  reading(db, async (shelf) => {
    const records = new Map<RecordId, RecordState>();
    // All of a kind by its ids costs a fraction of the same by a list.
    for (const kind of INCOMING_KINDS)
      for (const { record } of await shelf.rows.where('id').startsWith(`${kind}:`).toArray())
        if (!record.deleted) records.set(record.id, record);
    const answers = new Map<RecordId, Answer[]>();
    for (const record of records.values()) {
      if (!isKind(record, 'reply')) continue;
      const thread = threadOf(record);
      const own = answers.get(thread);
      if (own) own.push(record.created);
      else answers.set(thread, [record.created]);
    }
    const others = [...records.values()].filter((record) => isForMe(record, records, me));
    const values = await valuesOf(
      shelf,
      others.filter((record) => isKind(record, 'status')),
    );
    return { items: others.map((record) => incomingOf(record, records, values)), answers };
  });

/** Somebody else's; a reply only where it answers what is mine and is there. */
function isForMe(record: RecordState, records: ReadonlyMap<RecordId, RecordState>, me: string): boolean {
  if (record.created.by === me) return false;
  return !isKind(record, 'reply') || records.get(threadOf(record))?.created.by === me;
}

const valuesOf = async (shelf: Shelf, statuses: readonly RecordState[]) =>
  childrenOf(
    shelf,
    statuses.map(({ id }) => id),
    'value',
  );

function incomingOf(
  record: RecordState,
  records: ReadonlyMap<RecordId, RecordState>,
  values: Awaited<ReturnType<typeof valuesOf>>,
): Incoming {
  const { id, created } = record;
  const thread = threadOf(record);
  const own = recordsOf<'value'>(values.get(id) ?? []);
  return {
    id,
    kind: record.kind as IncomingKind,
    author: created.by,
    wall: created.wall,
    at: created.at,
    ...placeOf(records.get(thread) ?? record),
    thread,
    heads: headsOf(record, own),
  };
}

function placeOf(record: RecordState): Pick<Incoming, 'resolution' | 'provisions'> {
  if (isKind(record, 'annotation')) {
    const { target } = record.fields;
    if (target?.type === 'canonical') return { resolution: target.resolution, provisions: target.provisions };
  }
  if (isKind(record, 'status') && record.fields.about)
    return { resolution: record.fields.about.resolution, provisions: [record.fields.about.provision] };
  const [resolution, eId] = isKind(record, 'responsibility') ? (parseRecordId(record.id)?.parts ?? []) : [];
  return resolution && eId ? { resolution, provisions: [eId] } : { resolution: null, provisions: [] };
}

/** A page of a reviewer's inbox, the newest first, and how many lie where. */
export async function inbox(
  db: NotebookDatabase,
  { me, ...query }: InboxQuery & { readonly me: string },
  offset: number,
  limit: number,
): Promise<{ readonly rows: InboxRow[]; readonly counts: Record<(typeof TRAYS)[number], number> }> {
  const [{ items, answers }, marks] = await Promise.all([arrivals(db, me), marksBy(db, me)]);
  const rows = inboxRows(items, marks, answers);
  return { rows: narrowed(rows, query).slice(offset, offset + limit), counts: traysOf(rows, query) };
}
