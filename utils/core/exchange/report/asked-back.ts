import type { RecordId } from '../../notebook/change.ts';
import type { Touch } from '../../notebook/model.ts';
import { parseRecordId, subjectOf } from '../../notebook/record-id.ts';
import { headsOf, verdictOf } from '../../notebook/review.ts';
import { placeOfRecord } from './conflicts.ts';
import type { Context } from './context.ts';
import type { Gathered } from './gather.ts';
import type { QuestionBlock } from './model.ts';
import { signed } from './note-blocks.ts';
import { factsAt } from './open-questions.ts';
import { inLine, readable } from './written.ts';

/** What a reviewer asked back about a record, and nobody else has answered. */
export interface AskedBack {
  readonly subject: RecordId;
  /** eIds that the record concerns, in document order. */
  readonly provisions: readonly string[];
  readonly place: string;
  /** What the record itself says. */
  readonly said: string;
  /** The reviewer's words; '' where they set the mark alone. */
  readonly question: string;
  readonly asked: Pick<Touch, 'by' | 'wall'>;
}

/**
 * Open questions of reviewers: marks "asked" that nobody else answered since, in the order of the document.
 * @param besides records that are listed as questions of their own
 */
export function askedBack(context: Context, besides: ReadonlySet<RecordId>): AskedBack[] {
  const { gathered, resolution } = context;
  const found = gathered.reviews.flatMap((review): AskedBack[] => {
    const subject = gathered.records.get(subjectOf(review.id) ?? '');
    const place = subject && !besides.has(subject.id) ? placeOfRecord(subject, context) : null;
    if (!subject || place === null) return [];
    const replies = threadOf(subject.id, gathered);
    const answers = replies.map(({ created }) => created);
    const verdict = verdictOf(review, headsOf(subject), answers);
    if (verdict?.mark !== 'asked' || verdict.answered) return [];
    const { text = '', target } = subject.fields as {
      text?: string;
      target?: { quote?: { exact: string } };
    };
    const own = replies.filter(({ created }) => created.by === verdict.reviewer);
    return [
      {
        subject: subject.id,
        provisions: provisionsOf(subject.id, gathered),
        place,
        said: readable(text) || readable(target?.quote?.exact ?? ''),
        question: own
          .map((reply) => readable(reply.fields.text ?? ''))
          .filter(Boolean)
          .join('\n'),
        asked: { by: verdict.reviewer, wall: verdict.wall },
      },
    ];
  });
  const order = new Map(resolution.provisions.map(({ eId }, index) => [eId, index]));
  const first = ({ provisions: [eId = ''] }: AskedBack): number => order.get(eId) ?? order.size;
  return found.sort((a, b) => first(a) - first(b) || (a.subject < b.subject ? -1 : 1));
}

/** All replies under a record, each once. */
function threadOf(id: RecordId, { replies }: Pick<Gathered, 'replies'>) {
  const found = new Set([...(replies.get(id) ?? [])]);
  for (const reply of found) for (const each of replies.get(reply.id) ?? []) found.add(each);
  return [...found];
}

function provisionsOf(id: RecordId, { noteById, statusById }: Gathered): readonly string[] {
  const status = statusById.get(id);
  if (status) return [status.provision];
  const parsed = parseRecordId(id);
  const [, eId] = parsed?.parts ?? [];
  return noteById.get(id)?.provisions ?? (parsed?.kind === 'responsibility' && eId ? [eId] : []);
}

/** As a question of the papers: what is asked about, what is known of the matter, who asks. */
export function askedBackBlock(
  { place, provisions, said, question, asked }: AskedBack,
  number: number,
  context: Context,
): QuestionBlock {
  const { words: t } = context;
  const facts = [...factsAt(provisions, context), t('report.askedBack', { value: signed(asked, context) })];
  return {
    kind: 'question',
    number,
    place: `${place.charAt(0).toLocaleUpperCase('vi')}${place.slice(1)}`,
    quote: said,
    facts: facts.map(inLine),
    question: question || t('report.questions.wordless'),
    answer: '',
    room: 0,
  };
}
