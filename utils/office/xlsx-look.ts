import type { BorderStyle, CellStyle } from 'hucre';
import type { ColumnKey, TableCell, TablePart } from '../core/exchange/table/model.ts';

/** What papers of state bodies are set in (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const FONT = 'Times New Roman';
export const SIZE = 11;

const LINE = { style: 'thin', color: { rgb: '8A94A0' } } as const;
const FAINT = { style: 'hair', color: { rgb: '8A94A0' } } as const;
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const font = (more: NonNullable<CellStyle['font']> = {}) => ({ name: FONT, size: SIZE, ...more });

export const title: CellStyle = {
  font: font({ bold: true, size: 14 }),
  alignment: { horizontal: 'center', vertical: 'center' },
};
export const subject: CellStyle = {
  font: font(),
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const guidance: CellStyle = {
  font: font({ italic: true, color: { rgb: '4A5560' } }),
  alignment: { horizontal: 'left', vertical: 'center' },
};
export const ask: CellStyle = {
  font: font({ bold: true }),
  alignment: { horizontal: 'right', vertical: 'center' },
};
export const answer: CellStyle = {
  font: font(),
  fill: fill('FFF9E3'),
  border: { bottom: LINE },
  numFmt: '@',
  alignment: { horizontal: 'left', vertical: 'center' },
};
export const heading: CellStyle = {
  font: font({ bold: true }),
  fill: fill('DDE6EE'),
  border: { top: LINE, right: LINE, bottom: LINE, left: LINE },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** Widths in characters; fitted to A4 landscape with all years of a plan of five years. */
const WIDTHS: Readonly<Record<string, number>> = {
  number: 5.5,
  name: 36,
  field: 24,
  unit: 9.5,
  level: 9,
  span: 11,
  state: 14.5,
  lead: 18,
  with: 18,
  note: 38,
  reporter: 15,
  id: 12,
};

/** What of a width is not written on: indent and margins, in characters. */
export const INSET = 2.5;

export function width(key: ColumnKey, part: TablePart): number {
  if (key.startsWith('year ')) return 10;
  if (part === 'tasks' && key === 'name') return 66;
  return WIDTHS[key] ?? 12;
}

export const headingHeight = (part: TablePart): number => (part === 'indicators' ? 48 : 32);

/** Columns that people fill in: tinted, so that they are found. */
const isAsked = (key: ColumnKey): boolean =>
  key === 'span' || key.startsWith('year ') || ['state', 'lead', 'with', 'note', 'reporter'].includes(key);

/** @param isFirst it begins an indicator: a full line above, a faint one between the targets of one indicator */
export function cell(key: ColumnKey, value: TableCell, isFirst: boolean): CellStyle {
  const border: BorderStyle = { top: isFirst ? LINE : FAINT, right: LINE, bottom: LINE, left: LINE };
  const isFigure = key === 'level' || key === 'span' || key.startsWith('year ');
  const isShort = ['number', 'unit', 'state'].includes(key);
  return {
    font: font(),
    border,
    ...(isAsked(key) ? { fill: fill('FFFCF0') } : {}),
    alignment: {
      horizontal: isFigure || isShort ? 'center' : 'left',
      vertical: 'center',
      wrapText: true,
      ...(isFigure || isShort ? {} : { indent: 1 }),
    },
    ...(formatOf(isFigure, value) === null ? {} : { numFmt: formatOf(isFigure, value) as string }),
  };
}

/** Just the decimals a figure has, thousands grouped: "#,##0.##" would show "8," for 8. */
function formatOf(isFigure: boolean, value: TableCell): string | null {
  if (typeof value === 'string') return '@';
  if (!isFigure || value === null) return null;
  const decimals = /\.(\d+)$/u.exec(String(Number(value.toFixed(12))))?.[1]?.length ?? 0;
  return `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
}
