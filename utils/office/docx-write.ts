import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Block, Paper, Run } from '../core/exchange/report/model.ts';
import { endingOf, letterheadOf } from './docx-frame.ts';
import { FONT, INDENT, LOOK, PAGE, pt, twips } from './docx-look.ts';
import { questionOf } from './docx-question.ts';
import { runsOf } from './docx-runs.ts';
import { spacer, tableOf } from './docx-table.ts';
import { isRagged } from './ragged.ts';

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/**
 * A paper as a Word document, laid out as Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, margins 20/20/30/15 mm, Times New Roman
 * 14 pt, real headings and tables, the number of the page at the top from page 2 on. Its properties name the paper and
 * the product, nobody's name.
 * @param creator what wrote it
 * @returns the bytes of the .docx
 */
export async function writeDocx(paper: Paper, creator: string): Promise<Uint8Array<ArrayBuffer>> {
  const isSheet = paper.layout === 'sheet';
  const section: ISectionOptions = {
    properties: { titlePage: true, page: PAGE },
    headers: {
      first: new Header({ children: [new Paragraph({ spacing: { after: 0 } })] }),
      default: new Header({ children: [pageNumber()] }),
    },
    children: paper.blocks.flatMap((block, index) =>
      blockOf(block, isSheet, paper.blocks[index + 1]?.kind === 'ending'),
    ),
  };
  const document = new Document({
    title: paper.title,
    creator,
    lastModifiedBy: creator,
    description: '',
    styles: LOOK,
    sections: [section],
  });
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}

const alignmentOf = (runs: readonly Run[]) => (isRagged(runs) ? AlignmentType.LEFT : AlignmentType.JUSTIFIED);

const pageNumber = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 0 },
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: pt(13) })],
  });

/** @param isLast what comes next is the signer's: it never stands on a page alone */
function blockOf(block: Block, isSheet: boolean, isLast: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterheadOf(block), spacer(4)];
    case 'title':
      return titleOf(block, isSheet);
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level - 1] ?? LEVELS[2],
          children: runsOf([{ text: block.text }]),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          alignment: alignmentOf(block.runs),
          keepNext: isLast || (block.runs.at(-1)?.text.endsWith(':') ?? false),
          ...(block.note
            ? { spacing: { after: isSheet ? 0 : twips(6), line: 240, lineRule: 'auto' } }
            : { indent: { firstLine: INDENT } }),
          children: runsOf(block.runs, block.note ? (isSheet ? 10 : 12) : undefined),
        }),
      ];
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            keepNext: isLast && index === block.items.length - 1,
            alignment: alignmentOf(item),
            indent: { firstLine: INDENT },
            spacing: { after: twips(3) },
            children: runsOf([{ text: '- ' }, ...item]),
          }),
      );
    case 'table':
      return [tableOf(block), spacer(6)];
    case 'quote':
      return quoteOf(block.text, block.source);
    case 'question':
      return questionOf(block, isSheet);
    case 'ending':
      return [spacer(14, true), endingOf(block)];
    case 'page break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

function titleOf({ type, subject, by }: Extract<Block, { kind: 'title' }>, isSheet: boolean): Paragraph[] {
  const center = AlignmentType.CENTER;
  return [
    new Paragraph({
      heading: HeadingLevel.TITLE,
      ...(isSheet && { spacing: { before: 0, after: 0 } }),
      children: runsOf([{ text: type, bold: true }]),
    }),
    new Paragraph({
      alignment: center,
      spacing: { after: isSheet ? twips(2) : 0, line: isSheet ? 240 : 260, lineRule: 'auto' },
      children: runsOf([{ text: subject, bold: true }], isSheet ? 11 : undefined),
    }),
    by === undefined
      ? ruleBelow()
      : new Paragraph({
          alignment: center,
          spacing: { after: twips(5), line: 240, lineRule: 'auto' },
          children: runsOf([{ text: by }], 11),
        }),
  ];
}

/** The line under the subject, a third of its width. */
const ruleBelow = (): Paragraph =>
  new Paragraph({
    spacing: { after: twips(12), line: twips(3), lineRule: 'exact' },
    indent: { left: INDENT * 6, right: INDENT * 6 },
    border: { top: { style: 'single', size: 6, space: 1, color: '000000' } },
  });

const quoteOf = (words: string, source: string): Paragraph[] => {
  const bar = { left: { style: 'single', size: 12, space: 8, color: '7F7F7F' } } as const;
  return [
    new Paragraph({
      alignment: alignmentOf([{ text: words }]),
      indent: { left: INDENT },
      border: bar,
      spacing: { after: source === '' ? twips(6) : 0 },
      keepNext: source !== '',
      children: runsOf([{ text: `“${words}”` }], 13),
    }),
    ...(source === ''
      ? []
      : [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            indent: { left: INDENT },
            border: bar,
            spacing: { after: twips(6) },
            children: runsOf([{ text: source, italic: true }], 12),
          }),
        ]),
  ];
};
