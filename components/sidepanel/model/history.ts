import type { Change, ChangeId, Json } from '../../../utils/core/notebook/change.ts';

/** One step of a record's life: who, when, which field, from what to what. */
export interface Step {
  readonly id: ChangeId;
  readonly by: string;
  readonly wall: string;
  readonly what: 'created' | 'changed' | 'deleted' | 'restored' | 'settled';
  readonly record: string;
  readonly field: string;
  /** What it took the place of; null where there was nothing, or where that change is not at hand. */
  readonly from: Json;
  readonly to: Json;
  /** Of a creation all that was said in it, by field. */
  readonly made: Readonly<Record<string, Json>>;
  /** Whether the field can be given this value again: it is not what stands now. */
  readonly restorable: boolean;
}

/** Fields that people do not restore by hand: where a note stands, and what a reviewer said of what was looked at. */
const FIXED = new Set(['target', 'to', 'about', 'verdict', 'snapshot']);

/** Fields that a creation is told by. */
const TELLING = new Set(['text', 'period']);

const json = (value: Json): string => JSON.stringify(value);

/** What stands: fields by record. A record that is not in it is not at hand, and nothing of it can be taken again. */
export type Standing = ReadonlyMap<string, Readonly<Record<string, Json | undefined>>>;

/**
 * A record's changes as a person reads them, newest first. What was written in one act of creation is one step, told
 * by its text; a status note without words by its period. Its figures, evidence and tags are steps of their own.
 * @param changes of the record, in any order, its natural-key children perhaps among them
 * @param now what stands of the record and of its children
 */
export function stepsOf(record: string, changes: readonly Change[], now: Standing): Step[] {
  const by = new Map(changes.map((change) => [change.id, change]));
  const ordered = [...changes].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  const first = ordered.find((change) => change.record === record);
  const begun = ordered.filter((change) => isOfCreation(change, first, record));
  const later = ordered.filter((change) => !begun.includes(change));
  const steps = later.map((change): Step => {
    const from = change.replaces.flatMap((id) => by.get(id) ?? []);
    return {
      id: change.id,
      by: change.by,
      wall: change.wall,
      what: whatOf(change, from.length),
      record: change.record,
      field: change.field,
      from: from[0]?.value ?? null,
      to: change.value,
      made: {},
      restorable: isRestorable(change, now),
    };
  });
  const made = (name: string) => begun.find(({ field }) => field === name);
  const words = made('text');
  const written = (words?.value === '' ? made('period') : undefined) ?? words ?? made('period') ?? first;
  if (first && written) {
    steps.unshift({
      id: written.id,
      by: first.by,
      wall: first.wall,
      what: 'created',
      record,
      field: written.field,
      from: null,
      to: written.value,
      made: Object.fromEntries(begun.map(({ field, value }) => [field, value])),
      restorable: TELLING.has(written.field) && written.value !== '' && isRestorable(written, now),
    });
  }
  return steps.reverse();
}

const isOfCreation = (change: Change, first: Change | undefined, record: string): boolean =>
  change.record === record &&
  change.replaces.length === 0 &&
  change.wall === first?.wall &&
  change.by === first.by;

function whatOf({ field, value }: Change, replaced: number): Step['what'] {
  if (field === 'deleted') return value === true ? 'deleted' : 'restored';
  return replaced > 1 ? 'settled' : 'changed';
}

function isRestorable({ record, field, value }: Change, now: Standing): boolean {
  const own = now.get(record);
  return (
    own !== undefined && field !== 'deleted' && !FIXED.has(field) && json(value) !== json(own[field] ?? null)
  );
}
