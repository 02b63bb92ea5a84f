import type { RecordId } from '../../notebook/change.ts';
import type { Period, ResponsibilityFields, State, StatusFields, ValueFields } from '../../notebook/model.ts';

/**
 * The monitoring table that people keep in Excel (DOMAIN.md, "How progress is reported"), as data: what is written to
 * `.xlsx` and `.csv`, and what is read back from what a department filled in. Pure; the words of the paper come in.
 */

/** The name and version that a written table carries in its hidden sheet. A newer major version is refused. */
export const TABLE_FORMAT = 'so-nghi-quyet/table';
export const TABLE_VERSION = 1;

/** Which list of a table: one row for each target, or one for each task, solution and assignment. */
export type TablePart = 'indicators' | 'tasks';

/** What a column holds. `year 2024`: the figure of that year; `span`: of the plan's years as a whole. */
export type ColumnKey =
  | 'number'
  | 'name'
  | 'field'
  | 'unit'
  | 'level'
  | `year ${number}`
  | 'span'
  | 'state'
  | 'lead'
  | 'with'
  | 'note'
  | 'reporter'
  | 'id';

/** A cell as it is written: a figure stays a number, and a text a text whatever it begins with. */
export type TableCell = number | string | null;

export interface TableColumn {
  readonly key: ColumnKey;
  readonly heading: string;
}

export interface TableRow {
  /** `{resolution}#{target id, or eId of a task}`: what the hidden column holds. */
  readonly id: string;
  /** eId of the provision; rows of one indicator follow one another. */
  readonly provision: string;
  /** Target id; null for a task. */
  readonly target: string | null;
  /** In the order of the columns. */
  readonly cells: readonly TableCell[];
}

export interface TableSheet {
  readonly part: TablePart;
  /** Of the sheet, at most 31 characters. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface MonitoringTable {
  readonly resolution: string;
  readonly title: string;
  /** The resolution as it is cited. */
  readonly subject: string;
  /** Under the title, one sentence a line: for which period a state is given without a figure; how to fill it in. */
  readonly guidance: readonly string[];
  /** What stands before the cells where a person writes who fills the table in, once for all rows. */
  readonly asks: { readonly reporter: string; readonly unit: string };
  readonly sheets: readonly TableSheet[];
  /** What the cells of states and departments offer. */
  readonly choices: { readonly states: readonly string[]; readonly departments: readonly string[] };
  /** Names of the hidden sheets, and what the second says of itself to one who looks. */
  readonly hidden: { readonly choices: string; readonly exported: string; readonly why: string };
  readonly exported: Exported;
}

/** What a written table held when it was written: what a department changed shows against it. */
export interface Exported {
  readonly resolution: string;
  /** Of the canonical text. */
  readonly hash: string;
  /** For which a state or a note counts that comes without a figure. */
  readonly reporting: Period;
  readonly cells: readonly ExportedCell[];
  readonly notes: readonly ExportedNote[];
  readonly duties: readonly ExportedDuty[];
}

/** A cell that a person may fill in and that was not empty. */
export interface ExportedCell {
  readonly row: string;
  readonly column: ColumnKey;
  readonly content: number | string;
  /** The status notes that it shows; of a figure one. */
  readonly shows: readonly RecordId[];
}

/** Who said it, and when by that person's own clock. */
interface Said {
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly wall: string;
  /** As the notebook knew them; '' where it did not. */
  readonly name: string;
  readonly unit: string;
}

/** A status note that some cell shows, whole: a notebook that has it not takes it in as it was. */
export interface ExportedNote extends Said {
  readonly id: RecordId;
  readonly provision: string;
  readonly fields: Omit<StatusFields, 'about'>;
  readonly values: Readonly<Record<string, NonNullable<ValueFields['reported']>>>;
}

export interface ExportedDuty extends Said {
  readonly provision: string;
  /** Slug. */
  readonly department: string;
  readonly role: Exclude<ResponsibilityFields['role'], 'none'>;
}

/** The words of the paper, by the keys of the interface's catalogue; the Vietnamese one of {@link TableKey} fits. */
export type TableWords = (key: TableKey, params?: Readonly<Record<string, string | number>>) => string;

export type TableKey =
  | `table.${TableText}`
  | `state.${State}`
  | 'reporting.quarter'
  | 'territory.asAdopted'
  | 'territory.other';

type TableText =
  | 'title'
  | 'indicators'
  | 'tasks'
  | 'reporting'
  | 'guidance'
  | 'reporter'
  | 'unit'
  | 'choices'
  | 'exported'
  | 'exportedWhy'
  | `column.${Exclude<ColumnKey, `year ${number}`> | 'year' | 'estimate' | 'task' | 'taskState'}`
  | `note.${'source' | 'reason' | 'upTo' | 'territory' | 'estimate' | 'estimateOf' | 'others' | 'now'}`;
