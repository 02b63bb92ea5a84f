import type { Change, ChangeId, RecordId } from '../notebook/change.ts';
import type { Filter } from '../notebook/filter.ts';
import type { Resolution } from '../resolution/model.ts';

/** What a notebook file calls itself; a file of another format, or of a newer major version, is refused. */
export const NOTEBOOK_FORMAT = 'so-nghi-quyet/notebook';
export const NOTEBOOK_VERSION = { major: 1, minor: 0 } as const;

/** A signature by the device that made a change, over the change's id (Ed25519, RFC 8032); base64url without padding. */
export interface ChangeSignature {
  /** Id of the key in the file's list of keys. */
  readonly key: string;
  readonly signature: string;
}

/** A record as it travels: whole, with every change there is of it, oldest first (by clock, then by id). */
export interface RecordEntry {
  readonly id: RecordId;
  readonly changes: readonly Change[];
  /** By change; a change that is not named here is not signed. */
  readonly signatures: Readonly<Record<ChangeId, ChangeSignature>>;
}

/** The public half of a device's key. */
export interface DeviceKey {
  /** SHA-256 of the raw public key, lower-case hex, the first 32 digits: what people compare. */
  readonly id: string;
  readonly device: string;
  /** Raw Ed25519 public key, base64url. */
  readonly publicKey: string;
}

/** A resolution that the records speak of, with its text, so that a reader that does not know it can take it in. */
export interface CarriedResolution {
  readonly id: string;
  /** Of the canonical text that spans count in. */
  readonly hash: string;
  readonly document: Resolution | null;
}

/** What a file says of itself before its records. Nothing in it depends on when or by whom it was written. */
export interface FileHeader {
  readonly version: { readonly major: number; readonly minor: number };
  /** What the records were chosen by; {} for all. */
  readonly scope: Filter;
  /** How many records there are. */
  readonly total: number;
  readonly resolutions: readonly CarriedResolution[];
  readonly keys: readonly DeviceKey[];
}

/** Whether a record is what its authors wrote. */
export type Integrity = 'signed' | 'unsigned' | 'altered';
