import type { Block, Cell, Paper, QuestionBlock, Run, TableBlock } from '../core/exchange/report/model.ts';

/**
 * A paper as Markdown (CommonMark with the tables of GitHub). Notes are other people's text: every sign that Markdown or
 * HTML gives a meaning is escaped, so that it is read as it was typed.
 */
export function writeMarkdown(paper: Paper): string {
  const parts = paper.blocks.map(blockOf).filter((part) => part !== '');
  return `${parts.join('\n\n')}\n`;
}

function blockOf(block: Block): string {
  switch (block.kind) {
    case 'letterhead':
      return [
        `**${escaped(block.nation)}**  \n**${escaped(block.motto)}**`,
        [
          ...(block.above === null ? [] : [`${escaped(block.above)}  `]),
          `**${escaped(block.issuer)}**  `,
          `${escaped(block.number)}`,
        ].join('\n'),
        `*${escaped(block.placeAndDate)}*`,
      ].join('\n\n');
    case 'title':
      return [
        `# ${escaped(block.type)}`,
        `**${escaped(block.subject)}**`,
        ...(block.by === undefined ? [] : [runsOf([{ text: block.by }], '  \n')]),
      ].join('\n\n');
    case 'heading':
      return `${'#'.repeat(block.level + 1)} ${inOneLine(block.text)}`;
    case 'paragraph':
      return runsOf(block.runs, '  \n');
    case 'list':
      return block.items.map((item) => `- ${runsOf(item, '  \n  ')}`).join('\n');
    case 'table':
      return tableOf(block);
    case 'quote':
      return quoteOf(block.text, block.source);
    case 'question':
      return questionOf(block);
    case 'ending':
      return [
        `**${escaped(block.recipientsTitle)}**`,
        block.recipients.map((line) => `${escaped(line)}`).join('  \n'),
        `**${escaped(block.signer)}**  \n*${escaped(block.signing)}*`,
      ].join('\n\n');
    case 'page break':
      return '---';
  }
}

const quoteOf = (text: string, source: string): string =>
  [
    ...text.split(/\n+/u).map((line) => `> ${escaped(line)}  `),
    ...(source === '' ? [] : ['>', `> — *${inOneLine(source)}*`]),
  ].join('\n');

function questionOf(block: QuestionBlock): string {
  return [
    `**${block.number}. ${inOneLine(block.place)}**`,
    ...(block.quote === '' ? [] : [quoteOf(block.quote, '')]),
    ...(block.facts.length === 0 ? [] : [block.facts.map((fact) => `- ${inOneLine(fact)}`).join('\n')]),
    `**${lines(block.question, '  \n')}**`,
    ...(block.room === 0 ? [] : [`*${escaped(block.answer)}* ………………`]),
  ].join('\n\n');
}

function tableOf({ columns, rows }: TableBlock): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map(({ head }) => inOneLine(head))),
    row(columns.map(({ type }) => (type === 'number' ? '---:' : '---'))),
    ...rows.map((cells) => row(cells.map(cellOf))),
  ].join('\n');
}

/** A cell has one line; `<br>` is the one tag that every viewer of tables knows. */
const cellOf = ({ lines: all }: Cell): string => all.map((runs) => runsOf(runs, '<br>')).join('<br>');

/** Styles are put around words without the spaces beside them: "** a**" is no bold. */
function runsOf(runs: readonly Run[], newLine: string): string {
  return runs
    .map(({ text, bold, italic }) => {
      const mark = bold ? '**' : italic ? '*' : '';
      const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(text) ?? [];
      if (words === '') return text.includes('\n') ? newLine : text === '' ? '' : ' ';
      const styled = words
        .split(/\n+/u)
        .map((line) => (line.trim() === '' ? '' : `${mark}${escaped(line.trim())}${mark}`))
        .join(newLine);
      return `${before === '' ? '' : ' '}${styled}${after === '' ? '' : ' '}`;
    })
    .join('')
    .trim();
}

const lines = (text: string, newLine: string): string => text.split(/\n+/u).map(escaped).join(newLine);

const inOneLine = (text: string): string => escaped(text.replace(/\s+/gu, ' ').trim());

/**
 * As it is to be read, wherever it stands: signs by a backslash (CommonMark 0.31, section 2.4; "~", "|" and "$" are of
 * GitHub's), "&", "<" and ">" as entities, and what would begin a block at the start of a line. No links are made of
 * addresses: within one a viewer would show the backslashes.
 */
export function escaped(text: string): string {
  return text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/:(?=\/\/)/gu, '&#58;')
    .replace(/@/gu, '&#64;')
    .replace(/(www)\./giu, '$1&#46;')
    .replace(/[\\`*_[\]|~$]/gu, (sign) => `\\${sign}`)
    .replace(/^\s+/gmu, '')
    .replace(/^[-+=#]/gmu, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/gmu, '$1\\$2')
    .replace(/\n/gu, ' ');
}
