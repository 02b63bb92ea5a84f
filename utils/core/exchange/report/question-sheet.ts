import type { State } from '../../notebook/model.ts';
import { profileId } from '../../notebook/record-id.ts';
import { fold } from '../../text/spelling.ts';
import { cleaned } from './clean.ts';
import { answering, type Context, contextOf, departmentName, resolutionOf } from './context.ts';
import { fitted } from './fit.ts';
import { fileNameOf } from './frame.ts';
import type { Gathered } from './gather.ts';
import type { Paper, QuestionBlock } from './model.ts';
import type { NoteRecord } from './notes-in.ts';
import { factsOf, isOpen, placeOfNote, standingsOf } from './open-questions.ts';
import type { ReportRequest } from './request.ts';
import { inLine, shortened } from './written.ts';

/** Letters of the name and of the resolution that the head of a page has room for. */
const NAME = 70;
const SUBJECT = 260;
/** Of the group, which shares its line with the date. */
const UNIT = 50;

/** To be filled by hand. */
const DOTS = '……………………………';

/** As many as have room on one page. */
export const SHEET_LIMIT = 6;

/**
 * A delegate's own page for question time: the open questions they asked, the weightiest first, each with its place, the
 * passage, the figures known, and room to write down the answer. Always one page: what is too long is cut, and how many
 * questions have no room is said.
 */
export function questionSheet(request: ReportRequest): Paper {
  const context = contextOf(request);
  const { gathered, words: t, me = null } = context;
  const own = gathered.notes.filter(
    (note) => isOpen(note, gathered) && (me === null || note.created.by === me),
  );
  const ordered = byWeight(own, context);
  const chosen = ordered.slice(0, SHEET_LIMIT);
  const left = ordered.length - chosen.length;
  const person = me === null ? undefined : gathered.profiles.get(profileId(me));
  const name = shortened(inLine(person?.name ?? ''), NAME);
  const unit = shortened(inLine(person?.unit ?? ''), UNIT);
  return cleaned({
    kind: 'sheet',
    title: t('report.type.sheet'),
    fileName: fileNameOf('sheet', context),
    layout: 'sheet',
    blocks: [
      {
        kind: 'title',
        type: t('report.type.sheet'),
        subject: shortened(resolutionOf(context), SUBJECT),
        by: [
          t('report.sheet.by', { value: name || DOTS }),
          t('report.sheet.unit', { value: unit || DOTS, date: '…… / …… / ………' }),
        ].join('\n'),
      },
      ...fitted(chosen.map((note, index) => asked(note, index + 1, context))),
      ...(ordered.length === 0 ? [note(t('report.sheet.none'))] : []),
      ...(left > 0 ? [note(t('report.sheet.left', { count: left }))] : []),
      note(t('report.sheet.signature')),
    ],
  });
}

const note = (words: string) => ({ kind: 'paragraph', note: true, runs: [{ text: words }] }) as const;

function asked(question: NoteRecord, number: number, context: Context): QuestionBlock {
  const { byId, words: t } = context;
  const leads = question.provisions.flatMap((eId) => {
    const provision = byId.get(eId);
    return provision ? answering(provision, 'lead', context) : [];
  });
  const who = [...new Set(leads)].map((slug) => departmentName(slug, context)).join(', ');
  return {
    kind: 'question',
    number,
    place: placeOfNote(question, context),
    quote: inLine(question.fields.target?.quote?.exact ?? ''),
    facts: [t('report.sheet.asked', { value: who || DOTS }), ...factsOf(question, context)].map(inLine),
    question: inLine(question.fields.text ?? '') || t('report.questions.wordless'),
    answer: t('report.sheet.answer'),
    room: 0,
  };
}

/**
 * What was tagged as urgent first, then by how badly the matter stands, then by how much was gathered on it, then as in
 * the resolution.
 */
function byWeight(notes: readonly NoteRecord[], context: Context): NoteRecord[] {
  const weights = new Map(notes.map((each) => [each, weightOf(each, context)]));
  return notes.toSorted((a, b) => {
    const [one, other] = [weights.get(a) ?? [], weights.get(b) ?? []];
    for (const [index, weight] of one.entries())
      if (weight !== other[index]) return weight - (other[index] ?? 0);
    return 0;
  });
}

/** Tags that put a question first, as people type them, without diacritics. */
const URGENT = ['uu tien', 'quan trong', 'khan', 'chat van'];

const GRAVE: readonly (State | null)[] = [
  'not achieved',
  'at risk',
  'not started',
  'not assessed',
  null,
  'in progress',
  'achieved',
  'exceeded',
];

function weightOf(question: NoteRecord, context: Context): number[] {
  const urgent = question.tags.some((tag) => URGENT.includes(fold(tag.toLowerCase())));
  const standings = standingsOf(question, context);
  const states = standings.map(({ state }) => GRAVE.indexOf(state));
  return [
    urgent ? 0 : 1,
    standings.some(({ overdue }) => overdue) ? 0 : 1,
    states.length > 0 ? Math.min(...states) : GRAVE.length,
    -replyCount(question, context.gathered),
  ];
}

const replyCount = ({ id }: NoteRecord, { replies }: Gathered): number => replies.get(id)?.length ?? 0;
