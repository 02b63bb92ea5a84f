import type { KnownTerritory } from '../../notebook/departments.ts';
import type { Period, StatusFields, Territory } from '../../notebook/model.ts';
import { endOf } from '../../notebook/period.ts';
import type { Note } from './gather.ts';
import type { TableWords } from './model.ts';
import { writtenDay, writtenFigure } from './written.ts';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/**
 * The line that a status note has in the column "Ghi chú/nguồn": "2024 (đến 30/06/2024; địa bàn: …): text; Nguồn: …".
 * {@link ./read-note.ts} reads it. Null where it has nothing to add to the figure.
 */
export function lineOf(
  {
    fields: { period, territory, text, source, judgement },
  }: { readonly fields: Omit<StatusFields, 'about' | 'private'> },
  territories: readonly KnownTerritory[],
  t: TableWords,
): string | null {
  const within = [
    partOf(period, t),
    territory.kind === 'as adopted'
      ? ''
      : t('table.note.territory', { value: nameOf(territory, territories, t) }),
  ].filter(Boolean);
  const body = [
    oneLine(text),
    judgement?.reason ? t('table.note.reason', { value: oneLine(judgement.reason) }) : '',
    source ? t('table.note.source', { value: oneLine(source) }) : '',
  ].filter(Boolean);
  if (within.length === 0 && body.length === 0) return null;
  const label = `${yearsOf(period)}${within.length > 0 ? ` (${within.join('; ')})` : ''}`;
  return body.length === 0 ? label : `${label}: ${body.join('; ')}`;
}

/** What other notes say where one of them shows: "2025: số liệu khác: 6,33 (địa bàn: …)". */
export function othersLine(
  notes: readonly Note[],
  target: string,
  territories: readonly KnownTerritory[],
  t: TableWords,
): string | null {
  const [first] = notes;
  if (!first) return null;
  const figures = notes.map(({ fields: { period, territory }, values }) => {
    const where = territory.kind === 'as adopted' ? '' : nameOf(territory, territories, t);
    const within = [partOf(period, t), where].filter(Boolean).join('; ');
    return `${writtenFigure(values.get(target)?.value ?? 0)}${within === '' ? '' : ` (${within})`}`;
  });
  return `${yearsOf(first.fields.period)}: ${t('table.note.others', { value: figures.join('; ') })}`;
}

/** "2024", "2021–2025". */
export const yearsOf = (period: Period): string =>
  period.kind === 'span' ? `${period.from}–${period.to}` : endOf(period).slice(0, 4);

/** "quý III/2024", "đến 30/06/2024"; '' of years. */
function partOf(period: Period, t: TableWords): string {
  if (period.kind === 'quarter')
    return t('reporting.quarter', { number: ROMAN[period.quarter - 1] ?? '', value: period.year });
  return period.kind === 'date' ? t('table.note.upTo', { value: writtenDay(period.date) }) : '';
}

function nameOf(territory: Territory, territories: readonly KnownTerritory[], t: TableWords): string {
  if (territory.kind === 'as adopted') return t('territory.asAdopted');
  if (territory.kind === 'other') return oneLine(territory.name) || t('territory.other');
  return territories.find(({ id }) => id === territory.id)?.name ?? territory.id;
}

/** In one line, without what no file of text can hold. */
const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\ufeff\ufffe\uffff]/gu, '')
    .trim();
