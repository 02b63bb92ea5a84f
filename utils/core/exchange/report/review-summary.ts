import { REVIEW_MARKS, type RecordState, type ReviewMark } from '../../notebook/model.ts';
import { subjectOf } from '../../notebook/record-id.ts';
import { headsOf, verdictOf } from '../../notebook/review.ts';
import { writtenDay } from '../table/written.ts';
import { cleaned } from './clean.ts';
import { closingsSection } from './closings.ts';
import { conflictsSection, placeOfRecord } from './conflicts.ts';
import { type Context, contextOf } from './context.ts';
import {
  bold,
  ending,
  fileNameOf,
  italic,
  letterhead,
  paragraph,
  scopeNote,
  text,
  titleOf,
} from './frame.ts';
import { nameOf } from './gather.ts';
import type { Block, Cell, Paper } from './model.ts';
import { repliesTo, signed } from './note-blocks.ts';
import type { ReportRequest } from './request.ts';
import { figuresOf, wordsOf } from './reviewed-words.ts';
import { roman } from './roman.ts';
import { inLine } from './written.ts';

const KINDS = ['annotation', 'status', 'responsibility'] as const;
const MARKS = REVIEW_MARKS.filter((mark) => mark !== 'none');
type Mark = Exclude<ReviewMark, 'none'>;

interface Reviewed {
  readonly subject: RecordState;
  readonly place: string;
  readonly mark: Mark;
  readonly review: RecordState<'review'>;
  /** It was edited after it was looked at. */
  readonly stale: boolean;
}

/** What reviewers said of what came in: how much is accepted, asked back, checked, and what still waits or is contested. */
export function reviewSummary(request: ReportRequest): Paper {
  const context = contextOf(request);
  const { words: t, today } = context;
  const reviewed = reviewedIn(context);
  const title = titleOf('review', context);
  const scope = scopeNote(context);
  const sections: (readonly [string, readonly Block[]])[] = [
    [t('report.section.summary'), [countTable(reviewed, context)]],
    ...(['asked', 'accepted', 'checked'] as const).map(
      (mark) => [t(`report.section.${mark}`), markedBlocks(mark, reviewed, context)] as const,
    ),
    [t('report.section.conflicts'), conflictsSection(context)],
    [t('report.section.closings'), closingsSection(context)],
  ];
  return cleaned({
    kind: 'review',
    title: `${title.type}: ${title.subject}`,
    fileName: fileNameOf('review', context),
    layout: 'letter',
    blocks: [
      letterhead(context),
      title,
      paragraph(t('report.lead.review', { value: writtenDay(today) })),
      ...(scope ? [scope] : []),
      ...sections.flatMap(([name, blocks], index): Block[] => [
        { kind: 'heading', level: 1, text: `${roman(index + 1)}. ${name}` },
        ...blocks,
      ]),
      ending(context),
    ],
  });
}

function reviewedIn(context: Context): Reviewed[] {
  const { gathered } = context;
  const values = new Map<string, RecordState[]>();
  for (const record of gathered.records.values()) {
    const status = record.kind === 'value' ? subjectOf(record.id) : null;
    if (status !== null) values.set(status, [...(values.get(status) ?? []), record]);
  }
  return gathered.reviews.flatMap((review) => {
    const subject = gathered.records.get(subjectOf(review.id) ?? '');
    const place = subject ? placeOfRecord(subject, context) : null;
    if (!subject || place === null) return [];
    const verdict = verdictOf(review, headsOf(subject, values.get(subject.id)));
    return verdict ? [{ subject, place, mark: verdict.mark, review, stale: verdict.edited }] : [];
  });
}

/** Of each kind how many stand where; one that two people marked counts in both rows. */
function countTable(reviewed: readonly Reviewed[], context: Context): Block {
  const { gathered, words: t } = context;
  const all = {
    annotation: gathered.notes.map(({ id }) => id),
    status: [...gathered.statusById.keys()],
    responsibility: [...gathered.records.values()]
      .filter(({ kind }) => kind === 'responsibility')
      .filter((record) => placeOfRecord(record, context) !== null)
      .map(({ id }) => id),
  };
  const marked = new Set(reviewed.map(({ subject }) => subject.id));
  const row = (name: string, counts: readonly number[]): Cell[] =>
    [name, ...counts.map(String)].map((words) => ({ lines: [[text(words)]] }));
  return {
    kind: 'table',
    caption: t('report.section.summary'),
    columns: [
      { head: t('report.column.review'), width: 40, type: 'text' },
      ...KINDS.map((kind) => ({ head: t(`report.kind.${kind}`), width: 20, type: 'number' as const })),
    ],
    rows: [
      ...MARKS.map((mark) =>
        row(
          t(`report.mark.${mark}`),
          KINDS.map(
            (kind) =>
              new Set(
                reviewed
                  .filter((each) => each.mark === mark && each.subject.kind === kind)
                  .map(({ subject }) => subject.id),
              ).size,
          ),
        ),
      ),
      row(
        t('report.mark.waiting'),
        KINDS.map((kind) => all[kind].filter((id) => !marked.has(id)).length),
      ),
    ],
  };
}

/** By author, each with its place, what it says, who looked at it, and what was answered. */
function markedBlocks(mark: Mark, reviewed: readonly Reviewed[], context: Context): Block[] {
  const { gathered, words: t } = context;
  const own = reviewed.filter((each) => each.mark === mark);
  if (own.length === 0) return [paragraph(t('report.none'))];
  const authors = [...new Set(own.map(({ subject }) => subject.created.by))];
  return authors.flatMap((author): Block[] => [
    { kind: 'heading', level: 2, text: inLine(nameOf(gathered, author)) || t('report.nobody') },
    ...own
      .filter(({ subject }) => subject.created.by === author)
      .flatMap(({ subject, place, review, stale }): Block[] => [
        {
          kind: 'paragraph',
          runs: [
            bold(`${[t(`report.kind.${subject.kind}`), place].filter(Boolean).join(', ')}: `),
            text([...figuresOf(subject, context), `${wordsOf(subject, mark === 'asked')} `].join(' ')),
            italic(`(${t('report.reviewed', { value: signed(review.updated, context) })})`),
            ...(stale ? [text(' '), bold(t('report.stale'))] : []),
          ],
        },
        ...(mark === 'asked' ? repliesTo(subject.id, context, gathered.replies) : []),
      ]),
  ]);
}
