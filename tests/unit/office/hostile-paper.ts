import type { Block, Paper } from '../../../utils/core/exchange/report/model.ts';

/** A paper whose every string is the text: what breaks out of one place breaks out of it here. */
export function paperOf(text: string): Paper {
  const runs = [{ text }, { text: ' ' }, { text, bold: true }, { text: ' ' }, { text, italic: true }];
  const blocks: Block[] = [
    {
      kind: 'letterhead',
      above: text,
      issuer: text,
      number: text,
      nation: text,
      motto: text,
      placeAndDate: text,
    },
    { kind: 'title', type: text, subject: text },
    { kind: 'heading', level: 1, text },
    { kind: 'heading', level: 2, text },
    { kind: 'heading', level: 3, text },
    { kind: 'paragraph', runs },
    { kind: 'paragraph', runs, note: true },
    { kind: 'list', items: [runs, runs] },
    {
      kind: 'table',
      caption: text,
      columns: [
        { head: text, width: 60, type: 'text' },
        { head: text, width: 40, type: 'number' },
      ],
      rows: [
        [{ lines: [runs, runs] }, { lines: [] }],
        [{ lines: [runs] }, { lines: [[{ text }]] }],
      ],
    },
    { kind: 'quote', text, source: text },
    {
      kind: 'question',
      number: 1,
      place: text,
      quote: text,
      facts: [text, text],
      question: text,
      answer: text,
      room: 2,
    },
    { kind: 'page break' },
    { kind: 'ending', recipientsTitle: text, recipients: [text], signer: text, signing: text },
  ];
  return { kind: 'monitoring', title: text, fileName: 'paper', layout: 'letter', blocks };
}

/** How often the text stands in {@link paperOf} where every form shows it: captions and properties are not read. */
export const SHOWN = 6 + 2 + 3 + 2 * 3 + 2 * 3 + 2 + 3 * 3 + 1 + 2 + 5 + 4;
