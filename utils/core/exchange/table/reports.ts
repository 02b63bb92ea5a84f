import type { Period, Role, StatusFields, Territory } from '../../notebook/model.ts';
import { comparePeriods, keyOfPeriod } from '../../notebook/period.ts';
import { assessIndicator, needsReason, stateOf } from '../../notebook/status.ts';
import type { Provision } from '../../resolution/model.ts';
import type { ExportedNote, TableWords } from './model.ts';
import type { NoteLine } from './read-note.ts';
import type { RowChanges } from './row-changes.ts';
import type { FigureColumn } from './shown.ts';
import type { TableTrouble } from './trouble.ts';
import { keyOfPlace } from './written.ts';

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

interface Draft {
  readonly period: Period;
  readonly territory: Territory;
  readonly values: Map<string, { value: number; unit: string }>;
  readonly texts: Set<string>;
  readonly sources: Set<string>;
  judgement: StatusFields['judgement'];
}

export interface Reporting {
  /** For which a state or a note counts that comes without a figure. */
  readonly period: Period;
  /** The note that a cell showed when the table was written. */
  readonly shown: (row: string, column: FigureColumn) => ExportedNote | null;
  readonly today: string;
  readonly words: TableWords;
  readonly tell: (trouble: TableTrouble) => void;
}

/**
 * What one person says of one provision in its rows, by period and territory. Where a figure stands alone it is of the
 * whole year and of the territory as adopted, unless the note column says otherwise, or the cell showed a figure of
 * another territory before.
 */
export function reportsOf(provision: Provision, rows: readonly RowChanges[], reporting: Reporting): Report[] {
  const drafts = new Map<string, Draft>();
  const draftOf = (period: Period, territory: Territory): Draft => {
    const key = keyOfPlace({ period, territory });
    const draft = drafts.get(key) ?? {
      period,
      territory,
      values: new Map(),
      texts: new Set(),
      sources: new Set(),
      judgement: null,
    };
    drafts.set(key, draft);
    return draft;
  };
  for (const row of rows) takeRow(row, draftOf, reporting);
  judge(provision, rows, drafts, draftOf, reporting);
  return [...drafts.values()].flatMap((draft) => reportOf(provision, draft, reporting));
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

function takeRow(
  row: RowChanges,
  draftOf: (period: Period, territory: Territory) => Draft,
  reporting: Reporting,
) {
  const { target } = row.subject;
  let latest: Draft | null = null;
  for (const { column, value, isEstimate, cell } of row.figures) {
    if (!target) continue;
    const place = placeOf(row, column, reporting);
    const draft = draftOf(place.period, place.territory);
    draft.values.set(target.id, { value, unit: target.unit });
    if (isEstimate) draft.texts.add(reporting.words('table.note.estimate'));
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
      ? draftOf(place.period, place.territory)
      : (latest ?? draftOf(reporting.period, AS_ADOPTED));
    if (line.text !== '') own.texts.add(line.text);
    if (line.source !== '') own.sources.add(line.source);
  }
}

const AS_ADOPTED: Territory = { kind: 'as adopted' };

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

/**
 * A changed state becomes the person's judgement of the provision: of an indicator with several targets the worst of what
 * its rows say, as everywhere. Where figures say the same there is nothing to judge; where they do not, a reason is
 * needed: the words that the person added under "Ghi chú/nguồn".
 */
function judge(
  provision: Provision,
  rows: readonly RowChanges[],
  drafts: ReadonlyMap<string, Draft>,
  draftOf: (period: Period, territory: Territory) => Draft,
  { period, today, tell }: Reporting,
) {
  const changed = rows.filter(({ state }) => state !== null);
  if (changed.length === 0) return;
  const said = rows.flatMap(({ state, shownState }) => state ?? shownState ?? []);
  const worst = assessIndicator(said.map((state) => ({ target: '', state, why: 'met' }))).state;
  const state = changed.some((row) => row.state === worst) ? worst : null;
  // Another row's state decides, and that one nobody changed.
  if (state === null) return;
  const withFigures = [...drafts.values()].toSorted(
    (a, b) => Number(b.values.size > 0) - Number(a.values.size > 0) || comparePeriods(b.period, a.period),
  );
  const draft = withFigures[0] ?? null;
  const place = draft ?? { period, territory: AS_ADOPTED };
  const { computed } = stateOf({ ...place, judgement: null }, provision, draft?.values ?? new Map(), {
    today,
  });
  if (draft && draft.values.size > 0 && computed.state === state) return;
  const reasons = rows.flatMap(({ lines }) => lines.map(({ reason }) => reason)).filter(Boolean);
  const reason = (reasons.length > 0 ? reasons : [...(draft?.texts ?? [])]).join('\n');
  if (reason === '' && needsReason(computed)) {
    for (const { sheet, stateCell } of changed)
      tell({ code: 'needs reason', sheet, cell: stateCell, params: {} });
    return;
  }
  draftOf(place.period, place.territory).judgement = { state, reason };
}

/** More sources than one: the first is the source, the others are told in the text. */
function reportOf(
  { eId }: Provision,
  { period, territory, values, texts, sources, judgement }: Draft,
  { words: t }: Reporting,
): Report[] {
  const [source = '', ...others] = sources;
  const text = [...texts, ...others.map((value) => t('table.note.source', { value }))].join('\n');
  if (values.size === 0 && text === '' && source === '' && judgement === null) return [];
  return [{ provision: eId, fields: { period, territory, text, source, judgement }, values }];
}
