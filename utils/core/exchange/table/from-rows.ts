import type { RecordId } from '../../notebook/change.ts';
import type { Department, KnownTerritory } from '../../notebook/departments.ts';
import type { RecordState } from '../../notebook/model.ts';
import type { Digest } from '../../notebook/seal.ts';
import type { Resolution } from '../../resolution/model.ts';
import type { RecordEntry } from '../model.ts';
import { baselineOf } from './baseline.ts';
import { type EntryContext, editsOf, restoredOf } from './entry-edits.ts';
import { headAnswers, type Person } from './head-answers.ts';
import { type FoundTable, findTable } from './headings.ts';
import { matcher } from './match-row.ts';
import type { TableWords } from './model.ts';
import { baselineKey, changesOf, isFigure, type RowChanges, saysAnything } from './row-changes.ts';
import { sealEntries } from './seal-entries.ts';
import { cellName, type SheetBook, TableError } from './sheet.ts';
import { isTold, type TableTrouble } from './trouble.ts';

/** What is known where a table comes back. */
export interface TableContext {
  readonly resolution: Resolution;
  /** The notebook that takes it in. */
  readonly records: ReadonlyMap<RecordId, RecordState>;
  readonly departments: readonly Department[];
  readonly territories: readonly KnownTerritory[];
  /** The Vietnamese ones: the table is read in the words it was written in. */
  readonly words: TableWords;
  readonly digest: Digest;
  /** ISO 8601, UTC: when the file was last written, where it does not say so itself or claims to be of later. */
  readonly written: string;
  /** Who fills in what neither a row nor the head of its sheet names anybody for; null: such rows are listed. */
  readonly reporter: Person | null;
}

export interface TableEntries {
  /** What is new, by record id; what the notebook has already, and says the same, is not among it. */
  readonly entries: readonly RecordEntry[];
  /** What was not taken, by its place. */
  readonly unmatched: readonly TableTrouble[];
  /** What was taken, and is to be told. */
  readonly told: readonly TableTrouble[];
}

/**
 * What a filled-in table says, as records by the people named in it: a person's row wins over the head of the sheet, and
 * that over `reporter`. Cells that still hold what was written make nothing new; the notes that they show are taken in as
 * they were, by their own authors, where the notebook has them not.
 * @throws TableError when there is no table in the book, or one of another resolution or of a newer version
 */
export async function entriesFromTable(book: SheetBook, context: TableContext): Promise<TableEntries> {
  const { resolution, words } = context;
  const { exported, isOwn } = baselineOf(book, context);
  const tables = book.sheets
    .filter(({ hidden }) => !hidden)
    .flatMap((sheet) => findTable(sheet, resolution.period, words) ?? []);
  if (tables.length === 0) throw new TableError('no table');

  const troubles: TableTrouble[] = [];
  const tell = (trouble: TableTrouble) => void troubles.push(trouble);
  if (!isOwn && tables.some(({ sheet }) => sheet.name !== ''))
    tell({ code: 'no exported sheet', sheet: '', cell: '', params: {} });
  const baseline = new Map(exported.cells.map((cell) => [baselineKey(cell.row, cell.column), cell]));
  const reading = { ...context, baseline, tell };
  const rows = tables.flatMap((table) => {
    tellGone(table, words, tell);
    const head = headAnswers(table, words);
    return readRows(table, reading, context, tell).map((changes) => ({
      changes,
      person: personOf(changes, head, context.reporter),
    }));
  });

  const named = rows.flatMap(({ changes, person }) => {
    if (!saysAnything(changes)) return [];
    if (person) return [{ changes, person }];
    tell({ code: 'no reporter', sheet: changes.sheet, cell: changes.reporterCell, params: {} });
    return [];
  });
  const whole: EntryContext = { ...context, wall: wallOf(book, context), exported, tell };
  const kept = rows.flatMap(({ changes }) => [...changes.kept.values()].flat());
  const keptDuties = rows.flatMap(({ changes }) =>
    (['lead', 'with'] as const)
      .filter((key) => changes.kept.has(key))
      .map((key) => `${changes.subject.provision.eId} ${key}`),
  );
  const groups = [
    ...(isOwn ? restoredOf(new Set(kept), new Set(keptDuties), whole) : []),
    ...(await editsOf(named, whole)),
  ];
  return {
    entries: await sealEntries(groups, context.records, context.digest),
    unmatched: troubles.filter((trouble) => !isTold(trouble)),
    told: troubles.filter(isTold),
  };
}

/** All rows of a table that are about something, in order; a second row about the same is told and left. */
function readRows(
  table: FoundTable,
  reading: Parameters<typeof changesOf>[3],
  { resolution }: TableContext,
  tell: (trouble: TableTrouble) => void,
): RowChanges[] {
  const match = matcher(resolution, table.part);
  const seen = new Set<string>();
  const found: RowChanges[] = [];
  for (let row = table.head + 1; row < table.sheet.rows.length; row += 1) {
    if (!isFilled(table, row)) continue;
    const fate = match(row, table);
    const say = (code: TableTrouble['code']) =>
      tell({
        code,
        sheet: table.sheet.name,
        cell: cellName(row, table.columns.get('name') ?? 0),
        params: {},
      });
    if (fate.kind === 'unknown') say('unknown row');
    else if (fate.kind === 'contradicts') say('contradicts');
    else if (seen.has(fate.subject.id)) say('twice');
    else {
      seen.add(fate.subject.id);
      found.push(changesOf(table, row, fate.subject, reading));
    }
  }
  return found;
}

/** Whether a row holds anything in a column that people fill in; sums, signatures and blank lines are passed over. */
function isFilled({ sheet, columns }: FoundTable, row: number): boolean {
  const asked = [...columns].filter(
    ([key]) => isFigure(key) || ['state', 'lead', 'with', 'note', 'reporter'].includes(key),
  );
  return asked.some(([, column]) => sheet.rows[row]?.[column]);
}

function tellGone(
  { sheet, columns, part }: FoundTable,
  t: TableWords,
  tell: (trouble: TableTrouble) => void,
) {
  const asked = ['lead', 'with', 'note', 'reporter', 'id'] as const;
  const gone = [
    ...asked.filter((key) => !columns.has(key)).map((key) => t(`table.column.${key}`)),
    ...(columns.has('state') ? [] : [t(part === 'tasks' ? 'table.column.taskState' : 'table.column.state')]),
  ];
  for (const value of gone) tell({ code: 'column gone', sheet: sheet.name, cell: '', params: { value } });
}

function personOf({ reporter }: RowChanges, head: Person, asked: Person | null): Person | null {
  if (reporter) return reporter.unit === '' ? { ...reporter, unit: head.unit } : reporter;
  return head.name === '' ? asked : head;
}

/** When the file was last written, as it says itself, if that can be. */
function wallOf({ modified }: SheetBook, { written }: TableContext): string {
  return modified !== null && modified >= '2025' && modified <= written ? modified : written;
}
