import type { RecordEntry } from '../core/exchange/model.ts';
import { integrityOf, type VerifySignature } from '../core/exchange/trust.ts';
import type { Change, ChangeId, RecordId } from '../core/notebook/change.ts';
import { observe, type Timestamp } from '../core/notebook/clock.ts';
import type { NotebookDatabase } from './database.ts';
import { knownOf } from './known.ts';
import { kindOf, type Planned, withAltered } from './planned.ts';
import { portionKey, type SignatureRow, type StoredChange } from './rows.ts';
import { type Verified, verified } from './verified.ts';

/** What an import remembers from portion to portion. */
export interface Remembered {
  readonly planned: Map<RecordId, Planned>;
  /** The greatest time seen in it, see {@link observe}. */
  readonly clock: Timestamp | null;
  readonly verify: VerifySignature | undefined;
}

/**
 * Stages a portion of records: checks them, writes what is new of them to the log under the import's id, where nobody
 * sees it, and notes in `planned` what becomes of each.
 * @returns the clock with what was seen
 */
export async function stage(
  db: NotebookDatabase,
  batch: string,
  entries: readonly RecordEntry[],
  { planned, clock, verify }: Remembered,
): Promise<Timestamp | null> {
  const checked = await Promise.all(entries.map(verified));
  const integrity = await Promise.all(entries.map((entry) => integrityOf(entry, verify)));
  const good = checked.flatMap((each) => ('changes' in each ? each : []));
  const ids = good.flatMap(({ changes }) => changes.map(({ id }) => id));
  const fresh = await db.transaction(
    'rw',
    [db.changes, db.portions, db.signatures, db.erased, db.imports],
    async () => {
      const records = good.map(({ entry }) => entry.id);
      const { here, staged, erased } = await knownOf(db, batch, records, ids);
      const colliding = await collidingAmong(db, checked);
      const all = new Map<string, StoredChange>();
      const soFar = new Map<RecordId, Change[]>();
      const signatures: SignatureRow[] = [];
      checked.forEach((each, i) => {
        const { id } = each.entry;
        const before = planned.get(id);
        if ('refusal' in each) {
          planned.set(id, refusedOf(each, before, colliding));
          return;
        }
        const known = here.get(id) ?? [];
        const added = soFar.get(id) ?? [...(staged.get(id) ?? [])];
        soFar.set(id, added);
        const had = new Set([...known, ...added].map((change) => change.id));
        let isErased = false;
        for (const change of each.changes) {
          if (erased.has(change.id)) isErased = true;
          else if (!had.has(change.id)) {
            had.add(change.id);
            added.push(change);
            all.set(change.id, { ...change, batch });
            const signature = each.entry.signatures[change.id];
            if (signature) signatures.push({ id: change.id, ...signature });
          }
        }
        const to = each.changes.findLast(({ field }) => field === 'to')?.value;
        const next: Planned = {
          kind: kindOf(known, added, isErased),
          integrity: before?.integrity === 'altered' ? 'altered' : (integrity[i] ?? 'unsigned'),
          fresh: added.length,
          by: [...new Set([...(before?.by ?? []), ...each.changes.map(({ by }) => by)])],
          to: typeof to === 'string' ? to : null,
          leftOut: before?.leftOut ?? false,
          ...(before?.refusal && { refusal: before.refusal }),
        };
        planned.set(id, withAltered(next));
      });
      await db.changes.bulkPut([...all.values()]);
      if (all.size > 0)
        await db.portions.add({ id: portionKey(batch, crypto.randomUUID()), changes: [...all.keys()] });
      if (signatures.length > 0) await db.signatures.bulkPut(signatures);
      return all.values();
    },
  );
  const now = Date.now();
  let seen = clock;
  for (const { at } of fresh) seen = observe(seen, at, now);
  return seen;
}

type Refused = Extract<Verified, { readonly refusal: unknown }>;

/** Ids of altered changes that are those of others here. */
async function collidingAmong(
  db: NotebookDatabase,
  checked: readonly Verified[],
): Promise<ReadonlySet<ChangeId>> {
  const ids = checked.flatMap((each) =>
    'refusal' in each && each.refusal.code === 'altered' ? (each.refusal.change ?? []) : [],
  );
  const known = ids.length > 0 ? await db.changes.bulkGet(ids) : [];
  return new Set(known.flatMap((change) => (change ? [change.id] : [])));
}

/** A record that is refused; where another file of the import has it as it should be, that one is taken. */
function refusedOf(
  { refusal }: Refused,
  before: Planned | undefined,
  colliding: ReadonlySet<ChangeId>,
): Planned {
  const none: Planned = { kind: 'refused', integrity: 'altered', fresh: 0, by: [], to: null, leftOut: false };
  const collides = refusal.change !== null && colliding.has(refusal.change);
  return withAltered({
    ...(before ?? none),
    integrity: 'altered',
    refusal: collides ? { ...refusal, code: 'collides' } : refusal,
  });
}
