import { writeCsv as write } from 'hucre/csv';
import type { TableCell, TableSheet } from '../core/exchange/table/model.ts';
import { writtenFigure } from '../core/exchange/table/written.ts';
import { escaped } from './csv-escape.ts';

/**
 * One list of a monitoring table as CSV (RFC 4180): UTF-8 with a byte order mark, CRLF, and a **semicolon** between cells.
 * A Vietnamese Excel has the comma for decimals and so the semicolon for lists; with commas between cells it would put a
 * whole line into one cell. "sep=;" in the first line is no help: Excel then no longer heeds the byte order mark, and
 * the diacritics are lost. An Excel set to English opens such a file in one column; `.xlsx` is what to send there.
 * Figures are written as there ("8,59"), without grouped thousands; a text that a spreadsheet would take for a formula is
 * escaped ({@link escaped}). The ids stand in the last column: CSV hides nothing.
 */
export function writeCsv({ columns, rows }: Pick<TableSheet, 'columns' | 'rows'>): Uint8Array<ArrayBuffer> {
  const lines = [
    columns.map(({ heading }) => written(heading)),
    ...rows.map(({ cells }) => cells.map(written)),
  ];
  const text = write(lines, { delimiter: ';', lineSeparator: '\r\n', bom: true });
  return new TextEncoder().encode(text.endsWith('\r\n') ? text : `${text}\r\n`);
}

const written = (cell: TableCell): string => {
  if (typeof cell === 'number') return writtenFigure(cell).replaceAll('.', '');
  return cell === null ? '' : escaped(cell.toWellFormed());
};
