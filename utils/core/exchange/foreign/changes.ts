import { sameJson, wellFormed } from '../../notebook/canonical-json.ts';
import type { Change, Json, RecordId } from '../../notebook/change.ts';
import { seal } from '../../notebook/seal.ts';
import type { RecordEntry } from '../model.ts';
import type { ForeignContext } from './context.ts';
import type { Moment } from './dates.ts';

/** Who said it, and from what kind of file it came. */
export interface Origin {
  readonly by: string;
  readonly device: string;
}

/** A field's value and when it was given it. */
export interface Dated {
  readonly value: Json;
  readonly moment: Moment;
}

/** What the notebook has of a record from files of the same kind: earlier states of the same annotation. */
export async function earlierStates(
  record: RecordId,
  { device }: Pick<Origin, 'device'>,
  context: ForeignContext,
): Promise<Change[]> {
  return (await context.known(record)).filter((change) => change.device === device);
}

/** The newest of some changes of one field, null for none. */
export function newest(changes: readonly Change[], field: string): Change | null {
  const own = changes.filter((change) => change.field === field);
  const replaced = new Set(own.flatMap(({ replaces }) => replaces));
  const heads = own.filter(({ id }) => !replaced.has(id));
  return heads.sort((a, b) => (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1))[0] ?? null;
}

/**
 * A record as a file states it. What the notebook has already, word for word, is given as the very change that is here; a
 * newer value takes the place of what earlier states of the same annotation said, and of nothing that a person changed
 * here since: that shows as a conflict.
 * @param earlier {@link earlierStates}
 */
export async function entryOf(
  record: RecordId,
  fields: Readonly<Record<string, Dated>>,
  origin: Origin,
  earlier: readonly Change[],
  { digest }: Pick<ForeignContext, 'digest'>,
): Promise<RecordEntry> {
  const changes = await Promise.all(
    Object.entries(fields).map(([field, { value: given, moment }]) => {
      const value = wellFormed(given);
      const last = newest(earlier, field);
      if (last && sameJson(last.value, value)) return last;
      const replaced = new Set(earlier.flatMap(({ replaces }) => replaces));
      const replaces = earlier.filter((each) => each.field === field && !replaced.has(each.id));
      const { at, wall } = moment;
      return seal(
        { at, wall, ...origin, record, field, value, replaces: replaces.map(({ id }) => id) },
        digest,
      );
    }),
  );
  return { id: record, changes: inOrder(changes), signatures: {} };
}

/** A record as it is here already: what earlier states said last. */
export function entryHere(record: RecordId, earlier: readonly Change[]): RecordEntry {
  const fields = new Set(earlier.map(({ field }) => field));
  const changes = [...fields].flatMap((field) => newest(earlier, field) ?? []);
  return { id: record, changes: inOrder(changes), signatures: {} };
}

const inOrder = (changes: readonly Change[]): Change[] =>
  [...changes].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
