import type { PaperRequest } from '../paper-request.ts';
import type { ReportWords } from './words.ts';

/**
 * What a paper is made of. Its scope, by which the records were chosen, is told in the paper; field, department and
 * provision narrow the rows too: a paper on one field does not count what it does not speak of.
 */
export interface ReportRequest extends PaperRequest {
  readonly words: ReportWords;
  readonly office: IssuingOffice;
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
