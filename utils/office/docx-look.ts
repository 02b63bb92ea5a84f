import { BorderStyle, type IStylesOptions } from 'docx';

/** "Times New Roman", which Nghị định 30/2020/NĐ-CP asks for; where it is missing Word and LibreOffice take its metric twin. */
export const FONT = 'Times New Roman';

/** Half-points, as Word counts. */
export const pt = (points: number): number => Math.round(points * 2);

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

/** The same of a length in millimetres. */
export const mm = (length: number): number => Math.round((length * 1440) / 25.4);

/** A4 upright; top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. */
export const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: {
    top: mm(20),
    bottom: mm(20),
    left: mm(30),
    right: mm(15),
    header: mm(10),
    footer: mm(10),
  },
} as const;

/** Width between the margins, twips. */
export const BODY_WIDTH = mm(165);

/** First line of a paragraph: 1 cm. */
export const INDENT = mm(10);

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

/** Body 14 pt, headings as real styles so that Word lists them; all in Vietnamese for its spelling checker. */
export const LOOK: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: pt(14), language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { after: twips(6), line: 260, lineRule: 'auto' } },
    },
    title: {
      run: { font: FONT, size: pt(14), bold: true, color: '000000' },
      paragraph: { alignment: 'center', spacing: { before: twips(10), after: 0 } },
    },
    heading1: {
      run: { font: FONT, size: pt(14), bold: true, color: '000000' },
      paragraph: { spacing: { before: twips(12), after: twips(6) }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: pt(14), bold: true, color: '000000' },
      paragraph: {
        spacing: { before: twips(8), after: twips(4) },
        indent: { firstLine: INDENT },
        keepNext: true,
      },
    },
    heading3: {
      run: { font: FONT, size: pt(14), bold: true, italics: true, color: '000000' },
      paragraph: {
        spacing: { before: twips(6), after: twips(4) },
        indent: { firstLine: INDENT },
        keepNext: true,
      },
    },
  },
};
