import type { Department, KnownTerritory } from '../../notebook/departments.ts';
import type { Filter } from '../../notebook/filter.ts';
import type { RecordState } from '../../notebook/model.ts';
import type { Resolution } from '../../resolution/model.ts';
import type { ReportWords } from './words.ts';

/** What a paper is made of. Pure: the same request gives the same paper. */
export interface ReportRequest {
  readonly resolution: Resolution;
  /**
   * Those of the scope that may leave the notebook; of other resolutions they are passed over. With the profiles of all
   * authors.
   */
  readonly records: Iterable<RecordState>;
  readonly departments: readonly Department[];
  /** Of the province; [] where none is known. */
  readonly territories: readonly KnownTerritory[];
  readonly words: ReportWords;
  /**
   * What the records were chosen by: told in the paper. Field, department and provision narrow the rows too: a paper on
   * one field does not count what it does not speak of.
   */
  readonly scope: Filter;
  /** ISO day. */
  readonly today: string;
  readonly office: IssuingOffice;
  /** Private notes are left out otherwise. */
  readonly withPrivate?: boolean;
  /** Author id of this notebook's person: whose the sheet is. null: nobody yet. */
  readonly me?: string | null;
}

/** Who issues the paper. What is '' or null is left as dots to be filled by hand, never invented. */
export interface IssuingOffice {
  readonly above: string;
  readonly issuer: string;
  readonly place: string;
  /** ISO day. */
  readonly date: string | null;
  /** "Số: 12/BC-HĐND" without "Số:". */
  readonly number: string | null;
  /** Title of who signs ("CHỦ TỊCH"); a name is never printed. */
  readonly signer: string;
  /** Without dashes. */
  readonly recipients: readonly string[];
}
