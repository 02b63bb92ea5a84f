import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Cell, Column, TableBlock } from '../core/exchange/report/model.ts';
import { BODY_WIDTH, twips } from './docx-look.ts';
import { runsOf } from './docx-runs.ts';

const SIZE = 12;
const MARGINS = { top: twips(2), bottom: twips(2), left: twips(4), right: twips(4) } as const;

/** A table whose head comes again on every page and whose rows are never torn apart. */
export function tableOf({ columns, rows }: TableBlock): Table {
  const widths = columns.map(({ width }) => Math.round((BODY_WIDTH * width) / 100));
  return new Table({
    width: { size: BODY_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ head }, index) => headOf(head, widths[index] ?? 0)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: !cells.some(isLong),
            children: columns.map((column, index) =>
              cellOf(cells[index] ?? { lines: [] }, column, widths[index] ?? 0),
            ),
          }),
      ),
    ],
  });
}

/** A row longer than half a page has to be torn somewhere. */
const isLong = ({ lines }: Cell): boolean =>
  lines.reduce((sum, runs) => sum + runs.reduce((all, { text }) => all + text.length, 0), 0) > 900;

const headOf = (head: string, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: VerticalAlign.CENTER,
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        // With the first row below it: a head alone at the foot of a page says nothing.
        keepNext: true,
        spacing: { after: 0, line: 240, lineRule: 'auto' },
        children: runsOf([{ text: head, bold: true }], SIZE),
      }),
    ],
  });

const cellOf = ({ lines }: Cell, { type }: Column, width: number): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    children: (lines.length === 0 ? [[]] : lines).map(
      (runs) =>
        new Paragraph({
          alignment: type === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          spacing: { after: 0, line: 240, lineRule: 'auto' },
          children: runsOf(runs, SIZE),
        }),
    ),
  });

/** Room between blocks; between two tables Word needs a paragraph. */
export const spacer = (points: number, keepNext = false): Paragraph =>
  new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: twips(points), lineRule: 'exact' } });
