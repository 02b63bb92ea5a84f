import { type AskedBack, askedBackBlock } from './asked-back.ts';
import type { Context } from './context.ts';
import { paragraph } from './frame.ts';
import type { Block } from './model.ts';
import type { NoteRecord } from './notes-in.ts';
import { questionBlocks } from './open-questions.ts';

/** Questions that nobody answered: those people noted, then those that reviewers asked back; numbered through. */
export function openQuestionsSection(
  context: Context,
  open: readonly NoteRecord[],
  back: readonly AskedBack[],
): Block[] {
  const { words: t } = context;
  const count = open.length + back.length;
  if (count === 0) return [paragraph(t('report.questions.none'))];
  return [
    paragraph(t('report.questions.count', { count })),
    ...open.flatMap((note, index) => questionBlocks(note, index + 1, context)),
    ...back.map((each, index) => askedBackBlock(each, open.length + index + 1, context)),
  ];
}
