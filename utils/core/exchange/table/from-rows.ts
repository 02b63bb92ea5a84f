import type { RecordId } from '../../notebook/change.ts';
import type { Department, KnownTerritory } from '../../notebook/departments.ts';
import type { RecordState } from '../../notebook/model.ts';
import type { Digest } from '../../notebook/seal.ts';
import type { Resolution } from '../../resolution/model.ts';
import type { RecordEntry } from '../model.ts';
import { baselineOf } from './baseline.ts';
import { type EntryContext, editsOf, restoredOf } from './entry-edits.ts';
import { answersFor, headAnswers, type Person } from './head-answers.ts';
import { type FoundTable, findTable, textOf } from './headings.ts';
import type { TableWords } from './model.ts';
import { readRows } from './read-rows.ts';
import { baselineKey, personIn, type RowChanges, saysAnything } from './row-changes.ts';
import { sealEntries } from './seal-entries.ts';
import { type SheetBook, TableError } from './sheet.ts';
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
  const other = otherResolution(tables, resolution.id);
  if (other !== null) throw new TableError('other resolution', { value: other });

  const troubles: TableTrouble[] = [];
  const tell = (trouble: TableTrouble) => void troubles.push(trouble);
  if (!isOwn && tables.some(({ sheet }) => sheet.name !== ''))
    tell({ code: 'no exported sheet', sheet: '', cell: '', params: {} });
  const baseline = new Map(exported.cells.map((cell) => [baselineKey(cell.row, cell.column), cell]));
  const reading = { ...context, baseline, tell };
  const heads = tables.map((table) => headAnswers(table, words));
  const rows = tables.flatMap((table, index) => {
    tellGone(table, words, tell);
    const head = answersFor(index, heads);
    return readRows(table, reading, resolution, tell).map((changes) => ({
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

/** The resolution that all ids are of, where that is another. */
function otherResolution(tables: readonly FoundTable[], id: string): string | null {
  const named = tables.flatMap(({ sheet, head, columns }) => {
    const column = columns.get('id');
    return column === undefined ? [] : sheet.rows.slice(head + 1).map((row) => textOf(row[column]));
  });
  const [first = null, ...others] = new Set(
    named.filter((each) => each.includes('#')).map((each) => each.split('#')[0]),
  );
  return first !== null && first !== id && others.length === 0 ? first : null;
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
  const named = reporter ?? personIn(head.name);
  if (!named) return asked;
  return named.unit === '' ? { ...named, unit: head.unit } : named;
}

/** When the file was last written, as it says itself, if that can be. */
function wallOf({ modified }: SheetBook, { written }: TableContext): string {
  return modified !== null && modified >= '2025' && modified <= written ? modified : written;
}
