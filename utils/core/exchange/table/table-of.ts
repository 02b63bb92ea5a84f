import { citationOfProvisions } from '../../notebook/citation.ts';
import { type Period, STATES } from '../../notebook/model.ts';
import type { Provision, Resolution } from '../../resolution/model.ts';
import type { PaperRequest } from '../paper-request.ts';
import { exportedOf } from './exported.ts';
import { gather } from './gather.ts';
import { indicatorRows } from './indicator-rows.ts';
import type { MonitoringTable, TableWords } from './model.ts';
import { indicatorColumns, sheetOf, taskColumns } from './sheet-of.ts';
import { taskRows } from './task-rows.ts';

/** What a table is made of and narrowed to: rows by department, field and provision, notes by author and days. */
export interface TableRequest extends PaperRequest {
  readonly words: TableWords;
}

/**
 * The monitoring table of a resolution: one row for each target, grouped by indicator, and one for each task, solution
 * and assignment. Pure: the same records give the same table.
 */
export function tableOf(request: TableRequest): MonitoringTable {
  const { resolution, records, departments, words: t, scope, today, withPrivate = false } = request;
  const gathered = gather(resolution, records, scope, withPrivate);
  const wanted = resolution.provisions.filter((provision) => {
    const duties = gathered.duties.get(provision.eId) ?? [];
    return (
      (!scope.department || duties.some(({ department }) => department === scope.department)) &&
      (!scope.provision || provision.eId === scope.provision) &&
      (!scope.field || isIn(provision, scope.field, resolution))
    );
  });
  const context = { ...request, gathered };
  const indicators = indicatorRows(wanted, context);
  const tasks = taskRows(wanted, context);
  const reporting = reportingPeriod(resolution.period, today);
  const sheets = [
    sheetOf(
      'indicators',
      t('table.indicators'),
      indicatorColumns(resolution, indicators, today, t),
      indicators,
    ),
    sheetOf('tasks', t('table.tasks'), taskColumns(t), tasks),
  ];
  return {
    resolution: resolution.id,
    title: t('table.title'),
    subject: citationOfProvisions(resolution, []),
    guidance: [t('table.reporting', { value: reporting.year }), t('table.guidance')],
    asks: { reporter: t('table.reporter'), unit: t('table.unit') },
    sheets: sheets.some(({ rows }) => rows.length > 0)
      ? sheets.filter(({ rows }) => rows.length > 0)
      : sheets,
    choices: {
      states: STATES.map((state) => t(`state.${state}`)),
      departments: departments.filter(({ now, retired }) => now === null && !retired).map(({ name }) => name),
    },
    hidden: { choices: t('table.choices'), exported: t('table.exported'), why: t('table.exportedWhy') },
    exported: exportedOf(resolution, reporting, [...indicators, ...tasks], gathered),
  };
}

/** The last year that has ended, within the plan's. */
function reportingPeriod({ from, to }: Resolution['period'], today: string): Period & { kind: 'year' } {
  const ended = Number(today.slice(0, 4)) - 1;
  return { kind: 'year', year: Math.min(Math.max(ended, from), to) };
}

function isIn(provision: Provision, field: string, { provisions }: Resolution): boolean {
  for (let at: Provision | undefined = provision; at; ) {
    if (at.eId === field) return true;
    const parent: string | null = at.parent;
    at = provisions.find(({ eId }) => eId === parent);
  }
  return false;
}
