/**
 * A paper as blocks, from which Word, HTML and Markdown are written and which the page shows as a preview. Every string
 * is plain text as it is to be read, never markup; "\n" parts lines.
 */
export interface Paper {
  readonly kind: PaperKind;
  /** For the document's properties and the page's title. */
  readonly title: string;
  /** A proposal without ending: "bao-cao-kt-xh-2021-2025-20251231". */
  readonly fileName: string;
  /** `letter`: as Nghị định 30/2020/NĐ-CP lays papers out; `sheet`: one tight page for a person's own use. */
  readonly layout: 'letter' | 'sheet';
  readonly blocks: readonly Block[];
}

export const PAPER_KINDS = ['monitoring', 'questions', 'sheet', 'review'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** A piece of text in one style. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export type Block =
  | Letterhead
  | TitleBlock
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  /** `note`: small and upright, what the paper says of itself. */
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly note?: boolean }
  | { readonly kind: 'list'; readonly items: readonly (readonly Run[])[] }
  | TableBlock
  | QuoteBlock
  | QuestionBlock
  | Ending
  | { readonly kind: 'page break' };

/** The two columns that a paper begins with: who issues it at the left, quốc hiệu and tiêu ngữ at the right. */
export interface Letterhead {
  readonly kind: 'letterhead';
  /** The office above the issuer; null: none. */
  readonly above: string | null;
  /** Dots to be filled by hand where it is not known; so with all that follows. */
  readonly issuer: string;
  readonly number: string;
  readonly nation: string;
  readonly motto: string;
  readonly placeAndDate: string;
}

/** "BÁO CÁO" and what of. A sheet has a line of its own instead of a letterhead: whose it is. */
export interface TitleBlock {
  readonly kind: 'title';
  readonly type: string;
  readonly subject: string;
  readonly by?: string;
}

export interface TableBlock {
  readonly kind: 'table';
  /** Names the table to those who do not see it. */
  readonly caption: string;
  readonly columns: readonly Column[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly head: string;
  /** Share of the table's width, in hundredths; all of them add up to 100. */
  readonly width: number;
  /** `number`: set right, in figures of one width. */
  readonly type: 'text' | 'number' | 'short';
}

export interface Cell {
  readonly lines: readonly (readonly Run[])[];
}

/** Somebody's words as they stand there, and where: a passage noted on, a piece of evidence. */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly text: string;
  readonly source: string;
}

/** One question of a delegate's sheet, kept together on its page. */
export interface QuestionBlock {
  readonly kind: 'question';
  readonly number: number;
  /** "điểm (7), mục 2, phần I, Điều 2"; '' for a passage of another page. */
  readonly place: string;
  readonly quote: string;
  /** Figures known, and who answers. */
  readonly facts: readonly string[];
  readonly question: string;
  readonly answer: string;
  /** Lines to write an answer on. */
  readonly room: number;
}

/** "Nơi nhận" at the left, the signer at the right. */
export interface Ending {
  readonly kind: 'ending';
  readonly recipientsTitle: string;
  /** Each a line, its dash and sign included. */
  readonly recipients: readonly string[];
  readonly signer: string;
  readonly signing: string;
}
