import { plainTexts } from '../../components/shared/i18n/plain.ts';
import vi from '../../components/shared/i18n/vi.json' with { type: 'json' };
import { tableOf } from '../../utils/core/exchange/table/table-of.ts';
import { departmentsOf } from '../../utils/core/notebook/departments.ts';
import { writeCsv } from '../../utils/office/csv-write.ts';
import { writeXlsx } from '../../utils/office/xlsx-write.ts';
import { provinceFile } from '../../utils/platform/departments.ts';
import type { GivenFile } from './dropping.ts';
import { canonical } from './harness.ts';

/**
 * A monitoring table as a department sends it back: the figure of 2024 filled in for the first target, and a word where a
 * number belongs for the second.
 */
export async function filledTable(form: 'csv' | 'xlsx'): Promise<GivenFile> {
  const province = provinceFile('thai-nguyen');
  const table = tableOf({
    resolution: canonical,
    records: [],
    departments: departmentsOf(province, []),
    territories: province.territories,
    words: plainTexts(vi),
    scope: {},
    today: '2026-03-01',
  });
  const [sheet, ...others] = table.sheets;
  if (!sheet) throw new Error('the table has no sheet');
  const at = (key: string): number => sheet.columns.findIndex((column) => column.key === key);
  const filled = new Map<number, ReadonlyMap<number, string | number>>([
    [
      0,
      new Map<number, string | number>([
        [at('year 2024'), form === 'csv' ? '6,5' : 6.5],
        [at('reporter'), 'Lý Đức Ấm'],
      ]),
    ],
    [
      1,
      new Map<number, string | number>([
        [at('year 2024'), 'chưa có'],
        [at('reporter'), 'Lý Đức Ấm'],
      ]),
    ],
  ]);
  const rows = sheet.rows.map((row, r) => ({
    ...row,
    cells: row.cells.map((cell, c) => filled.get(r)?.get(c) ?? cell),
  }));
  const own = { ...sheet, rows };
  const content =
    form === 'csv'
      ? writeCsv(own)
      : await writeXlsx({ ...table, sheets: [own, ...others] }, '2026-03-01T02:00:00Z');
  return { name: `bang-theo-doi.${form}`, content };
}
