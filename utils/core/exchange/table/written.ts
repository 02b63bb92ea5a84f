import type { Period, Territory } from '../../notebook/model.ts';
import { keyOfPeriod } from '../../notebook/period.ts';
import { COMPARATOR_SIGNS, type Provision, type Resolution, type Target } from '../../resolution/model.ts';
import type { TableCell } from './model.ts';

/** A figure as Vietnamese papers write it, with all decimals it has: "8,59", "20.025". */
export const writtenFigure = (value: number): string => FIGURES.format(value);

/** One for all: making one takes longer than writing a page with it. */
const FIGURES = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 12 });

/** A target's level: "≥ 8", "7,5–8"; a number where nothing but the number is stated. */
export function writtenLevel({ comparator, stated, value, upper }: Target): TableCell {
  const sign = stated === null ? '' : COMPARATOR_SIGNS[comparator];
  if (upper !== undefined) return `${writtenFigure(value)}–${writtenFigure(upper)}`;
  return sign === '' ? value : `${sign} ${writtenFigure(value)}`;
}

/** "30/06/2024" of an ISO day; anything else as it is. */
export function writtenDay(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(iso) ?? [];
  return year ? `${day}/${month}/${year}` : iso;
}

/** A target's words with the number of its indicator before them: "(2) Cơ cấu kinh tế: dịch vụ". */
export const writtenTarget = ({ number }: Pick<Provision, 'number'>, { measure }: Target): string =>
  `(${number}) ${measure}`;

/** A task's own words, in one line. */
export const writtenTask = ({ text }: Pick<Resolution, 'text'>, { start, end }: Provision): string =>
  text
    .slice(start, end)
    .replace(/^\s*(?:\(\d+\)|\d+\.)\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** What the hidden column holds; it names the resolution, since other resolutions number alike. */
export const rowId = (resolution: string, within: string): string => `${resolution}#${within}`;

/** One text for one territory, to compare by. */
export const keyOfTerritory = (territory: Territory): string =>
  territory.kind === 'known'
    ? `known ${territory.id}`
    : territory.kind === 'other'
      ? `other ${territory.name}`
      : '';

/** One text for when and where a note holds. */
export const keyOfPlace = ({ period, territory }: { period: Period; territory: Territory }): string =>
  `${keyOfPeriod(period)}|${keyOfTerritory(territory)}`;
