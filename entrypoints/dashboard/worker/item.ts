import type { Told } from '../../../components/dashboard/import/model.ts';
import type { RecordEntry } from '../../../utils/core/exchange/model.ts';
import type { MetKey } from '../../../utils/crypto/keyring.ts';

/** What a reader comes upon in a file, in the order of the file. */
export type Item =
  | { readonly type: 'keys'; readonly keys: readonly MetKey[] }
  | { readonly type: 'record'; readonly entry: RecordEntry }
  /** A resolution that is not known here; `title` null where the file does not carry its text. */
  | { readonly type: 'unknown'; readonly id: string; readonly title: string | null }
  /** Something that cannot be taken in. */
  | { readonly type: 'refused'; readonly told: Told }
  /** Something that was taken in otherwise than a person may expect. */
  | { readonly type: 'told'; readonly told: Told };
