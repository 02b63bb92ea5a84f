import type { ChangeId, Edit, RecordId } from './change.ts';
import { compareAt, type Timestamp } from './clock.ts';
import { put } from './edits.ts';
import type { RecordState, ReviewMark } from './model.ts';
import { parseRecordId, reviewId } from './record-id.ts';

/**
 * Marks of reviewers. A mark is about what its reviewer looked at: it names the heads of that, so that whoever edits the
 * record afterwards, knowingly or not, takes nothing away from the mark and gets nothing from it either.
 */

/** A change that stands in a record, and who made it. */
export interface SeenHead {
  readonly id: ChangeId;
  readonly by: string;
}

/** What stands of a record and of the values that hang on it, each change once: what a mark is about. */
export function headsOf(record: RecordState, values: readonly RecordState[] = []): SeenHead[] {
  const found = new Map<ChangeId, SeenHead>();
  for (const { heads } of [record, ...values])
    for (const { id, by } of Object.values(heads).flat()) found.set(id, { id, by });
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * One person's mark on one record; `none` takes it back.
 * @param state the mark as it is known, null where there is none yet
 * @param subject record id of what is reviewed
 * @param reviewer author id
 * @param heads what was looked at, see {@link headsOf}; of a mark that is taken back nothing is kept
 */
export function markReviewed(
  state: RecordState<'review'> | null,
  subject: RecordId,
  reviewer: string,
  mark: ReviewMark,
  heads: readonly Pick<SeenHead, 'id'>[],
): Edit[] {
  const seen = mark === 'none' ? [] : [...new Set(heads.map(({ id }) => id))].sort();
  return put(reviewId(subject, reviewer), state, { verdict: { mark, heads: seen } });
}

/** What one reviewer says of a record now. */
export interface Verdict {
  readonly reviewer: string;
  readonly mark: Exclude<ReviewMark, 'none'>;
  /** When, by the reviewer's own clock. */
  readonly wall: string;
  /** The record was edited by somebody else since: the mark is of what it was before. */
  readonly edited: boolean;
  /** Of a question: somebody else answered since. */
  readonly answered: boolean;
}

/** An answer to the record that is reviewed. */
export interface Answer {
  readonly by: string;
  readonly at: Timestamp;
}

/**
 * A mark as it stands towards the record as it stands; null where it was taken back or says nothing that is known. What
 * the reviewer wrote there after marking leaves the mark as it is: it was seen by its own writer. Where one person's
 * two devices marked differently the newest mark counts.
 * @param now what stands in the record now, see {@link headsOf}
 * @param answers replies that hang on it
 */
export function verdictOf(
  review: RecordState<'review'>,
  now: readonly SeenHead[],
  answers: readonly Answer[] = [],
): Verdict | null {
  const reviewer = parseRecordId(review.id)?.parts[1];
  const [head] = review.heads.verdict ?? [];
  const { mark, heads = [] } = review.fields.verdict ?? {};
  if (review.deleted || !reviewer || !head || !mark || mark === 'none') return null;
  const seen = new Set(heads);
  return {
    reviewer,
    mark,
    wall: head.wall,
    edited: now.some(({ id, by }) => by !== reviewer && !seen.has(id)),
    answered: mark === 'asked' && answers.some(({ by, at }) => by !== reviewer && compareAt(at, head.at) > 0),
  };
}

/** From what asks for something to what is done with. */
const RANK: readonly Verdict['mark'][] = ['asked', 'accepted', 'checked'];

/** What all reviewers say of a record: open questions first, of equals the newest; nobody is outvoted. */
export function verdictsOn(
  reviews: readonly RecordState<'review'>[],
  now: readonly SeenHead[],
  answers: readonly Answer[] = [],
): Verdict[] {
  return reviews
    .flatMap((review) => verdictOf(review, now, answers) ?? [])
    .sort((a, b) => RANK.indexOf(a.mark) - RANK.indexOf(b.mark) || (a.wall < b.wall ? 1 : -1));
}

/** Where a record lies in a reviewer's inbox. */
export type Tray = 'open' | Verdict['mark'];

/** Why it lies open: nobody looked yet, a question was answered, or it was edited after it was marked. */
export type Reason = 'new' | 'answered' | 'edited';

/**
 * Where a record lies for a reviewer: what was answered, or edited after it was marked, comes back up.
 * @param own that reviewer's verdict on it
 */
export function trayOf(own: Verdict | null): { readonly tray: Tray; readonly reason: Reason | null } {
  if (!own) return { tray: 'open', reason: 'new' };
  if (own.answered) return { tray: 'open', reason: 'answered' };
  return own.edited ? { tray: 'open', reason: 'edited' } : { tray: own.mark, reason: null };
}
