import { AlignmentType, Paragraph, type ParagraphChild } from 'docx';
import type { QuestionBlock } from '../core/exchange/report/model.ts';
import { BODY_WIDTH, INDENT, mm, twips } from './docx-look.ts';
import { runsOf } from './docx-runs.ts';

/** A question, its parts kept on one page; on a sheet in 11 pt with dotted lines to write on. */
export function questionOf(block: QuestionBlock, isSheet: boolean): Paragraph[] {
  const { number, place, quote, facts, question, answer, room } = block;
  const size = isSheet ? 11 : 13;
  const part = (
    children: ParagraphChild[],
    options: { left?: number; after?: number; last?: boolean } = {},
  ) =>
    new Paragraph({
      alignment: AlignmentType.LEFT,
      keepNext: !options.last,
      keepLines: isSheet,
      ...(options.left !== undefined && { indent: { left: options.left } }),
      spacing: isSheet
        ? { after: twips(options.after ?? 0), line: twips(13), lineRule: 'exact' }
        : { after: twips(options.after ?? 3) },
      children,
    });
  const inset = isSheet ? mm(4) : INDENT;
  const isShort = quote.length < 600;
  return [
    part(runsOf([{ text: `${number}. ${place}`, bold: true }], isSheet ? 11 : 14)),
    ...(quote === '' ? [] : [part(runsOf([{ text: `“${quote}”` }], size), { left: inset, last: !isShort })]),
    ...facts.map((fact) =>
      part(runsOf([{ text: isSheet ? fact : `- ${fact}` }], isSheet ? 11 : 12), { left: inset }),
    ),
    part(runsOf([{ text: question, bold: true }], isSheet ? 11 : 14), {
      last: room === 0,
      after: room === 0 ? 10 : 0,
    }),
    ...Array.from({ length: room }, (_, index) =>
      lineToWriteOn(index === 0 ? `${answer} ` : '', index === room - 1),
    ),
  ];
}

/** A dotted line over the whole width, as far below the one before as a hand needs. */
const lineToWriteOn = (label: string, isLast: boolean): Paragraph =>
  new Paragraph({
    keepNext: !isLast,
    spacing: { after: isLast ? twips(7) : 0, line: twips(21), lineRule: 'exact' },
    tabStops: [{ type: 'right', position: BODY_WIDTH, leader: 'dot' }],
    children: runsOf([{ text: label, italic: true }, { text: '\t' }], 11),
  });
