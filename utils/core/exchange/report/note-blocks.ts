import type { RecordId } from '../../notebook/change.ts';
import { type Context, placed } from './context.ts';
import { bold, italic, text } from './frame.ts';
import { nameOf, type StatusNote } from './gather.ts';
import type { Block, QuoteBlock, Run } from './model.ts';
import type { NoteRecord } from './notes-in.ts';
import { stateName } from './summary.ts';
import {
  inLine,
  otherTerritory,
  readable,
  shortened,
  withUnit,
  writtenMoment,
  writtenPeriod,
} from './written.ts';

/** A note whole: the passage and where it stands, what was said of it, its tags, and what was answered. */
export function noteBlocks(note: NoteRecord, context: Context): Block[] {
  const { words: t, gathered } = context;
  const { text: words = '', motivation = 'commenting' } = note.fields;
  const said = readable(words);
  const quote = quoteOf(note, context);
  return [
    ...(quote ? [quote] : []),
    {
      kind: 'paragraph',
      runs: [
        bold(`${t(`motivation.${motivation}`)}: `),
        ...(said === '' ? [] : [text(`${said} `)]),
        italic(`(${signed(note.created, context)})`),
        ...(note.tags.length > 0
          ? [text(` ${t('report.tags', { value: note.tags.map(inLine).join(', ') })}`)]
          : []),
      ],
    },
    ...repliesTo(note.id, context, gathered.replies),
  ];
}

/** UTF-16 units of a passage: enough to find it by, its place is told beside. */
const PASSAGE = 400;

/** The passage that a note stands on, its beginning where it is long, with its place in the resolution or the page it is on. */
export function quoteOf({ fields, provisions }: NoteRecord, context: Context): QuoteBlock | null {
  const { target } = fields;
  const words = shortened(readable(target?.quote?.exact ?? ''), PASSAGE);
  if (!target || words === '') return null;
  if (target.type === 'canonical' && target.resolution === context.resolution.id)
    return { kind: 'quote', text: words, source: placed(context, provisions) };
  return { kind: 'quote', text: words, source: pageName(target.page) };
}

/** "Tên trang (https://…)" */
export function pageName(page: { readonly title: string; readonly url: string }): string {
  const [title, url] = [inLine(page.title), inLine(page.url)];
  return title === '' || url === '' ? title || url : `${title} (${url})`;
}

/** A status note whole: when and where it holds, its figures, what it says and judges, its source and its evidence. */
export function statusBlocks(note: StatusNote, context: Context): Block[] {
  const { words: t, territories, byId, gathered } = context;
  const { period, territory, text: words, source, judgement } = note.fields;
  const targets = byId.get(note.provision)?.targets ?? [];
  const figures = [...note.values].map(([id, { value, unit }]) => {
    const measure = targets.find((target) => target.id === id)?.measure;
    return targets.length > 1 && measure ? `${measure}: ${withUnit(value, unit)}` : withUnit(value, unit);
  });
  const elsewhere = otherTerritory(territory, territories, t);
  const when = writtenPeriod(period, t);
  const kind = targets.length > 0 ? 'target' : 'task';
  const told = [
    figures.length > 0 ? `${figures.join('; ')}.` : '',
    judgement
      ? t('report.judgement', { value: stateName(judgement.state, kind, t).toLocaleLowerCase('vi') })
      : '',
    judgement && readable(judgement.reason) !== ''
      ? t('report.reason', { value: readable(judgement.reason) })
      : '',
    readable(words),
    readable(source) === '' ? '' : t('report.source', { value: readable(source) }),
  ].filter(Boolean);
  const evidence = note.evidence.flatMap((id) => gathered.noteById.get(id) ?? []);
  return [
    {
      kind: 'paragraph',
      runs: [
        bold(
          `${when.charAt(0).toLocaleUpperCase('vi')}${when.slice(1)}${
            elsewhere ? `, ${t('report.territory', { value: elsewhere })}` : ''
          }: `,
        ),
        text(`${told.join(' ')} `),
        italic(`(${signed(note.created, context)})`),
      ],
    },
    ...repliesTo(note.id, context, gathered.replies),
    ...evidence.flatMap((each): Block[] => [
      { kind: 'paragraph', runs: [italic(t('report.evidence'))] },
      ...noteBlocks(each, context),
    ]),
  ];
}

/** Who wrote it and when: "Tên, 12/03/2025". */
export function signed(
  { by, wall }: { readonly by: string; readonly wall: string },
  { gathered, words: t }: Context,
): string {
  return [inLine(nameOf(gathered, by)) || t('report.nobody'), writtenMoment(wall)].filter(Boolean).join(', ');
}

/** All that was answered to a record, and to the answers, each once. */
export function repliesTo(id: RecordId, context: Context, replies: Context['gathered']['replies']): Block[] {
  const items: Run[][] = [];
  const seen = new Set<RecordId>([id]);
  const walk = (to: RecordId) => {
    for (const reply of replies.get(to) ?? []) {
      if (seen.has(reply.id)) continue;
      seen.add(reply.id);
      items.push([
        bold(`${context.words('report.reply')}: `),
        text(`${readable(reply.fields.text ?? '')} `),
        italic(`(${signed(reply.created, context)})`),
      ]);
      walk(reply.id);
    }
  };
  walk(id);
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}
