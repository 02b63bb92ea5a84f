import type {
  FileKind,
  Outcome,
  Plan,
  PlannedRow,
  Told,
} from '../../../components/dashboard/import/model.ts';
import type { Integrity } from '../../../utils/core/exchange/model.ts';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import type { StorageError } from '../../../utils/storage/result.ts';
import type { BackupCalls } from './backup/calls.ts';
import type { ExportCalls } from './export/calls.ts';

/** A key as a file shows it. */
export interface FileKey {
  readonly id: string;
  readonly device: string;
  /** Author ids of those whose changes it signed. */
  readonly owners: readonly string[];
  readonly trust: 'first' | 'same' | 'other';
}

/** An author by what the file and the notebook say together. */
export interface AuthorInFile {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly unit: string;
  readonly records: number;
  readonly from: string;
  readonly to: string;
}

/** What a file turned out to hold. */
export interface FileContent {
  readonly kind: FileKind;
  readonly records: number;
  readonly authors: readonly AuthorInFile[];
  /** How many records the file adds to each. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly integrity: Readonly<Record<Integrity, number>>;
  readonly keys: readonly FileKey[];
  readonly refused: readonly Told[];
  readonly told: readonly Told[];
  /** Resolutions that are not known here; `title` null where the file does not carry the text. */
  readonly unknown: readonly { readonly id: string; readonly title: string | null }[];
}

/** How reading a file ended. `wrong`: the passphrase; `locked`: it needs one. */
export type FileAnswer =
  | { readonly state: 'read'; readonly content: FileContent }
  | { readonly state: 'locked' | 'wrong' | 'backup' }
  /** `staged`: a part of it was staged before that was known, and has to go. */
  | { readonly state: 'failed'; readonly error: Told; readonly staged: boolean };

/** A record of the plan as the worker knows it: `signers` and `files` by the ids of authors, and of files as the page gave them. */
export type PlannedAnswer = PlannedRow;

/** What became visible, or went; null where that is too much to be told. */
export interface Shown {
  readonly records: readonly RecordState[] | null;
  readonly gone: readonly RecordId[] | null;
}

/** `cancelled`: nothing was written. */
export type Failure = StorageError | 'cancelled';

/** What the page asks of the worker, one after the other: the question and the answer. */
export interface Calls extends ExportCalls, BackupCalls {
  /** Reads one file and stages what it holds. */
  read: {
    readonly question: {
      readonly id: string;
      readonly file: File;
      /** null for a file without one, as far as is known. */
      readonly passphrase: string | null;
      /** Those that are known here, with their texts. */
      readonly resolutions: readonly Resolution[];
    };
    readonly answer: FileAnswer;
  };
  /** Holds what is staged against the notebook. */
  plan: { readonly question: null; readonly answer: Plan };
  page: {
    readonly question: { readonly outcome: Outcome; readonly offset: number; readonly limit: number };
    readonly answer: readonly PlannedAnswer[];
  };
  leaveOut: {
    readonly question: { readonly ids: readonly RecordId[]; readonly out: boolean };
    readonly answer: Plan;
  };
  /** Takes all of it in. `resolutions`: ids of those that are to be added. */
  commit: {
    readonly question: { readonly name: string; readonly resolutions: readonly string[] };
    readonly answer: { readonly id: string; readonly records: number; readonly shown: Shown };
  };
  /** Forgets what is staged. */
  discard: { readonly question: null; readonly answer: null };
  /** Takes an earlier import back. */
  undo: { readonly question: { readonly id: string }; readonly answer: Shown };
}

export type CallName = keyof Calls;

/** To the worker. */
export type ToWorker =
  | {
      [K in CallName]: { readonly call: number; readonly name: K; readonly question: Calls[K]['question'] };
    }[CallName]
  | { readonly cancel: number };

/** From the worker. */
export type FromWorker =
  | { readonly call: number; readonly answer: Calls[CallName]['answer'] }
  | { readonly call: number; readonly failed: Failure }
  | { readonly call: number; readonly done: number; readonly total: number };
