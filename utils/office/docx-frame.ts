import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Ending, Letterhead, Run } from '../core/exchange/report/model.ts';
import { BODY_WIDTH, NO_BORDERS, twips } from './docx-look.ts';
import { runsOf } from './docx-runs.ts';

/** Issuer and number at the left, quốc hiệu, tiêu ngữ, place and date at the right. */
export function letterheadOf(head: Letterhead): Table {
  const left = Math.round(BODY_WIDTH * 0.41);
  return columnsOf([
    {
      width: left,
      children: [
        ...(head.above === null ? [] : [centred({ text: head.above }, 13)]),
        centred({ text: head.issuer, bold: true }, 13),
        ruleOf(left, 0.4),
        centred({ text: head.number }, 13, 6),
      ],
    },
    {
      width: BODY_WIDTH - left,
      children: [
        centred({ text: head.nation, bold: true }, 12.5),
        centred({ text: head.motto, bold: true }, 13.5),
        ruleOf(BODY_WIDTH - left, 0.58),
        centred({ text: head.placeAndDate, italic: true }, 13.5, 6),
      ],
    },
  ]);
}

/** "Nơi nhận" in 12 and 11 pt, the signer in 14 pt with room for the signature; never torn apart. */
export function endingOf({ recipientsTitle, recipients, signer, signing }: Ending): Table {
  const left = Math.round(BODY_WIDTH * 0.5);
  const line = (run: Run, size: number) =>
    new Paragraph({
      spacing: { after: 0, line: 240, lineRule: 'auto' },
      keepNext: true,
      children: runsOf([run], size),
    });
  return columnsOf([
    {
      width: left,
      children: [
        line({ text: recipientsTitle, bold: true, italic: true }, 12),
        ...recipients.map((words) => line({ text: words }, 11)),
      ],
    },
    {
      width: BODY_WIDTH - left,
      children: [
        centred({ text: signer, bold: true }, 14),
        centred({ text: signing, italic: true }, 12),
        new Paragraph({ spacing: { before: twips(60), after: 0 } }),
      ],
    },
  ]);
}

function columnsOf(columns: readonly { readonly width: number; readonly children: Paragraph[] }[]): Table {
  return new Table({
    width: { size: BODY_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: columns.map(
          ({ width, children }) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              borders: NO_BORDERS,
              margins: { left: 0, right: 0 },
              children,
            }),
        ),
      }),
    ],
  });
}

const centred = (run: Run, size: number, before = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: twips(before), after: 0, line: 240, lineRule: 'auto' },
    children: runsOf([run], size),
  });

/** A line in the middle of a column. @param share of the column's width */
function ruleOf(width: number, share: number): Paragraph {
  const side = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    spacing: { before: twips(2), after: 0, line: twips(3), lineRule: 'exact' },
    indent: { left: side, right: side },
    border: { top: { style: 'single', size: 6, space: 1, color: '000000' } },
  });
}
