import type { ExportChoice, Office } from '../../../../components/dashboard/export/model.ts';
import type { NoteLine } from '../../../../components/dashboard/export/notes-preview.tsx';
import type { TellableCounts } from '../../../../components/dashboard/export/told.tsx';
import type { Filter } from '../../../../utils/core/notebook/filter.ts';
import type { Resolution } from '../../../../utils/core/resolution/model.ts';

/** Something to be written, as the page asks for it. */
export interface ExportJob {
  readonly choice: ExportChoice;
  readonly scope: Filter;
  /** Those at hand, with their texts. */
  readonly documents: readonly Resolution[];
  /** The one that a table or a paper is about; null where none is known. */
  readonly about: string | null;
  readonly office: Office;
  /** ISO day. */
  readonly today: string;
}

/** The beginning of a table as it would read. */
export interface TableHead {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: number;
}

/** What would be written: how much of what, and how it begins. */
export interface ExportPreview {
  readonly counts: TellableCounts;
  /** Of a notebook file. */
  readonly notes: readonly NoteLine[] | null;
  readonly table: TableHead | null;
  /** A paper as a page of HTML, whole and without script. */
  readonly paper: string | null;
}

export interface WrittenFile {
  readonly file: Blob;
  readonly name: string;
  /** Signatures were asked for and could not be made. */
  readonly unsigned: boolean;
}

/** What the page asks of the worker about going out. */
export interface ExportCalls {
  previewExport: { readonly question: ExportJob; readonly answer: ExportPreview };
  writeExport: {
    readonly question: ExportJob & { readonly passphrase: string | null };
    readonly answer: WrittenFile;
  };
}
