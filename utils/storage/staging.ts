import type { RecordEntry } from '../core/exchange/model.ts';
import type { VerifySignature } from '../core/exchange/trust.ts';
import type { RecordId } from '../core/notebook/change.ts';
import type { Timestamp } from '../core/notebook/clock.ts';
import { commitImport } from './commit.ts';
import { type NotebookDatabase, openDatabase } from './database.ts';
import type {
  Committed,
  ImportPlan,
  ImportRow,
  PlanKind,
  PlannedRecord,
  WorkOptions,
} from './import-plan.ts';
import { withHanging } from './left-out.ts';
import { holdImports } from './lock.ts';
import { countsOf, pageOfPlan, planOf } from './plan.ts';
import type { Planned } from './planned.ts';
import type { StorageResult } from './result.ts';
import { stage } from './stage.ts';
import { sweep, takeAway } from './tidy.ts';
import { attempt, Refusal } from './transaction.ts';

/** Where records come from. */
export interface ImportSource {
  /** Name of the file; of several, their names. */
  readonly name: string;
  /** Checks signatures, where the file has keys for them; without it nothing counts as signed. */
  readonly verify?: VerifySignature;
}

/**
 * Records on their way in: in the log, where nobody sees them, until {@link Staging.commit} shows all of them at once.
 * One at a time in the whole browser; it lives as long as the page or worker that opened it, and is swept when that ends.
 */
export interface Staging {
  readonly id: string;
  /**
   * Checks and stages records, some hundreds at a time; several files one after the other. Every id is hashed again; a
   * record with one that is wrong is refused and told in the plan.
   */
  add(entries: readonly RecordEntry[]): Promise<StorageResult<void>>;
  plan(): Promise<ImportPlan>;
  /** Records of one kind, in the order of the file. */
  page(kind: PlanKind, offset: number, limit: number): Promise<PlannedRecord[]>;
  /** Leaves records out, or takes them in again, and with them what hangs on them in the file. */
  leaveOut(ids: readonly RecordId[], out: boolean): void;
  /** Shows it, whole or not at all. After one that failed or was cancelled only {@link Staging.discard} is left. */
  commit(options?: WorkOptions): Promise<StorageResult<Committed>>;
  /** Gives it up; nothing of it stays. */
  discard(): Promise<void>;
}

/** Begins an import. The error is `busy` where another one is going on, in whatever window. */
export async function openStaging(
  db: NotebookDatabase,
  source: ImportSource,
): Promise<StorageResult<Staging>> {
  const letGo = await holdImports(db);
  if (!letGo) return { ok: false, error: 'busy' };
  const opened = await attempt(db, async () => {
    await sweep(db);
    const row: ImportRow = {
      id: crypto.randomUUID(),
      at: new Date().toISOString(),
      state: 'staged',
      name: source.name,
      counts: countsOf([]),
      authors: [],
      changes: 0,
    };
    await db.imports.add(row);
    return stagingOf(db, row, source, letGo);
  });
  if (!opened.ok) letGo();
  return opened;
}

function stagingOf(
  db: NotebookDatabase,
  row: ImportRow,
  { verify }: ImportSource,
  letGo: () => void,
): Staging {
  const batch = row.id;
  const aside = openDatabase(db.name, 'relaxed');
  const planned = new Map<RecordId, Planned>();
  let clock: Timestamp | null = null;
  let state: 'open' | 'failed' | 'over' = 'open';

  const end = (): void => {
    state = 'over';
    aside.close();
    letGo();
  };
  const whileOpen = <T>(work: () => Promise<T>): Promise<StorageResult<T>> =>
    attempt(aside, () => {
      if (state !== 'open') throw new Refusal('missing');
      return work();
    });

  return {
    id: batch,
    add: (entries) =>
      whileOpen(async () => {
        clock = await stage(aside, batch, entries, { planned, clock, verify });
      }),
    plan: () => planOf(db, batch, planned),
    page: (kind, offset, limit) => pageOfPlan(db, batch, planned, kind, offset, limit),
    leaveOut(ids, out) {
      for (const id of withHanging(planned, ids)) {
        const known = planned.get(id);
        if (known) planned.set(id, { ...known, leftOut: out });
      }
    },
    async commit(options = {}) {
      const done = await whileOpen(async () => {
        state = 'failed';
        const { counts, authors } = await planOf(db, batch, planned);
        return commitImport(db, { ...row, counts, authors }, planned, clock, options);
      });
      if (done.ok) end();
      return done;
    },
    async discard() {
      if (state === 'over') return;
      await takeAway(db, batch);
      end();
    },
  };
}
