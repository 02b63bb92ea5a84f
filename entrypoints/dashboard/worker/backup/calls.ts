import type {
  BackupCounts,
  BackupFault,
  BackupPreview,
} from '../../../../components/dashboard/backup/model.ts';
import type { Json } from '../../../../utils/core/notebook/change.ts';
import type { Restored } from '../../../../utils/storage/restore.ts';
import type { Shown } from '../protocol.ts';

export type OpenedBackup =
  | { readonly state: 'open'; readonly preview: BackupPreview }
  | { readonly state: 'failed'; readonly fault: BackupFault };

/** What the page asks of the worker about backups. */
export interface BackupCalls {
  countBackup: { readonly question: null; readonly answer: BackupCounts };
  writeBackup: {
    readonly question: { readonly passphrase: string; readonly settings: Json };
    readonly answer: { readonly file: Blob; readonly name: string };
  };
  /** Reads a backup whole and stages its records; nothing of it is seen yet. */
  openBackup: {
    readonly question: { readonly file: File; readonly passphrase: string };
    readonly answer: OpenedBackup;
  };
  /** Takes in what was opened. `adopt`: whoever wrote there writes here from now on. */
  restoreBackup: {
    readonly question: { readonly adopt: boolean };
    readonly answer: {
      readonly records: number;
      readonly besides: Restored;
      readonly shown: Shown;
      readonly settings: Json;
    };
  };
  /** Forgets what was opened. */
  closeBackup: { readonly question: null; readonly answer: null };
}
