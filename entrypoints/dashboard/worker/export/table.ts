import { catalogue } from '../../../../components/shared/i18n/catalogue.ts';
import type { MonitoringTable, TableCell } from '../../../../utils/core/exchange/table/model.ts';
import { tableOf } from '../../../../utils/core/exchange/table/table-of.ts';
import { departmentsOf } from '../../../../utils/core/notebook/departments.ts';
import type { Resolution } from '../../../../utils/core/resolution/model.ts';
import { writeCsv } from '../../../../utils/office/csv-write.ts';
import { writeXlsx } from '../../../../utils/office/xlsx-write.ts';
import { provinceFile, provinceOf } from '../../../../utils/platform/departments.ts';
import { departmentRecords } from '../../../../utils/storage/around.ts';
import type { NotebookDatabase } from '../../../../utils/storage/database.ts';
import type { Work } from '../serve.ts';
import type { ExportJob, TableHead } from './calls.ts';
import { statesOut } from './records.ts';

/** Rows that a preview shows. */
const SHOWN = 12;

/** The monitoring table that a job asks for. */
export async function tableFor(
  db: NotebookDatabase,
  { choice, scope, today }: ExportJob,
  resolution: Resolution,
  work: Pick<Work, 'signal'>,
): Promise<MonitoringTable> {
  const province = provinceOf(resolution.id);
  const shipped = provinceFile(province);
  return tableOf({
    resolution,
    records: await statesOut(db, { resolution: resolution.id }, choice.withPrivate, work),
    departments: departmentsOf(shipped, await departmentRecords(db, province)),
    territories: shipped.territories,
    words: catalogue('vi'),
    scope: { ...scope, resolution: resolution.id },
    today,
    withPrivate: choice.withPrivate,
  });
}

/** How its first list begins; the hidden column of ids left out. */
export function headOf({ sheets }: MonitoringTable): TableHead {
  const [sheet] = sheets;
  if (!sheet) return { heads: [], rows: [], total: 0 };
  const shown = sheet.columns.flatMap(({ key }, index) => (key === 'id' ? [] : [index]));
  return {
    heads: shown.map((index) => sheet.columns[index]?.heading ?? ''),
    rows: sheet.rows.slice(0, SHOWN).map(({ cells }) => shown.map((index) => worded(cells[index] ?? null))),
    total: sheet.rows.length,
  };
}

const FIGURE = new Intl.NumberFormat('vi', { maximumFractionDigits: 6 });
const worded = (cell: TableCell): string => (typeof cell === 'number' ? FIGURE.format(cell) : (cell ?? ''));

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as a file. CSV holds one list alone: that of the indicators. */
export async function tableFile(table: MonitoringTable, form: 'xlsx' | 'csv'): Promise<Blob> {
  if (form === 'xlsx') return new Blob([await writeXlsx(table, new Date().toISOString())], { type: XLSX });
  const [sheet] = table.sheets;
  return new Blob(sheet ? [writeCsv(sheet)] : [], { type: 'text/csv;charset=utf-8' });
}
