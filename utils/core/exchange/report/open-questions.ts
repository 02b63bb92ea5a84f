import type { RecordId } from '../../notebook/change.ts';
import { type Context, FOLLOWED, placed, resolutionOf } from './context.ts';
import type { Gathered } from './gather.ts';
import type { Block, QuestionBlock } from './model.ts';
import { pageName, repliesTo, signed } from './note-blocks.ts';
import type { NoteRecord } from './notes-in.ts';
import type { ProvisionStanding } from './standing.ts';
import { stateName } from './summary.ts';
import { inLine, otherTerritory, readable, withUnit, writtenLevel, writtenPeriod } from './written.ts';

/** A question that nobody but who asked it has answered. */
export function isOpen({ id, fields, created }: NoteRecord, { replies }: Pick<Gathered, 'replies'>): boolean {
  if (fields.motivation !== 'questioning') return false;
  const seen = new Set<RecordId>();
  const answered = (to: RecordId): boolean =>
    (replies.get(to) ?? []).some((reply) => {
      if (seen.has(reply.id)) return false;
      seen.add(reply.id);
      return reply.created.by !== created.by || answered(reply.id);
    });
  return !answered(id);
}

/** A question, and what its own writer added to it. */
export const questionBlocks = (note: NoteRecord, number: number, context: Context): Block[] => [
  questionBlock(note, number, context),
  ...repliesTo(note.id, context, context.gathered.replies),
];

/** A question with its passage, what is known of the matter, and who asks. */
function questionBlock(note: NoteRecord, number: number, context: Context): QuestionBlock {
  const { words: t } = context;
  return {
    kind: 'question',
    number,
    place: placeOfNote(note, context),
    quote: readable(note.fields.target?.quote?.exact ?? ''),
    facts: [
      ...factsOf(note, context),
      ...(note.tags.length > 0 ? [t('report.tags', { value: note.tags.map(inLine).join(', ') })] : []),
      t('report.asked', { value: signed(note.created, context) }),
    ],
    question: readable(note.fields.text ?? '') || t('report.questions.wordless'),
    answer: '',
    room: 0,
  };
}

/** Where a question stands: in the resolution, or on another page. */
export function placeOfNote({ fields, provisions }: NoteRecord, context: Context): string {
  const place = placed(context, provisions);
  if (place !== '') return `${place.charAt(0).toLocaleUpperCase('vi')}${place.slice(1)}`;
  return fields.target?.type === 'page' ? pageName(fields.target.page) : resolutionOf(context);
}

/** What is known of the provisions that a question touches: figures with period and level, or how they stand. */
export const factsOf = ({ provisions }: NoteRecord, context: Context): string[] =>
  factsAt(provisions, context);

export function factsAt(provisions: readonly string[], context: Context): string[] {
  const { words: t } = context;
  const standings = standingsOf({ provisions }, context);
  if (standings.length === 0) return [];
  const facts = standings.flatMap((standing) =>
    standing.targets.length > 0 ? targetFacts(standing, context) : taskFacts(standing, context),
  );
  return facts.length > 0 ? facts : [t('state.none')];
}

/** The followed provisions that a note touches. */
export function standingsOf(
  { provisions }: Pick<NoteRecord, 'provisions'>,
  context: Context,
): ProvisionStanding[] {
  const { byId, standingAt } = context;
  return provisions.flatMap((eId) => {
    const provision = byId.get(eId);
    return provision && FOLLOWED.includes(provision.kind) ? [standingAt(provision)] : [];
  });
}

const targetFacts = ({ targets }: ProvisionStanding, { territories, words: t }: Context): string[] =>
  targets.flatMap(({ target, latest, state }) => {
    if (!latest) return [t('report.facts.noFigure', { name: target.measure, level: writtenLevel(target) })];
    const elsewhere = otherTerritory(latest.territory, territories, t);
    const when = [
      writtenPeriod(latest.period, t),
      ...(elsewhere ? [t('report.territory', { value: elsewhere })] : []),
    ].join(', ');
    return [
      t('report.facts.figure', {
        name: target.measure,
        value: withUnit(latest.value, latest.unit),
        when,
        level: writtenLevel(target),
        state: stateName(state, 'target', t).toLocaleLowerCase('vi'),
      }),
    ];
  });

const taskFacts = ({ state, notes: [latest] }: ProvisionStanding, { words: t }: Context): string[] =>
  state === null || !latest
    ? []
    : [
        t('report.facts.task', {
          state: stateName(state, 'task', t).toLocaleLowerCase('vi'),
          when: writtenPeriod(latest.fields.period, t),
        }),
      ];
