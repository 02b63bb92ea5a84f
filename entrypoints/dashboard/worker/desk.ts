import type { Plan } from '../../../components/dashboard/import/model.ts';
import type { Integrity, RecordEntry } from '../../../utils/core/exchange/model.ts';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { addResolution } from '../../../utils/storage/added-resolutions.ts';
import type { NotebookDatabase } from '../../../utils/storage/database.ts';
import type { ImportPlan, PlannedRecord } from '../../../utils/storage/import-plan.ts';
import { undoImport } from '../../../utils/storage/imports.ts';
import { knownKeys, rememberKeys } from '../../../utils/storage/keys.ts';
import { openStaging, type Staging } from '../../../utils/storage/staging.ts';
import type { BackupCalls } from './backup/calls.ts';
import type { ExportCalls } from './export/calls.ts';
import { answerOrFail } from './failure.ts';
import { Keyring } from './keyring.ts';
import type { PlannedAnswer } from './protocol.ts';
import { readFile } from './read-file.ts';
import type { Deeds } from './serve.ts';

/** What is remembered of a record beside what is staged of it. */
interface Held {
  /** Ids of the files that hold it. */
  readonly files: readonly string[];
  readonly signers: readonly string[];
}

/** The files of one page on their way into the notebook: one staging for all of them. */
export class Import {
  readonly keyring: Keyring;
  readonly staging: Staging;
  /** Resolutions that the files carry and that are not known here, by id. */
  readonly documents = new Map<string, Resolution>();
  private readonly held = new Map<RecordId, Held>();
  private readonly left = new Set<RecordId>();

  constructor(staging: Staging, keyring: Keyring) {
    this.staging = staging;
    this.keyring = keyring;
  }

  /** @returns of each record whether it is what its authors signed */
  async add(file: string, entries: readonly RecordEntry[]): Promise<readonly Integrity[]> {
    answerOrFail(await this.staging.add(entries));
    for (const { id, changes, signatures } of entries) {
      const before = this.held.get(id);
      const signers = changes.flatMap((change) => (signatures[change.id] ? change.by : []));
      this.held.set(id, {
        files: [...new Set([...(before?.files ?? []), file])],
        signers: [...new Set([...(before?.signers ?? []), ...signers])],
      });
    }
    return this.keyring.integrity(entries);
  }

  /** How many records are what so far; of those that are left out none. */
  async counts(): Promise<ImportPlan['counts']> {
    return (await this.staging.plan()).counts;
  }

  /** Counts everything, and then what would be taken in of it. */
  async plan(): Promise<Plan> {
    if (this.left.size > 0) this.staging.leaveOut([...this.left], false);
    const { counts } = await this.staging.plan();
    if (this.left.size === 0) return { counts, taking: takenOf(counts) };
    this.staging.leaveOut([...this.left], true);
    return { counts, taking: takenOf((await this.staging.plan()).counts) };
  }

  leaveOut(ids: readonly RecordId[], out: boolean): void {
    for (const id of ids) {
      if (out) this.left.add(id);
      else this.left.delete(id);
    }
    this.staging.leaveOut(ids, out);
  }

  answerOf({ id, before, after, integrity, leftOut, refusal }: PlannedRecord): PlannedAnswer {
    const { files = [], signers = [] } = this.held.get(id) ?? {};
    return {
      id,
      before,
      after,
      integrity,
      files,
      signers,
      out: leftOut,
      refusal: refusal ? { code: refusal.code, where: refusal.change?.slice(0, 12) ?? '', params: {} } : null,
    };
  }
}

const takenOf = (counts: ImportPlan['counts']): number => counts.new + counts.changed + counts.conflict;

/** What the worker does for the page. */
export function createDesk(db: NotebookDatabase): Omit<Deeds, keyof ExportCalls | keyof BackupCalls> {
  let now: Import | null = null;

  const begun = async (name: string): Promise<Import> => {
    if (now) return now;
    const keyring = new Keyring(await knownKeys(db));
    now = new Import(answerOrFail(await openStaging(db, { name, verify: keyring.verify })), keyring);
    return now;
  };
  const end = async (): Promise<void> => {
    const ending = now;
    now = null;
    await ending?.staging.discard();
  };
  const standing = (): Import => {
    if (!now) throw new Error('nothing is staged');
    return now;
  };

  return {
    read: async (question, work) => readFile(db, question, await begun(question.file.name), work),
    plan: () => standing().plan(),
    page: async ({ outcome, offset, limit }) => {
      const own = standing();
      return (await own.staging.page(outcome, offset, limit)).map((record) => own.answerOf(record));
    },
    leaveOut: async ({ ids, out }) => {
      standing().leaveOut(ids, out);
      return standing().plan();
    },
    commit: async ({ name, resolutions }, { signal, onProgress }) => {
      const { staging, documents, keyring } = standing();
      try {
        const committed = await staging.commit({
          signal,
          onProgress: ({ done, total }) => onProgress(done, total),
        });
        const { id, counts, shown } = answerOrFail(committed);
        // It was opened with the first file's name, before the others were known.
        await db.imports.update(id, { name });
        await rememberKeys(db, keyring.fresh);
        now = null;
        for (const each of resolutions) {
          const document = documents.get(each);
          if (document) answerOrFail(await addResolution(db, document));
        }
        return { id, records: takenOf(counts), shown };
      } catch (error) {
        await end();
        throw error;
      }
    },
    discard: async () => {
      await end();
      return null;
    },
    undo: async ({ id }, { signal, onProgress }) =>
      answerOrFail(
        await undoImport(db, id, { signal, onProgress: ({ done, total }) => onProgress(done, total) }),
      ),
  };
}
