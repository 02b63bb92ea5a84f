import { writtenDay } from '../table/written.ts';
import { askedBack } from './asked-back.ts';
import { cleaned } from './clean.ts';
import { closingsSection } from './closings.ts';
import { conflictsSection } from './conflicts.ts';
import { contextOf } from './context.ts';
import { dutiesSection } from './duties.ts';
import { ending, fileNameOf, letterhead, paragraph, scopeNote, titleOf } from './frame.ts';
import type { Block, Paper } from './model.ts';
import { notesSection } from './notes.ts';
import { isOpen } from './open-questions.ts';
import { overdueSection } from './overdue.ts';
import { openQuestionsSection } from './questions-section.ts';
import type { ReportRequest } from './request.ts';
import { roman } from './roman.ts';
import { sourcesSection } from './sources.ts';
import { summarySection } from './summary.ts';
import { targetsSection } from './targets.ts';
import { tasksSection } from './tasks.ts';

/**
 * The report on how far a resolution has come: what is reached and what is not, target by target and field by field,
 * what is overdue, who answers, what people noted with their evidence, what is still asked or contested, which periods are closed, and the sources.
 * What nothing is known of says so.
 */
export function monitoringReport(request: ReportRequest): Paper {
  const context = contextOf(request);
  const { words: t, today } = context;
  const open = new Set(context.gathered.notes.filter((note) => isOpen(note, context.gathered)));
  const back = askedBack(context, new Set([...open].map(({ id }) => id)));
  const sections: (readonly [title: string, blocks: readonly Block[]])[] = [
    [t('report.section.summary'), summarySection(context)],
    [t('report.section.targets'), targetsSection(context)],
    [t('report.section.tasks'), tasksSection(context)],
    [t('report.section.overdue'), overdueSection(context)],
    [t('report.section.duties'), dutiesSection(context)],
    [t('report.section.notes'), notesSection(context, open)],
    [t('report.section.questions'), openQuestionsSection(context, [...open], back)],
    [t('report.section.conflicts'), conflictsSection(context)],
    [t('report.section.closings'), closingsSection(context)],
    [t('report.section.sources'), sourcesSection(context)],
  ];
  const scope = scopeNote(context);
  const title = titleOf('monitoring', context);
  return cleaned({
    kind: 'monitoring',
    title: `${title.type}: ${title.subject}`,
    fileName: fileNameOf('monitoring', context),
    layout: 'letter',
    blocks: [
      letterhead(context),
      title,
      paragraph(t('report.lead.monitoring', { value: writtenDay(today) })),
      ...(scope ? [scope] : []),
      ...sections.flatMap(([name, blocks], index): Block[] => [
        { kind: 'heading', level: 1, text: `${roman(index + 1)}. ${name}` },
        ...blocks,
      ]),
      ending(context),
    ],
  });
}
