import type {
  Block,
  Cell,
  Ending,
  Letterhead,
  Paper,
  QuestionBlock,
  Run,
  TableBlock,
} from '../core/exchange/report/model.ts';
import { STYLE } from './html-style.ts';
import { isRagged } from './ragged.ts';

/**
 * A paper as one HTML file that needs nothing else: no script, no picture, no font, no address that is opened. A policy
 * in the file forbids all of that, should a text ever slip through; every text is escaped.
 */
export function writeHtml(paper: Paper): string {
  return [
    '<!doctype html>',
    `<html lang="vi" class="${paper.layout}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(paper.title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...paper.blocks.map(blockOf),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'letterhead':
      return letterheadOf(block);
    case 'title':
      return [
        element('h1', '', escaped(block.type)),
        element('p', block.by === undefined ? 'subject rule' : 'subject', escaped(block.subject)),
        ...(block.by === undefined ? [] : [element('p', 'by', escaped(block.by))]),
      ].join('\n');
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'paragraph':
      return element(
        'p',
        `${block.note ? 'note' : 'body'}${isRagged(block.runs) ? ' ragged' : ''}`,
        runsOf(block.runs),
      );
    case 'list':
      return `<ul>\n${block.items.map((item) => element('li', isRagged(item) ? 'ragged' : '', runsOf(item))).join('\n')}\n</ul>`;
    case 'table':
      return tableOf(block);
    case 'quote':
      return `<blockquote>${element('p', '', escaped(`“${block.text}”`))}${
        block.source === '' ? '' : element('p', 'source', escaped(block.source))
      }</blockquote>`;
    case 'question':
      return questionOf(block);
    case 'ending':
      return endingOf(block);
    case 'page break':
      return '<div class="break"></div>';
  }
}

const letterheadOf = ({ above, issuer, number, nation, motto, placeAndDate }: Letterhead): string =>
  [
    '<header class="head">',
    '<div>',
    ...(above === null ? [] : [element('p', 'above', escaped(above))]),
    element('p', 'issuer rule', escaped(issuer)),
    element('p', 'number', escaped(number)),
    '</div>',
    '<div>',
    element('p', 'nation', escaped(nation)),
    element('p', 'motto rule', escaped(motto)),
    element('p', 'date', escaped(placeAndDate)),
    '</div>',
    '</header>',
  ].join('\n');

function questionOf({ number, place, quote, facts, question, answer, room }: QuestionBlock): string {
  return [
    '<section class="question">',
    element('p', '', `<b>${number}. ${escaped(place)}</b>`),
    ...(quote === '' ? [] : [`<blockquote>${element('p', '', escaped(`“${quote}”`))}</blockquote>`]),
    ...(facts.length === 0 ? [] : [`<ul>${facts.map((fact) => `<li>${escaped(fact)}</li>`).join('')}</ul>`]),
    element('p', 'asked', `<b>${escaped(question)}</b>`),
    ...Array.from({ length: room }, (_, index) =>
      element('div', 'write', index === 0 ? `<i>${escaped(answer)}</i>` : ''),
    ),
    '</section>',
  ].join('\n');
}

function tableOf({ caption, columns, rows }: TableBlock): string {
  return [
    `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(caption)}">`,
    '<table>',
    element('caption', '', escaped(caption)),
    `<colgroup>${columns.map(({ width }) => `<col style="width:${width}%">`).join('')}</colgroup>`,
    `<thead><tr>${columns.map(({ head }) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map(
      (cells) =>
        `<tr>${cells.map((cell, index) => cellOf(cell, columns[index]?.type ?? 'text')).join('')}</tr>`,
    ),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

const cellOf = ({ lines }: Cell, type: string): string =>
  element('td', type, lines.map((runs) => element('p', '', runsOf(runs))).join(''));

const endingOf = ({ recipientsTitle, recipients, signer, signing }: Ending): string =>
  [
    '<footer class="end">',
    `<div>${element('p', 'to', escaped(recipientsTitle))}${recipients
      .map((line) => element('p', '', escaped(line)))
      .join('')}</div>`,
    `<div class="sign">${element('p', 'signer', escaped(signer))}${element('p', 'hint', escaped(signing))}</div>`,
    '</footer>',
  ].join('\n');

const runsOf = (runs: readonly Run[]): string =>
  runs
    .map(({ text, bold, italic }) => {
      const words = escaped(text);
      return bold ? `<b>${words}</b>` : italic ? `<i>${words}</i>` : words;
    })
    .join('');

const element = (name: string, style: string, content: string): string =>
  `<${name}${style === '' ? '' : ` class="${style}"`}>${content}</${name}>`;

/** As text or within a quoted attribute. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
