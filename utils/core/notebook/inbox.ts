import type { RecordId } from './change.ts';
import type { RecordKind, RecordState } from './model.ts';
import {
  type Answer,
  type Reason,
  type SeenHead,
  type Tray,
  trayOf,
  type Verdict,
  verdictOf,
} from './review.ts';

/** Kinds that a reviewer looks at; replies only where they answer what the reviewer wrote. */
export const INCOMING_KINDS = [
  'annotation',
  'status',
  'responsibility',
  'reply',
] as const satisfies RecordKind[];
export type IncomingKind = (typeof INCOMING_KINDS)[number];

/** A record that somebody else made, as short as sorting and counting need it. */
export interface Incoming {
  readonly id: RecordId;
  readonly kind: IncomingKind;
  /** Author id. */
  readonly author: string;
  /** When it was made, by its author's clock; `at` orders. */
  readonly wall: string;
  readonly at: string;
  /** Of a page that is no copy null. */
  readonly resolution: string | null;
  /** eIds it is about, in document order. */
  readonly provisions: readonly string[];
  /** Record id of what an answer to it hangs on: itself, of a reply what that answers. */
  readonly thread: RecordId;
  readonly heads: readonly SeenHead[];
}

export interface InboxRow extends Incoming {
  readonly tray: Tray;
  readonly reason: Reason | null;
  /** What the reviewer said of it. */
  readonly own: Verdict | null;
}

export const TRAYS = ['open', 'asked', 'accepted', 'checked', 'all'] as const;

/** What narrows the inbox; all of it has to hold. */
export interface InboxQuery {
  readonly resolution?: string;
  readonly author?: string;
  /** eId: everything on it and within it. */
  readonly provision?: string;
  readonly kind?: IncomingKind;
  readonly state: Tray | 'all';
}

/**
 * What lies where, the newest first.
 * @param marks the reviewer's own, by record
 * @param answers replies, by the record that they hang on
 */
export function inboxRows(
  items: readonly Incoming[],
  marks: ReadonlyMap<RecordId, RecordState<'review'>>,
  answers: ReadonlyMap<RecordId, readonly Answer[]>,
): InboxRow[] {
  const rows = items.map((item): InboxRow => {
    const mark = marks.get(item.id);
    const own = mark ? verdictOf(mark, item.heads, answers.get(item.thread)) : null;
    return { ...item, ...trayOf(own), own };
  });
  return rows.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1));
}

/** The rows that a query leaves over. */
export const narrowed = (rows: readonly InboxRow[], query: InboxQuery): InboxRow[] =>
  rows.filter((row) => isAsked(row, query) && (query.state === 'all' || row.tray === query.state));

/** How many lie where, of those that a query leaves over whatever its state. */
export function traysOf(
  rows: readonly InboxRow[],
  query: InboxQuery,
): Record<(typeof TRAYS)[number], number> {
  const counts = { open: 0, asked: 0, accepted: 0, checked: 0, all: 0 };
  for (const row of rows) {
    if (!isAsked(row, query)) continue;
    counts[row.tray] += 1;
    counts.all += 1;
  }
  return counts;
}

const isAsked = (row: Incoming, { resolution, author, provision, kind }: InboxQuery): boolean =>
  (resolution === undefined || row.resolution === resolution) &&
  (author === undefined || row.author === author) &&
  (kind === undefined || row.kind === kind) &&
  (provision === undefined ||
    row.provisions.some((eId) => eId === provision || eId.startsWith(`${provision}__`)));

/** Where a row is listed: `key` names the group, `order` sorts the groups. */
export interface Place {
  readonly key: string;
  readonly order: string;
}

export interface InboxGroup {
  readonly key: string;
  readonly rows: readonly InboxRow[];
}

/** The group of what came back up: it was answered, or edited after it was marked. */
export const AGAIN = 'again';

/** Rows by group; what came back up stands before all groups. Within a group the order of the rows stays. */
export function groupedBy(rows: readonly InboxRow[], placeOf: (row: InboxRow) => Place): InboxGroup[] {
  const groups = new Map<string, { readonly order: string; readonly rows: InboxRow[] }>();
  const again: InboxRow[] = [];
  for (const row of rows) {
    if (row.reason === 'answered' || row.reason === 'edited') {
      again.push(row);
      continue;
    }
    const { key, order } = placeOf(row);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { order, rows: [row] });
  }
  const sorted = [...groups]
    .sort(([, a], [, b]) => (a.order < b.order ? -1 : 1))
    .map(([key, group]) => ({ key, rows: group.rows }));
  // An answer is waited for, an edit is not.
  const first = again.toSorted((a, b) => Number(b.reason === 'answered') - Number(a.reason === 'answered'));
  return first.length > 0 ? [{ key: AGAIN, rows: first }, ...sorted] : sorted;
}
