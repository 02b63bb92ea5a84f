import type { KnownTerritory } from '../../notebook/departments.ts';
import type { Period, Territory } from '../../notebook/model.ts';
import { keyOf } from './headings.ts';
import type { TableKey, TableWords } from './model.ts';
import { sourceApart } from './source-words.ts';

/** What one line of "Ghi chú/nguồn" says. */
export interface NoteLine {
  /** The years that it begins with; null where it names none. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** "(đến 30/06/2024)", "(quý III/2024)": what of the year the figure is of. */
  readonly part: Period | null;
  /** "(địa bàn: …)". */
  readonly territory: Territory | null;
  readonly text: string;
  readonly source: string;
  readonly reason: string;
  /** What is not labelled, as it stands: words that give a reason may look like a source. */
  readonly words: string;
}

/** The lines of a cell, blank ones left out. */
export const linesIn = (written: string): string[] =>
  written
    .normalize('NFC')
    .split(/\r\n?|\n/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');

/**
 * Reads what {@link ./note-lines.ts} writes, and what people write after its manner: a line that begins with years speaks
 * of them, what is labelled "Nguồn:" or looks like a source is one, and all else is text. Null for a line that only
 * tells of other figures.
 */
export function readNote(
  line: string,
  territories: readonly KnownTerritory[],
  t: TableWords,
): NoteLine | null {
  const { years, within, body } = partsOf(line);
  if (startsWith(body, 'table.note.others', t) !== null) return null;
  let part: Period | null = null;
  let territory: Territory | null = null;
  for (const each of within) {
    const name = startsWith(each, 'table.note.territory', t);
    if (name !== null) territory = territoryOf(name, territories, t);
    else part ??= partOf(each, years, t);
  }
  const [before, source] = cut(body, 'table.note.source', t);
  const [text, reason] = cut(before, 'table.note.reason', t);
  // What is labelled was written so, and its text is a text.
  const apart = source === '' && reason === '' ? sourceApart(text) : { text, source };
  return { years, part, territory, ...apart, reason, words: text };
}

const YEARS = /^((?:19|20|21)\d\d)(?: ?[-–—] ?((?:19|20|21)\d\d))? ?(?=[:(]|$)/u;

function partsOf(line: string): { years: NoteLine['years']; within: string[]; body: string } {
  const [label, from, to = from] = YEARS.exec(line) ?? [];
  if (label === undefined) return { years: null, within: [], body: line };
  const years = { from: Number(from), to: Number(to) };
  const rest = line.slice(label.length);
  const end = rest.startsWith('(') ? closing(rest) : 0;
  const after = rest.slice(end).trim();
  if (end < 0 || (after !== '' && !after.startsWith(':')) || (after === '' && end === 0))
    return { years: null, within: [], body: line };
  const within = end === 0 ? [] : rest.slice(1, end - 1).split('; ');
  return { years, within: within.map((each) => each.trim()), body: after.slice(1).trim() };
}

/** Where the bracket that a text begins with is closed, behind it; -1 where it is not. */
function closing(text: string): number {
  let depth = 0;
  for (const [index, letter] of [...text].entries()) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth === 0) return [...text].slice(0, index + 1).join('').length;
  }
  return -1;
}

type Phrase = Extract<TableKey, `table.note.${string}`>;

/** What follows the words of a phrase; null where a text does not begin with them. */
function startsWith(text: string, phrase: Phrase, t: TableWords): string | null {
  const [words = ''] = t(phrase, { value: MARK }).split(MARK);
  return text.toLocaleLowerCase('vi').startsWith(words.trim().toLocaleLowerCase('vi'))
    ? text.slice(words.trim().length).trim()
    : null;
}

const MARK = '\u0001';

/** A text before a phrase, and what follows it. */
function cut(text: string, phrase: Phrase, t: TableWords): [before: string, after: string] {
  const whole = startsWith(text, phrase, t);
  if (whole !== null) return ['', whole];
  const [words = ''] = t(phrase, { value: MARK }).split(MARK);
  const at = text.lastIndexOf(`; ${words.trim()}`);
  return at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at + 2 + words.trim().length).trim()];
}

function territoryOf(name: string, territories: readonly KnownTerritory[], t: TableWords): Territory {
  if (keyOf(name) === keyOf(t('territory.asAdopted'))) return { kind: 'as adopted' };
  const known = territories.find((each) => keyOf(each.name) === keyOf(name) || each.id === name);
  return known ? { kind: 'known', id: known.id } : { kind: 'other', name };
}

const QUARTERS: Readonly<Record<string, 1 | 2 | 3 | 4>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};

function partOf(written: string, years: NoteLine['years'], t: TableWords): Period | null {
  const [, day, month, year] =
    /(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(startsWith(written, 'table.note.upTo', t) ?? '') ?? [];
  if (year) {
    const date = `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
    return isDay(date) ? { kind: 'date', date } : null;
  }
  const [, number = '', of] = /^qu[ýí] (IV|I{1,3}|[1-4])(?:\/(\d{4}))?$/iu.exec(written) ?? [];
  const quarter = QUARTERS[number.toUpperCase()];
  return quarter && years ? { kind: 'quarter', year: Number(of ?? years.from), quarter } : null;
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
