import { TextRun } from 'docx';
import type { Run } from '../core/exchange/report/model.ts';
import { FONT, pt } from './docx-look.ts';

/**
 * Runs as Word's, line breaks as breaks. Text is never markup: the library escapes it.
 * @param size points; left out: as the style has it
 */
export function runsOf(runs: readonly Run[], size?: number): TextRun[] {
  return runs.flatMap(({ text, bold, italic }) =>
    text.split('\n').map(
      (line, index) =>
        new TextRun({
          text: line,
          font: FONT,
          ...(index > 0 && { break: 1 }),
          ...(bold && { bold }),
          ...(italic && { italics: italic }),
          ...(size !== undefined && { size: pt(size) }),
        }),
    ),
  );
}
