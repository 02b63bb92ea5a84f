import type { BackupFault } from '../../../../components/dashboard/backup/model.ts';
import { BackupError } from '../../../../utils/core/exchange/backup/model.ts';
import { ExchangeError } from '../../../../utils/core/exchange/errors.ts';
import { LockError } from '../../../../utils/crypto/lock-error.ts';
import { lock } from '../../../../utils/crypto/passphrase.ts';
import type { NotebookDatabase } from '../../../../utils/storage/database.ts';
import { countRecords } from '../../../../utils/storage/export.ts';
import { knownIdentity } from '../../../../utils/storage/identity.ts';
import { ownKeys } from '../../../../utils/storage/keys.ts';
import { isUnused, restoreBesides } from '../../../../utils/storage/restore.ts';
import { openStaging, type Staging } from '../../../../utils/storage/staging.ts';
import { fileOf } from '../export/notebook.ts';
import { answerOrFail } from '../failure.ts';
import type { Deeds } from '../serve.ts';
import type { BackupCalls } from './calls.ts';
import { type OpenBackup, readBackup } from './open.ts';
import { backupBytes } from './write.ts';

interface Opened extends OpenBackup {
  readonly staging: Staging;
  readonly unused: boolean;
}

/** Making a backup, and taking one in. */
export function backupDeeds(db: NotebookDatabase): Pick<Deeds, keyof BackupCalls> {
  let now: Opened | null = null;
  const close = async (): Promise<void> => {
    const closing = now;
    now = null;
    await closing?.staging.discard();
  };

  return {
    countBackup: async () => {
      const identity = await knownIdentity(db);
      const own = (await ownKeys(db)).find(({ device }) => device === identity?.device);
      return {
        records: await countRecords(db, {}, { withPrivate: true }),
        drafts: await db.drafts.count(),
        key: own?.id ?? null,
      };
    },
    writeBackup: async ({ passphrase, settings }, work) => {
      const made = new Date().toISOString();
      const bytes = backupBytes(db, { settings, made }, work);
      const file = await fileOf(lock(bytes, passphrase), 'application/octet-stream');
      return { file, name: `so-nghi-quyet-${made.slice(0, 10).replaceAll('-', '')}.sonq-backup.age` };
    },
    openBackup: async (question, work) => {
      await close();
      const unused = await isUnused(db);
      const staging = answerOrFail(await openStaging(db, { name: question.file.name }));
      try {
        const open = await readBackup(question, staging, work);
        const { counts } = await staging.plan();
        now = { ...open, staging, unused };
        const { made, name, drafts, resolutions, identity } = open.head;
        return {
          state: 'open',
          preview: {
            made,
            name,
            records: open.records,
            drafts: drafts.length,
            resolutions: resolutions.length,
            taking: counts.new + counts.changed + counts.conflict,
            here: counts.here,
            refused: counts.refused + counts.erased + open.refused,
            unused,
            mine: identity.author === (await knownIdentity(db))?.author,
          },
        };
      } catch (error) {
        await staging.discard();
        const fault = faultOf(error);
        if (fault) return { state: 'failed', fault };
        throw error;
      }
    },
    restoreBackup: async ({ adopt }, { signal, onProgress }) => {
      if (!now) throw new Error('no backup is open');
      const { staging, head, unused } = now;
      try {
        const tell = ({ done, total }: { done: number; total: number }) => onProgress(done, total);
        const { counts, shown } = answerOrFail(await staging.commit({ signal, onProgress: tell }));
        now = null;
        const besides = answerOrFail(await restoreBesides(db, head, adopt ? { device: unused } : null));
        return {
          records: counts.new + counts.changed + counts.conflict,
          besides,
          shown,
          settings: head.settings,
        };
      } catch (error) {
        await close();
        throw error;
      }
    },
    closeBackup: async () => {
      await close();
      return null;
    },
  };
}

/** What is wrong with the file; null for what is wrong with the notebook. */
function faultOf(error: unknown): BackupFault | null {
  if (error instanceof LockError || error instanceof BackupError) return error.code;
  if (error instanceof ExchangeError) return 'malformed';
  const isLost = error instanceof DOMException && ['NotReadableError', 'NotFoundError'].includes(error.name);
  return isLost ? 'unreadable' : null;
}
