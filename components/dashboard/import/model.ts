import type { Integrity } from '../../../utils/core/exchange/model.ts';
import type { RecordId } from '../../../utils/core/notebook/change.ts';
import type { RecordState } from '../../../utils/core/notebook/model.ts';
import type { Person } from '../../shared/people.tsx';

/** What a file turned out to be, by its content. */
export type FileKind = 'notebook' | 'annotations' | 'table' | 'backup';

/** Where reading a file stands. `locked`: it waits for its passphrase; `backup`: it belongs to another view. */
export type FilePhase = 'waiting' | 'reading' | 'locked' | 'read' | 'failed' | 'backup';

/** Something that a reader has to say, with the place it is about ("records[12].changes[0]", "Bảng theo dõi!F7"). */
export interface Told {
  readonly code: string;
  readonly where: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Somebody whose records are in a file. */
export interface FileAuthor {
  readonly person: Person;
  readonly records: number;
  /** ISO 8601, UTC: the first and the last thing written, by the writer's own clock. */
  readonly from: string;
  readonly to: string;
}

/** A device's key, and what is known of it here: seen for the first time, as before, or another than before. */
export interface SeenKey {
  readonly id: string;
  readonly device: string;
  /** Names of those who signed with it. */
  readonly owners: readonly string[];
  readonly trust: 'first' | 'same' | 'other';
}

/** A resolution that a file speaks of and this notebook does not know. */
export interface UnknownResolution {
  readonly id: string;
  /** null where the file does not carry its text, so that it cannot be added. */
  readonly title: string | null;
  /** Whether it is to be added with the records. */
  readonly add: boolean;
}

/** A file that was picked or dropped, as far as it was read. */
export interface FileReading {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
  readonly phase: FilePhase;
  /** null until that is known. */
  readonly kind: FileKind | null;
  /** Bytes read so far. */
  readonly done: number;
  readonly wrongPassphrase: boolean;
  /** Why nothing of it can be taken in; null where it can. */
  readonly error: Told | null;
  readonly records: number;
  readonly authors: readonly FileAuthor[];
  /** What its records would be here; where two files hold a record, the first has it as new. */
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** How many records are what. */
  readonly integrity: Readonly<Record<Integrity, number>>;
  readonly keys: readonly SeenKey[];
  /** Records and rows that cannot be taken in, and why. */
  readonly refused: readonly Told[];
  /** What was done with the rest: kept as it came, re-anchored, left unmatched. */
  readonly told: readonly Told[];
  readonly unknown: readonly UnknownResolution[];
}

/** What a record of the files would be here. */
export const OUTCOMES = ['new', 'changed', 'conflict', 'here', 'refused', 'erased'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What taking all of it in would come to. */
export interface Plan {
  /** How many records there are of each. */
  readonly counts: Readonly<Record<Outcome, number>>;
  /** How many of them would change the notebook: new, changed or in conflict, and not left out. */
  readonly taking: number;
}

/** A record of the plan. */
export interface PlannedRow {
  readonly id: RecordId;
  readonly before: RecordState | null;
  /** null for what is not taken in. */
  readonly after: RecordState | null;
  /** Why it is refused. */
  readonly refusal: Told | null;
  readonly integrity: Integrity;
  /** Names of those whose device signed it; empty where nobody did. */
  readonly signers: readonly string[];
  /** Names of the files that hold it. */
  readonly files: readonly string[];
  readonly out: boolean;
}

/** How a record is told in one line. */
export interface RowWords {
  /** "Ghi chú", "Số liệu". */
  readonly kind: string;
  /** "Chỉ tiêu 7". */
  readonly cite: string;
  readonly quote: string;
  readonly text: string;
}

/** An import that was made earlier. */
export interface EarlierImport {
  readonly id: string;
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly when: string;
  readonly authors: readonly string[];
  /** How many records it brought or changed. */
  readonly records: number;
}
