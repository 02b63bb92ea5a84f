import type { Resolution } from '../../resolution/model.ts';
import type { BuiltRow } from './built-row.ts';
import { isEstimate } from './estimates.ts';
import type { TableColumn, TablePart, TableSheet, TableWords } from './model.ts';

/**
 * The columns of DOMAIN.md; after the years one for the years as a whole, which is what an average is aimed at. The last
 * year is headed as estimated while it runs, and afterwards where all its figures are estimates.
 */
export function indicatorColumns(
  { period: { from, to }, provisions }: Pick<Resolution, 'period' | 'provisions'>,
  rows: readonly BuiltRow[],
  today: string,
  t: TableWords,
): TableColumn[] {
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const targets = new Map(provisions.flatMap(({ targets = [] }) => targets.map((each) => [each.id, each])));
  const isAllEstimated = (year: number): boolean => {
    const figures = rows.flatMap(({ target, shows }) =>
      (shows.get(`year ${year}`) ?? []).map(({ fields: { text } }) => ({
        text,
        target: targets.get(target ?? ''),
      })),
    );
    return figures.length > 0 && figures.every(({ text, target }) => target && isEstimate(text, target, t));
  };
  return [
    { key: 'number', heading: t('table.column.number') },
    { key: 'name', heading: t('table.column.name') },
    { key: 'unit', heading: t('table.column.unit') },
    { key: 'level', heading: t('table.column.level') },
    ...years.map((year): TableColumn => {
      const isOpen = year === to && (today <= `${to}-12-31` || isAllEstimated(year));
      const heading = isOpen ? 'table.column.estimate' : 'table.column.year';
      return { key: `year ${year}`, heading: t(heading, { value: year }) };
    }),
    { key: 'span', heading: t('table.column.span', { from, to }) },
    ...lastColumns(t, 'table.column.state'),
  ];
}

export const taskColumns = (t: TableWords): TableColumn[] => [
  { key: 'number', heading: t('table.column.number') },
  { key: 'name', heading: t('table.column.task') },
  { key: 'field', heading: t('table.column.field') },
  ...lastColumns(t, 'table.column.taskState'),
];

const lastColumns = (
  t: TableWords,
  state: 'table.column.state' | 'table.column.taskState',
): TableColumn[] => [
  { key: 'state', heading: t(state) },
  { key: 'lead', heading: t('table.column.lead') },
  { key: 'with', heading: t('table.column.with') },
  { key: 'note', heading: t('table.column.note') },
  { key: 'reporter', heading: t('table.column.reporter') },
  { key: 'id', heading: t('table.column.id') },
];

/** Rows laid under their columns; what a row has no cell for stays empty. */
export const sheetOf = (
  part: TablePart,
  name: string,
  columns: readonly TableColumn[],
  rows: readonly BuiltRow[],
): TableSheet => ({
  part,
  name,
  columns,
  rows: rows.map(({ id, provision, target, cells }) => ({
    id,
    provision,
    target,
    cells: columns.map(({ key }) => cells.get(key) ?? null),
  })),
});
