import { type Cell, type ColumnDef, type WriteSheet, writeXlsx as write } from 'hucre/xlsx';
import { exportedLines } from '../core/exchange/table/exported-lines.ts';
import type { MonitoringTable, TableColumn, TableRow, TableSheet } from '../core/exchange/table/model.ts';
import { growingRows } from './growing-rows.ts';
import { rowHeight } from './row-height.ts';
import { asked, HEAD, head } from './xlsx-head.ts';
import * as look from './xlsx-look.ts';
import { columnLetters, safe } from './xlsx-text.ts';

/**
 * A monitoring table as an Excel workbook (ECMA-376): a sheet for each list with frozen headings, drop-downs for states
 * and departments, A4 landscape with the headings on every page; a hidden column of ids, a hidden sheet of choices and
 * one of what was written. The sheets are not protected: a department widens columns, sorts and adds lines as it is used
 * to, and a row whose id and words part ways is found on reading.
 * @param modified ISO 8601, UTC: what the file says of when it was written
 */
export async function writeXlsx(table: MonitoringTable, modified: string): Promise<Uint8Array<ArrayBuffer>> {
  const { choices, hidden, exported } = table;
  const bytes = await write({
    defaultFont: { name: look.FONT, size: look.SIZE },
    // Not as `printTitlesRow`: the library forgets the quotation marks that a name with a blank needs.
    namedRanges: table.sheets.map(({ name }) => ({
      name: '_xlnm.Print_Titles',
      range: `${quoted(name)}!$${HEAD + 1}:$${HEAD + 1}`,
      scope: name,
    })),
    properties: { title: safe(table.title), modified: new Date(modified) },
    sheets: [
      ...table.sheets.map((sheet) => sheetOf(sheet, table)),
      {
        name: hidden.choices,
        hidden: true,
        columns: [{ width: 30 }, { width: 60 }],
        rows: Array.from(
          { length: Math.max(choices.states.length, choices.departments.length) },
          (_, row) => [text(choices.states[row]), text(choices.departments[row])],
        ),
      },
      {
        name: hidden.exported,
        hidden: true,
        rows: [[safe(hidden.why)], ...exportedLines(exported).map((line) => line.map(safe))],
      },
    ],
  });
  return growingRows(bytes, HEAD + 2);
}

function sheetOf(sheet: TableSheet, table: MonitoringTable): WriteSheet {
  const { columns, rows } = sheet;
  const shown = columns.filter(({ key }) => key !== 'id').length;
  const cells = new Map<string, Partial<Cell>>();
  head(table, sheet, cells);
  for (const [column, { heading }] of columns.entries())
    cells.set(`${HEAD},${column}`, { value: safe(heading), style: look.heading });
  for (const [index, { cells: own, provision }] of rows.entries()) {
    const isFirst = rows[index - 1]?.provision !== provision;
    for (const [column, { key }] of columns.entries()) {
      const value = own[column] ?? null;
      const style = look.cell(key, value, isFirst);
      cells.set(`${HEAD + 1 + index},${column}`, {
        value: typeof value === 'string' ? safe(value) : value,
        style,
      });
    }
  }
  const last = HEAD + 1 + rows.length;
  const wide = { startCol: 0, endCol: shown - 1 };
  return {
    name: sheet.name,
    columns: columns.map(
      ({ key }): ColumnDef => ({ width: look.width(key, sheet.part), hidden: key === 'id' }),
    ),
    rows: Array.from({ length: last }, () => []),
    cells,
    merges: [
      ...[0, 1, 2, 3].map((row) => ({ startRow: row, endRow: row, ...wide })),
      // A merge of one cell is none, and Excel calls such a file damaged.
      ...asked(columns)
        .filter(({ from, to }) => from < to)
        .map(({ from, to }) => ({ startRow: HEAD - 1, endRow: HEAD - 1, startCol: from, endCol: to })),
    ],
    rowDefs: new Map([
      [0, { height: 24 }],
      [1, { height: 32 }],
      [2, { height: 18 }],
      [3, { height: 18 }],
      [HEAD - 1, { height: 22 }],
      [HEAD, { height: look.headingHeight(sheet.part) }],
      ...rows.map((row, index): [number, { height: number }] => [
        HEAD + 1 + index,
        { height: heightOf(row, sheet) },
      ]),
    ]),
    freezePane: { rows: HEAD + 1, columns: 2 },
    autoFilter: { range: `A${HEAD + 1}:${columnLetters(shown - 1)}${Math.max(last, HEAD + 2)}` },
    dataValidations: validations(columns, last, table),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.55, header: 0.25, footer: 0.25 },
      horizontalCentered: true,
    },
    headerFooter: { oddFooter: '&C&P/&N' },
    view: { showGridLines: false },
  };
}

const heightOf = ({ cells }: TableRow, { columns, part }: TableSheet): number =>
  rowHeight(
    columns.flatMap(({ key }, column) => {
      const value = cells[column];
      return key === 'id' || typeof value !== 'string'
        ? []
        : [{ text: value, width: look.width(key, part) - look.INSET }];
    }),
  );

function validations(columns: readonly TableColumn[], last: number, { choices, hidden }: MonitoringTable) {
  const sheet = quoted(hidden.choices);
  const lists = [
    { keys: ['state'], range: `${sheet}!$A$1:$A$${choices.states.length}`, isStrict: true },
    {
      keys: ['lead', 'with'],
      range: `${sheet}!$B$1:$B$${Math.max(choices.departments.length, 1)}`,
      isStrict: false,
    },
  ];
  return columns.flatMap(({ key }, column) =>
    lists
      .filter(({ keys }) => keys.includes(key))
      .map(({ range, isStrict }) => ({
        type: 'list' as const,
        range: `${columnLetters(column)}${HEAD + 2}:${columnLetters(column)}${Math.max(last, HEAD + 2)}`,
        formula1: range,
        allowBlank: true,
        // A cell may name several departments, or one that is not in the list.
        showErrorMessage: isStrict,
        errorStyle: 'stop' as const,
      })),
  );
}

/** A sheet's name in a reference. */
const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const text = (value: string | undefined): string | null => (value === undefined ? null : safe(value));
