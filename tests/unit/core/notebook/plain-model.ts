import type { Change, ChangeId, Json, RecordId } from '../../../../utils/core/notebook/change.ts';

/**
 * What a record must be, told not by `replaces` but by what each writer had seen: a value stands until somebody who had
 * seen it writes its field anew, and a deletion takes what its writer had seen. Slow, and plainly right for people who
 * meet with all they have.
 */
export interface Plain {
  readonly standing: Readonly<Record<string, readonly Json[]>>;
  readonly shown: Readonly<Record<string, Json>>;
  readonly deleted: boolean;
}

export function plainRecord(
  log: readonly Change[],
  record: RecordId,
  seen: ReadonlyMap<ChangeId, ReadonlySet<ChangeId>>,
): Plain | null {
  const own = log.filter((change) => change.record === record);
  if (own.length === 0) return null;
  const knew = (writer: Change, change: Change) => writer !== change && seen.get(writer.id)?.has(change.id);
  const stands = own.filter(
    (change) => !own.some((other) => other.field === change.field && knew(other, change)),
  );
  const standing: Record<string, Json[]> = {};
  const shown: Record<string, Json> = {};
  for (const field of new Set(own.map((change) => change.field))) {
    const values = stands.filter((change) => change.field === field);
    const [newest] = values.toSorted((a, b) => (`${a.at} ${a.id}` > `${b.at} ${b.id}` ? -1 : 1));
    standing[field] = values.map(({ value }) => value).toSorted(byText);
    if (newest && field !== 'deleted') shown[field] = newest.value;
  }
  const last = stands.filter(({ field }) => field === 'deleted');
  const isGone = (change: Change) => last.some((deletion) => knew(deletion, change));
  const deleted =
    last.length > 0 &&
    last.every(({ value }) => value === true) &&
    stands.every((change) => change.field === 'deleted' || isGone(change));
  return { standing, shown, deleted };
}

const byText = (a: Json, b: Json): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
