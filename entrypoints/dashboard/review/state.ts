import { computed, effect, signal } from '@preact/signals';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import { inboxRows, narrowed, traysOf } from '../../../utils/core/notebook/inbox.ts';
import { conflicts } from '../../../utils/storage/around.ts';
import { arrivals } from '../../../utils/storage/inbox.ts';
import { follow, liveSignal } from '../../../utils/storage/live.ts';
import { marksBy, type Reviewed, reviewedRecords } from '../../../utils/storage/reviews.ts';
import { authors, db } from '../session.ts';
import { asked } from './query.ts';

/** Whether the review is in front: else nothing of it is read. */
export const looking = signal(false);

const me = computed(() => authors.me.value?.author ?? null);
const whileLooking = <T>(query: (author: string) => Promise<T>) =>
  liveSignal(() => {
    const author = me.value;
    return looking.value && author !== null ? () => query(author) : null;
  });

// Read apart, so that a mark does not have all records read again.
const came = whileLooking((author) => arrivals(db, author));
/** The reviewer's own marks, by record. */
export const marks = whileLooking((author) => marksBy(db, author));

/** All that came in, where it lies; null while that is read. */
export const rows = computed(() =>
  came.value && marks.value ? inboxRows(came.value.items, marks.value, came.value.answers) : null,
);
/** Those that are asked for. */
export const shown = computed(() => rows.value && narrowed(rows.value, asked.value.query));
export const counts = computed(() => traysOf(rows.value ?? [], asked.value.query));
/** How many wait, whatever is asked for; null while they are read. */
export const waiting = computed(() => rows.value && traysOf(rows.value, { state: 'open' }).open);

/** Records on which people have to decide; null while they are read. */
export const contested = whileLooking(() => conflicts(db));

/** How many records are read beyond those that are seen, to both sides. */
const AROUND = 10;
/** How many are remembered; beyond that those that were read first are forgotten. */
const REMEMBERED = 400;

const wanted = signal<readonly RecordId[]>([]);
/** What was read of records; those that are not seen may be of yesterday. */
export const details = signal<ReadonlyMap<RecordId, Reviewed>>(new Map());

/** Says which records are seen, in the order of the list. @param list all of it */
export function see(seen: readonly RecordId[], list: readonly RecordId[]): void {
  const [first] = seen;
  if (first === undefined) return;
  const at = list.indexOf(first);
  // In steps, so that scrolling by a row asks for nothing new.
  const from = Math.max(0, Math.floor(at / AROUND) * AROUND - AROUND);
  const to = Math.ceil((at + seen.length) / AROUND) * AROUND + AROUND;
  const next = list.slice(from, to);
  if (next.join() !== wanted.peek().join()) wanted.value = next;
}

effect(() => {
  const ids = wanted.value;
  if (!looking.value || ids.length === 0) return undefined;
  return follow(
    () => reviewedRecords(db, ids),
    (found) => {
      const now = new Map(details.peek());
      for (const each of found) {
        now.delete(each.record.id);
        now.set(each.record.id, each);
      }
      for (const id of now.keys()) {
        if (now.size <= REMEMBERED) break;
        now.delete(id);
      }
      details.value = now;
    },
  );
});
