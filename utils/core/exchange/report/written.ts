import type { KnownTerritory } from '../../notebook/departments.ts';
import type { Period, Territory } from '../../notebook/model.ts';
import { COMPARATOR_SIGNS, type Provision, type Resolution, type Target } from '../../resolution/model.ts';
import { writtenDay, writtenFigure } from '../table/written.ts';
import type { ReportWords } from './words.ts';

/** U+00A0: keeps a figure and its unit on one line. */
const NO_BREAK = '\u00a0';

/** "8,59 %", "119,2 triệu đồng". */
export const withUnit = (value: number, unit: string): string =>
  unit === '' ? writtenFigure(value) : `${writtenFigure(value)}${NO_BREAK}${unit}`;

/** A target's level: "≥ 8 %/năm"; the sign stands only where the text itself states the comparison. */
export function writtenLevel({ comparator, stated, value, upper, unit }: Target): string {
  const sign = stated === null ? '' : COMPARATOR_SIGNS[comparator];
  const figure =
    upper === undefined ? withUnit(value, unit) : `${writtenFigure(value)}–${withUnit(upper, unit)}`;
  return sign === '' ? figure : `${sign}${NO_BREAK}${figure}`;
}

/** The day of a moment by the clocks of Viet Nam (UTC+7, wherever the paper is made): "30/06/2024"; '' where it is none. */
export function writtenMoment(wall: string): string {
  const time = Date.parse(wall);
  return Number.isNaN(time) ? '' : writtenDay(new Date(time + 7 * 3_600_000).toISOString().slice(0, 10));
}

/** "năm 2024", "quý III/2024", "đến 30/06/2024", "giai đoạn 2021–2025". */
export function writtenPeriod(period: Period, t: ReportWords): string {
  switch (period.kind) {
    case 'year':
      return t('report.period.year', { value: period.year });
    case 'quarter':
      return t('reporting.quarter', {
        number: ['I', 'II', 'III', 'IV'][period.quarter - 1] ?? '',
        value: period.year,
      });
    case 'date':
      return t('report.period.date', { value: writtenDay(period.date) });
    case 'span':
      return t('report.period.span', { from: period.from, to: period.to });
  }
}

/** A territory that is not the one of the resolution, by name; null for the resolution's own. */
export function otherTerritory(
  territory: Territory,
  known: readonly KnownTerritory[],
  t: ReportWords,
): string | null {
  if (territory.kind === 'as adopted') return null;
  if (territory.kind === 'other') return inLine(territory.name) || t('report.otherTerritory');
  return known.find(({ id }) => id === territory.id)?.name ?? territory.id;
}

/** A provision's own words in one line, without its number and heading. */
export function writtenWording({ text }: Pick<Resolution, 'text'>, provision: Provision): string {
  const words = text
    .slice(provision.start, provision.end)
    .replace(/^\s*(?:\(\d+\)|\d+\.|[IVXLC]+\.|Điều\s+\d+\.)\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const { heading } = provision;
  return heading !== null && words.startsWith(heading) ? words.slice(heading.length).trim() || words : words;
}

/** Cuts at a word, with an ellipsis; `limit` counts UTF-16 units. */
export function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit);
  const word = cut.lastIndexOf(' ');
  const kept = cut.slice(0, word > limit * 0.6 ? word : limit - 1).replace(/[\ud800-\udbff]$/u, '');
  return `${kept.replace(/[\s,;:.]+$/u, '')}…`;
}

/**
 * Without control characters: Word does not open those of ASCII, and those that turn the direction of writing would turn
 * what stands beside a note too. Line breaks stay, of one kind.
 */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]|\p{Cs}/gu, '');

/** {@link printable} in NFC, without the spaces at its ends. */
export const readable = (text: string): string => printable(text).normalize('NFC').trim();

/** In one line; spaces that keep a figure and its unit together stay. */
export const inLine = (text: string): string => readable(text).replace(/[^\S\u00a0\u202f]+/gu, ' ');

/** A day as official papers write it: "ngày 05 tháng 01 năm 2026" (a day below 10, a month 1 or 2 with a zero). */
export function writtenDate(iso: string | null, t: ReportWords): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso ?? '') ?? [];
  if (!year) return t('report.date', { day: '…', month: '…', year: '…' });
  return t('report.date', {
    day: day ?? '',
    month: Number(month) > 2 ? Number(month) : (month ?? ''),
    year,
  });
}
