import type { ChangeId, ErasedChange, Json } from '../../notebook/change.ts';
import type { Resolution } from '../../resolution/model.ts';

/** What a backup calls itself; it is only ever written locked (`….sonq-backup.age`). */
export const BACKUP_FORMAT = 'so-nghi-quyet/backup';
export const BACKUP_VERSION = 1;

/** The key of a device, its private half with it where it is the person's own; base64url. */
export interface BackupKey {
  readonly device: string;
  readonly id: string;
  readonly publicKey: string;
  /** ISO 8601, UTC. */
  readonly firstSeen: string;
  readonly secret?: string | undefined;
}

/** What was being typed. */
export interface BackupDraft {
  readonly key: string;
  readonly text: string;
  readonly knowing: readonly ChangeId[];
  /** ISO 8601, UTC. */
  readonly wall: string;
}

/**
 * All of a notebook that is no record. In a backup it is the first line; what follows is a notebook file with all records,
 * private ones too.
 */
export interface BackupHead {
  /** ISO 8601, UTC. */
  readonly made: string;
  /** Whose notebook it is, and on which device it was kept. */
  readonly identity: { readonly author: string; readonly device: string };
  /** The person's name; '' where none was given. */
  readonly name: string;
  readonly keys: readonly BackupKey[];
  readonly erased: readonly ErasedChange['id'][];
  readonly drafts: readonly BackupDraft[];
  /** Those that came with files. */
  readonly resolutions: readonly Resolution[];
  /** What the person chose in the options; read by whoever knows them. */
  readonly settings: Json;
}

/** `not a backup`: something else was locked; `newer`: by a later version; `malformed`: it is none that this version writes. */
export type BackupCode = 'not a backup' | 'newer' | 'malformed';

/** A file that is no backup, or a broken one. */
export class BackupError extends Error {
  readonly code: BackupCode;
  /** Path of the member within the first line; '' for the whole. */
  readonly where: string;

  constructor(code: BackupCode, where = '') {
    super(`${code}${where && ` at ${where}`}`);
    this.name = 'BackupError';
    this.code = code;
    this.where = where;
  }
}
