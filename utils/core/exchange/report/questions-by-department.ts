import { writtenDay } from '../table/written.ts';
import { type AskedBack, askedBack, askedBackBlock } from './asked-back.ts';
import { cleaned } from './clean.ts';
import { answering, type Context, contextOf, departmentName, standingFor } from './context.ts';
import { ending, fileNameOf, letterhead, paragraph, scopeNote, titleOf } from './frame.ts';
import type { Block, Paper } from './model.ts';
import type { NoteRecord } from './notes-in.ts';
import { isOpen, questionBlocks } from './open-questions.ts';
import type { ReportRequest } from './request.ts';
import { roman } from './roman.ts';

/**
 * The questions that nobody has answered, those that reviewers asked back among them, by the department that answers for what they are about. One that several
 * departments lead stands under each; where nobody is named it stands last.
 */
export function questionsByDepartment(request: ReportRequest): Paper {
  const context = contextOf(request);
  const { gathered, words: t, today } = context;
  const open = gathered.notes.filter((note) => isOpen(note, gathered));
  const back = askedBack(context, new Set(open.map(({ id }) => id)));
  const all = [...open, ...back];
  const groups = grouped(all, context);
  const title = titleOf('questions', context);
  const scope = scopeNote(context);
  return cleaned({
    kind: 'questions',
    title: `${title.type}: ${title.subject}`,
    fileName: fileNameOf('questions', context),
    layout: 'letter',
    blocks: [
      letterhead(context),
      title,
      paragraph(
        all.length === 0
          ? t('report.questions.none')
          : t('report.lead.questions', { count: all.length, value: writtenDay(today) }),
      ),
      ...(scope ? [scope] : []),
      ...groups.flatMap(([slug, notes], index): Block[] => [
        {
          kind: 'heading',
          level: 1,
          text: `${roman(index + 1)}. ${t('report.questions.of', {
            name: slug === '' ? t('report.questions.nobody') : departmentName(slug, context),
            count: notes.length,
          })}`,
        },
        ...notes.flatMap((note, number) =>
          'subject' in note
            ? [askedBackBlock(note, number + 1, context)]
            : questionBlocks(note, number + 1, context),
        ),
      ]),
      ending(context),
    ],
  });
}

type Question = NoteRecord | AskedBack;

/** By the department that stands today, in the order of the list; '' last. */
function grouped(open: readonly Question[], context: Context): [string, Question[]][] {
  const by = new Map<string, Question[]>();
  for (const note of open) {
    const slugs = note.provisions
      .flatMap((eId) => {
        const provision = context.byId.get(eId);
        return provision ? answering(provision, 'lead', context) : [];
      })
      .map((slug) => standingFor(slug, context));
    for (const slug of new Set(slugs.length > 0 ? slugs : [''])) {
      const own = by.get(slug);
      if (own) own.push(note);
      else by.set(slug, [note]);
    }
  }
  const order = new Map(context.departments.map(({ slug }, index) => [slug, index]));
  const place = (slug: string) => (slug === '' ? Number.POSITIVE_INFINITY : (order.get(slug) ?? order.size));
  return [...by].sort(([a], [b]) => (place(a) === place(b) ? (a < b ? -1 : 1) : place(a) - place(b)));
}
