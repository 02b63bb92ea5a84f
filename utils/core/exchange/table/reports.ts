import type { Period, Role, StatusFields, Territory } from '../../notebook/model.ts';
import { comparePeriods, keyOfPeriod } from '../../notebook/period.ts';
import type { Provision } from '../../resolution/model.ts';
import { AS_ADOPTED, type Draft, Drafts, type Reporting } from './draft.ts';
import { writtenEstimates } from './estimates.ts';
import { judge } from './judge.ts';
import type { NoteLine } from './read-note.ts';
import type { RowChanges } from './row-changes.ts';
import type { FigureColumn } from './shown.ts';

/** One status note that a table gives: of one provision, period and territory, by one person. */
export interface Report {
  readonly provision: string;
  readonly fields: Pick<StatusFields, 'period' | 'territory' | 'text' | 'source' | 'judgement'>;
  readonly values: ReadonlyMap<string, { readonly value: number; readonly unit: string }>;
}

export interface DutyChange {
  readonly provision: string;
  readonly role: Role;
  readonly slugs: readonly string[];
}

/**
 * What one person says of one provision in its rows, by period and territory. Where a figure stands alone it is of the
 * whole year and of the territory as adopted, unless the note column says otherwise, or the cell showed a figure of
 * another territory before.
 */
export function reportsOf(provision: Provision, rows: readonly RowChanges[], reporting: Reporting): Report[] {
  const drafts = new Drafts();
  for (const row of rows) takeRow(row, drafts, reporting);
  if (rows.every(({ state }) => state === null)) tellReasons(rows, reporting);
  judge(provision, rows, drafts, reporting);
  return drafts.all().flatMap((draft) => reportOf(provision, draft, reporting));
}

/** The departments that rows of one provision name anew; rows that differ are told and none of them is taken. */
export function dutiesOf(
  provision: Provision,
  rows: readonly RowChanges[],
  { tell }: Reporting,
): DutyChange[] {
  return (['lead', 'co-ordinating'] as const).flatMap((role) => {
    const named = rows.flatMap(({ duties, sheet }) =>
      duties.filter((each) => each.role === role).map((each) => ({ ...each, sheet })),
    );
    const [first, ...others] = named;
    if (!first) return [];
    const key = (slugs: readonly string[]) => slugs.toSorted().join(' ');
    if (others.every(({ slugs }) => key(slugs) === key(first.slugs)))
      return [{ provision: provision.eId, role, slugs: first.slugs }];
    for (const { sheet, cell } of named) tell({ code: 'departments differ', sheet, cell, params: {} });
    return [];
  });
}

function takeRow(row: RowChanges, drafts: Drafts, reporting: Reporting) {
  const { target } = row.subject;
  let latest: Draft | null = null;
  for (const { column, value, isEstimate, cell } of row.figures) {
    if (!target) continue;
    const place = placeOf(row, column, reporting);
    const draft = drafts.at(place);
    draft.values.set(target.id, { value, unit: target.unit });
    if (isEstimate) draft.estimates.add(target.id);
    if (place.period.kind === 'quarter' || place.period.kind === 'date')
      reporting.tell({
        code: 'part of a year',
        sheet: row.sheet,
        cell,
        params: { value: keyOfPeriod(place.period) },
      });
    if (!latest || comparePeriods(latest.period, draft.period) < 0) latest = draft;
  }
  for (const line of row.lines) {
    if (line.text === '' && line.source === '') continue;
    const column = columnOf(line);
    const place = column === null ? null : placeOf(row, column, reporting);
    const own = place
      ? drafts.at(place)
      : (latest ?? drafts.at({ period: reporting.period, territory: AS_ADOPTED }));
    if (line.text !== '') own.texts.add(line.text);
    if (line.source !== '') own.sources.add(line.source);
  }
}

/** A reason belongs to a judgement; where no row changes one, it is told as not taken. */
function tellReasons(rows: readonly RowChanges[], { tell }: Reporting) {
  for (const { lines, sheet, noteCell } of rows)
    for (const { reason } of lines)
      if (reason !== '') tell({ code: 'reason alone', sheet, cell: noteCell, params: { value: reason } });
}

const columnOf = ({ years }: NoteLine): FigureColumn | null => {
  if (!years) return null;
  return years.from === years.to ? `year ${years.from}` : 'span';
};

function placeOf(
  row: RowChanges,
  column: FigureColumn,
  reporting: Reporting,
): { period: Period; territory: Territory } {
  const line = row.standing.find((each) => columnOf(each) === column && (each.part || each.territory));
  const before = reporting.shown(row.subject.id, column);
  const territory = line ? (line.territory ?? AS_ADOPTED) : (before?.fields.territory ?? AS_ADOPTED);
  const years = row.standing.find((each) => columnOf(each) === column)?.years;
  if (column !== 'span')
    return { period: line?.part ?? { kind: 'year', year: Number(column.slice('year '.length)) }, territory };
  return { period: { kind: 'span', ...(years ?? spanOf(row)) }, territory };
}

const spanOf = ({ subject: { target } }: RowChanges) => ({
  from: target?.period.from ?? 0,
  to: target?.period.to ?? 0,
});

/** More sources than one: the first is the source, the others are told in the text. */
function reportOf(
  provision: Provision,
  { period, territory, values, estimates, texts, sources, judgement }: Draft,
  { words: t }: Reporting,
): Report[] {
  const [source = '', ...others] = sources;
  const estimated = estimates.size > 0 ? [writtenEstimates(provision, estimates, t)] : [];
  const text = [...estimated, ...texts, ...others.map((value) => t('table.note.source', { value }))].join(
    '\n',
  );
  if (values.size === 0 && text === '' && source === '' && judgement === null) return [];
  return [{ provision: provision.eId, fields: { period, territory, text, source, judgement }, values }];
}
