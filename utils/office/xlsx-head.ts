import type { Cell } from 'hucre/xlsx';
import type { MonitoringTable, TableColumn, TableSheet } from '../core/exchange/table/model.ts';
import * as look from './xlsx-look.ts';
import { safe } from './xlsx-text.ts';

/** Rows above the headings: title, resolution, two of guidance, who reports. */
export const HEAD = 5;

/** Title, resolution and guidance across the sheet; then the two cells that say who fills it in. */
export function head(
  { title, subject, guidance, asks }: MonitoringTable,
  { columns }: TableSheet,
  cells: Map<string, Partial<Cell>>,
) {
  cells.set('0,0', { value: safe(title.toLocaleUpperCase('vi')), style: look.title });
  cells.set('1,0', { value: safe(subject), style: look.subject });
  for (const [index, line] of guidance.slice(0, 2).entries())
    cells.set(`${2 + index},0`, { value: safe(line), style: look.guidance });
  for (const [index, { at, from, to }] of asked(columns).entries()) {
    cells.set(`${HEAD - 1},${at}`, {
      value: safe(`${index === 0 ? asks.reporter : asks.unit}:`),
      style: look.ask,
    });
    for (let column = from; column <= to; column += 1)
      cells.set(`${HEAD - 1},${column}`, { value: null, style: look.answer });
  }
}

/** Where the two answers stand: who under the name of the indicator, the unit under the states and departments. */
export function asked(columns: readonly TableColumn[]): { at: number; from: number; to: number }[] {
  const place = (key: TableColumn['key']) => columns.findIndex((each) => each.key === key);
  const name = place('name');
  const state = place('state');
  return [
    { at: name, from: name + 1, to: Math.max(name + 1, state - 2) },
    { at: state, from: state + 1, to: state + 2 },
  ];
}
