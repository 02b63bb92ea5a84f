import type { RecordKind } from '../../../utils/core/notebook/model.ts';

export type RecordCounts = Readonly<Record<RecordKind, number>>;

/** What a backup of this notebook would hold. */
export interface BackupCounts {
  readonly records: RecordCounts;
  readonly drafts: number;
  /** Id of this device's key; null as long as nothing was signed. */
  readonly key: string | null;
}

/** What a backup holds, and what it would change here. */
export interface BackupPreview {
  /** ISO 8601, UTC. */
  readonly made: string;
  /** Of whose notebook it is; '' where the person gave no name. */
  readonly name: string;
  readonly records: RecordCounts;
  readonly drafts: number;
  readonly resolutions: number;
  /** Records that are new here or would change; that are here already; that cannot be taken in. */
  readonly taking: number;
  readonly here: number;
  readonly refused: number;
  /** Whether nothing was written here yet. */
  readonly unused: boolean;
  /** Whether it is of the person who writes here. */
  readonly mine: boolean;
}

/** What can be wrong with a backup, or with the notebook it is to come into; the interface has a sentence for each. */
export const BACKUP_FAULTS = [
  'empty passphrase',
  'wrong passphrase',
  'not locked',
  'other recipients',
  'work factor too high',
  'truncated',
  'damaged',
  'too large',
  'not a backup',
  'newer',
  'malformed',
  'unreadable',
  'full',
  'busy',
  'unknown',
] as const;
export type BackupFault = (typeof BACKUP_FAULTS)[number];

export interface Passphrase {
  readonly text: string;
  readonly again: string;
  /** It was made by the machine, and is shown so that it can be written down. */
  readonly shown: boolean;
}

export const NO_PASSPHRASE: Passphrase = { text: '', again: '', shown: false };

/** How a backup that is being made stands. */
export type Making =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'written'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'failed'; readonly fault: BackupFault };

/** How a backup that is being taken in stands. */
export type Restoring =
  | { readonly kind: 'none' }
  | { readonly kind: 'picked'; readonly name: string; readonly wrong: boolean }
  | { readonly kind: 'opening'; readonly name: string; readonly done: number; readonly total: number }
  | { readonly kind: 'open'; readonly name: string; readonly preview: BackupPreview }
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly records: number; readonly adopted: boolean }
  | { readonly kind: 'failed'; readonly name: string; readonly fault: BackupFault };

/** The fewest characters that a backup is locked by. */
const FEWEST = 8;
/** From so many on nobody guesses it, if it is no saying. */
const GOOD = 16;

/** How hard a passphrase is to guess, by nothing but its length in characters, as people see them. */
export function strengthOf(text: string): 'short' | 'fair' | 'good' {
  const length = [...text.normalize('NFC')].length;
  if (length < FEWEST) return 'short';
  return length < GOOD ? 'fair' : 'good';
}

/** Why a passphrase cannot be used yet; null where it can. */
export function problemOf({ text, again, shown }: Passphrase): 'short' | 'differs' | null {
  if (strengthOf(text) === 'short') return 'short';
  return shown || text.normalize('NFC') === again.normalize('NFC') ? null : 'differs';
}
