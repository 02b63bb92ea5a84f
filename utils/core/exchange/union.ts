import type { Change, ChangeId } from '../notebook/change.ts';
import { newestFirst } from '../notebook/fold.ts';
import type { CarriedResolution, ChangeSignature, DeviceKey, RecordEntry } from './model.ts';
import type { VerifySignature } from './trust.ts';

/**
 * One record out of what several files have of it: the union of their changes. Commutative, associative, idempotent.
 * @param entries all of one record, at least one
 * @param verify decides where two files have different signatures of one change
 */
export async function unionOfEntries(
  entries: readonly RecordEntry[],
  verify: VerifySignature,
): Promise<RecordEntry> {
  const changes = new Map<ChangeId, Change>();
  const given = new Map<ChangeId, ChangeSignature[]>();
  for (const entry of entries) {
    for (const change of entry.changes) {
      if (!changes.has(change.id)) changes.set(change.id, change);
      const signature = entry.signatures[change.id];
      if (signature) given.set(change.id, [...(given.get(change.id) ?? []), signature]);
    }
  }
  const ordered = [...changes.values()].sort(newestFirst).reverse();
  const signatures: [ChangeId, ChangeSignature][] = [];
  for (const change of ordered) {
    const best = await bestOf(change, given.get(change.id) ?? [], verify);
    if (best) signatures.push([change.id, best]);
  }
  return { id: (entries[0] as RecordEntry).id, changes: ordered, signatures: Object.fromEntries(signatures) };
}

async function bestOf(
  change: Change,
  given: readonly ChangeSignature[],
  verify: VerifySignature,
): Promise<ChangeSignature | undefined> {
  const sorted = [...given].sort((a, b) => compare(a.key, b.key) || compare(a.signature, b.signature));
  const [first, ...others] = sorted;
  if (!first || others.every(({ key, signature }) => key === first.key && signature === first.signature))
    return first;
  for (const each of sorted) if (await verify(change, each)) return each;
  return first;
}

/**
 * The records of several files, each once, in the order of their ids; of each file one record is held at a time.
 * @param files each in the order of its records' ids
 */
export async function* unionOfFiles(
  files: readonly AsyncIterable<RecordEntry>[],
  verify: VerifySignature,
): AsyncGenerator<RecordEntry> {
  const open = files.map((file) => file[Symbol.asyncIterator]());
  const heads = await Promise.all(open.map((file) => file.next()));
  for (;;) {
    const ids = heads.flatMap(({ done, value }) => (done ? [] : (value.id as string)));
    const least = ids.reduce<string | null>((a, b) => (a === null || b < a ? b : a), null);
    if (least === null) return;
    const same: RecordEntry[] = [];
    for (const [i, file] of open.entries()) {
      for (let head = heads[i]; head && !head.done && head.value.id === least; head = heads[i]) {
        same.push(head.value);
        heads[i] = await file.next();
      }
    }
    yield await unionOfEntries(same, verify);
  }
}

/** The keys of several files, each once, in the order of devices. */
export const unionOfKeys = (lists: readonly (readonly DeviceKey[])[]): DeviceKey[] =>
  uniqueBy(lists.flat(), ({ device, id, publicKey }) => `${device} ${id} ${publicKey}`);

/** The resolutions of several files; of one text the document of whoever carries it. */
export const unionOfResolutions = (lists: readonly (readonly CarriedResolution[])[]): CarriedResolution[] =>
  uniqueBy(
    lists.flat().sort((a, b) => Number(a.document === null) - Number(b.document === null)),
    ({ id, hash }) => `${id} ${hash}`,
  );

function uniqueBy<T>(all: readonly T[], nameOf: (each: T) => string): T[] {
  const found = new Map<string, T>();
  for (const each of all) if (!found.has(nameOf(each))) found.set(nameOf(each), each);
  return [...found].sort(([a], [b]) => compare(a, b)).map(([, each]) => each);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
