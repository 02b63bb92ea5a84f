import { normalise } from '../../text/normalise.ts';
import { fold } from '../../text/spelling.ts';
import type { ColumnKey, TablePart, TableWords } from './model.ts';
import type { SheetCell, SheetRows } from './sheet.ts';

/** Where a sheet holds a table, and which column is what. */
export interface FoundTable {
  readonly part: TablePart;
  readonly sheet: SheetRows;
  /** Row of the headings. */
  readonly head: number;
  readonly columns: ReadonlyMap<ColumnKey, number>;
}

/** Text to compare by: no diacritics, no case, no punctuation. */
export const keyOf = (text: string): string =>
  fold(normalise(text).text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();

export const textOf = (cell: SheetCell | null | undefined): string => {
  if (!cell) return '';
  return cell.kind === 'number' ? String(cell.value) : cell.text;
};

/** Headings lie within the first rows: below title and instructions. */
const DEEPEST = 60;

/** What is longer is no heading. */
const LONGEST = 200;

/** Other words that tables of this kind have for a column. */
const ALSO: Partial<Record<ColumnKey, readonly string[]>> = {
  number: ['tt', 'so tt'],
  name: ['ten chi tieu', 'noi dung chi tieu'],
  unit: ['don vi tinh'],
  level: ['muc tieu', 'muc tieu nghi quyet', 'chi tieu nghi quyet'],
  state: ['danh gia', 'tinh trang'],
  lead: ['chu tri', 'don vi chu tri'],
  with: ['phoi hop', 'don vi phoi hop'],
  note: ['ghi chu', 'ghi chu nguon', 'nguon so lieu'],
  reporter: ['nguoi bao cao'],
  id: ['ma'],
};
const TASK_NAMES = ['nhiem vu', 'ten nhiem vu', 'noi dung nhiem vu'];

const YEAR =
  /^(?:(?:thuc hien|th|ket qua|so lieu|nam|uoc|dat) )*(20\d\d)(?: (?:uoc|uoc dat|uoc thuc hien))?$/u;
const SPAN = /^(?:(?:ca|giai doan|binh quan|bq|trung binh|thuc hien) )*(20\d\d) (20\d\d)$/u;

/**
 * The table of a sheet, wherever it begins and however its columns were moved; null where no row has a name and anything
 * to fill in. A heading that stands twice counts where it stands first.
 */
export function findTable(
  sheet: SheetRows,
  period: { readonly from: number; readonly to: number },
  t: TableWords,
): FoundTable | null {
  const known = headingKeys(t);
  for (const [head, row] of sheet.rows.slice(0, DEEPEST).entries()) {
    const columns = new Map<ColumnKey, number>();
    let isTasks = false;
    for (const [index, cell] of row.entries()) {
      const written = keyOf(textOf(cell).slice(0, LONGEST));
      if (written === '') continue;
      const isTaskName = written === keyOf(t('table.column.task')) || TASK_NAMES.includes(written);
      const key = isTaskName ? 'name' : (known.get(written) ?? figureColumn(written, period));
      if (!key || columns.has(key)) continue;
      columns.set(key, index);
      isTasks ||= isTaskName;
    }
    const keys = [...columns.keys()];
    const isFillable = keys.some(
      (key) => key.startsWith('year ') || key === 'span' || key === 'state' || key === 'note',
    );
    if (columns.has('name') && isFillable && keys.length > 2)
      return { part: isTasks ? 'tasks' : 'indicators', sheet, head, columns };
  }
  return null;
}

function headingKeys(t: TableWords): Map<string, ColumnKey> {
  const own = [
    'number',
    'name',
    'field',
    'unit',
    'level',
    'state',
    'lead',
    'with',
    'note',
    'reporter',
    'id',
  ] as const;
  return new Map([
    ...own.flatMap((key) => (ALSO[key] ?? []).map((words): [string, ColumnKey] => [words, key])),
    ...own.map((key): [string, ColumnKey] => [keyOf(t(`table.column.${key}`)), key]),
    [keyOf(t('table.column.taskState')), 'state'],
  ]);
}

function figureColumn(written: string, { from, to }: { from: number; to: number }): ColumnKey | null {
  const year = Number(YEAR.exec(written)?.[1]);
  if (year >= from && year <= to) return `year ${year}`;
  const span = SPAN.exec(written);
  return span && Number(span[1]) === from && Number(span[2]) === to ? 'span' : null;
}
