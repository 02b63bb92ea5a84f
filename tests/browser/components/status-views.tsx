import type { ComponentChildren } from 'preact';
import type { DepartmentView } from '../../../components/shared/departments/find.ts';
import { wordingOf } from '../../../components/shared/format/wording.ts';
import {
  ProvisionResponsibilities,
  type ProvisionResponsibilitiesProps,
} from '../../../components/sidepanel/responsibility/provision-responsibilities.tsx';
import {
  ResponsibilityTagger,
  type ResponsibilityTaggerProps,
} from '../../../components/sidepanel/responsibility/responsibility-tagger.tsx';
import type { StatusRow } from '../../../components/sidepanel/status/model/overview.ts';
import type { KeptStatus, StatusView } from '../../../components/sidepanel/status/model/views.ts';
import {
  ProvisionStatus,
  type ProvisionStatusProps,
} from '../../../components/sidepanel/status/provision-status.tsx';
import { StatusForm, type StatusFormProps } from '../../../components/sidepanel/status/status-form.tsx';
import { StatusGrid, type StatusGridProps } from '../../../components/sidepanel/status/status-grid.tsx';
import { StatusTab, type StatusTabProps } from '../../../components/sidepanel/status/status-tab.tsx';
import { STATES } from '../../../utils/core/notebook/model.ts';
import type { Resolution } from '../../../utils/core/resolution/model.ts';
import { field, firstTask, indicator } from './samples.ts';
import { adopted, grdpStatuses, provisionOf, tools, year } from './status-samples.ts';

/** The views of this half of the panel with sample data; tests give what they look at. */

const department = (slug: string, name: string, more: Partial<DepartmentView> = {}): DepartmentView => ({
  slug,
  name,
  short: [],
  now: null,
  successor: null,
  until: null,
  retired: false,
  ...more,
});
export const DEPARTMENTS = [
  department('so-tai-chinh', 'Sở Tài chính', { short: ['STC'] }),
  department('so-cong-thuong', 'Sở Công Thương'),
  department('so-giao-duc', 'Sở Giáo dục và Đào tạo', { short: ['Sở GD&ĐT'] }),
  department('so-ke-hoach', 'Sở Kế hoạch và Đầu tư', {
    short: ['Sở KH&ĐT'],
    now: 'Sở Tài chính',
    successor: 'so-tai-chinh',
    until: '2025-03-01',
  }),
];

export const kept = async (..._: readonly unknown[]) => ({ ok: true as const, undo: async () => true });
const nothing = (): void => {};

export const inPanel = (children: ComponentChildren) => (
  <div class="panel">
    <main class="panel-body">
      <h1 class="sr-only">Sổ Nghị quyết</h1>
      <div class="wide-view">{children}</div>
    </main>
  </div>
);

export const provisionView = (resolution: Resolution, more: Partial<ProvisionStatusProps> = {}) =>
  inPanel(
    <ProvisionStatus
      provision={provisionOf(resolution, indicator(7))}
      statuses={grdpStatuses(resolution)}
      tools={tools}
      authorOf={() => 'Chuyên viên'}
      onAdd={nothing}
      onEdit={nothing}
      onOpenNote={nothing}
      {...more}
    />,
  );

export const dutiesView = (more: Partial<ProvisionResponsibilitiesProps> = {}) =>
  inPanel(
    <ProvisionResponsibilities
      departments={DEPARTMENTS}
      given={[
        { department: 'so-ke-hoach', role: 'lead' },
        { department: 'so-giao-duc', role: 'co-ordinating' },
      ]}
      proposals={[{ department: 'so-cong-thuong', role: 'co-ordinating' }]}
      onRole={kept}
      onNews={nothing}
      {...more}
    />,
  );

export const formView = (resolution: Resolution, more: Partial<StatusFormProps> = {}) =>
  inPanel(
    <StatusForm
      provision={provisionOf(resolution, indicator(7))}
      tools={tools}
      years={resolution.period}
      statuses={grdpStatuses(resolution)}
      view={null}
      evidenceOf={() => []}
      usual={{ period: year(2024), territory: adopted, source: '', evidence: [] }}
      draft={null}
      people={(id) => ({ id, name: '', role: '', unit: '', me: true })}
      findEvidence={async () => []}
      onSave={async () => ({ ok: false, error: 'unknown' })}
      onDraft={nothing}
      onOpenNote={nothing}
      onResolve={nothing}
      onRevived={nothing}
      onDone={nothing}
      onNews={nothing}
      {...more}
    />,
  );

/** A notebook of one note that keeps whatever it is given. */
export const keeping = (view: StatusView): KeptStatus => ({ ok: true, undo: async () => true, view });

export const rowsOf = (resolution: Resolution): StatusRow[] =>
  resolution.provisions.flatMap((provision): StatusRow[] => {
    const { kind, eId } = provision;
    if (kind !== 'indicator' && kind !== 'task') return [];
    const place = Number(provision.number) % (STATES.length + 1);
    return [
      {
        provision,
        kind,
        wording: wordingOf(resolution, provision),
        field: kind === 'task' ? (eId.split('__p_')[0] ?? null) : null,
        state: STATES[place] ?? null,
        overdue: STATES[place] === 'at risk',
        targets: (provision.targets ?? []).map((target, index) => ({
          target,
          latest:
            index === 0 && eId === indicator(7)
              ? { value: 119.2, unit: target.unit, period: year(2024), territory: adopted }
              : null,
          assessment: null,
        })),
        departments: eId === indicator(7) ? ['so-tai-chinh'] : [],
        leads: eId === indicator(7) ? [{ name: 'Sở Tài chính', now: null }] : [],
      },
    ];
  });

export const tabView = (resolution: Resolution, more: Partial<StatusTabProps> = {}) => (
  <div class="panel">
    <main class="tab-panels">
      <h1 class="sr-only">Sổ Nghị quyết</h1>
      <StatusTab
        rows={rowsOf(resolution)}
        fields={resolution.provisions.filter(({ kind }) => kind === 'field')}
        departments={[{ id: 'so-tai-chinh', name: 'Sở Tài chính' }]}
        onOpen={nothing}
        onGrid={nothing}
        onTagMany={nothing}
        {...more}
      />
    </main>
  </div>
);

export const gridView = (resolution: Resolution, more: Partial<StatusGridProps> = {}) =>
  inPanel(
    <StatusGrid
      resolution={resolution}
      tools={tools}
      period={year(2024)}
      territory={adopted}
      onPeriod={nothing}
      onTerritory={nothing}
      current={new Map([[`${indicator(7)}__target_1`, { value: 119.2, unit: 'triệu đồng' }]])}
      theirs={new Map()}
      people={(id) => ({ id, name: 'Sở Tài chính', role: '', unit: '', me: false })}
      isClosed={false}
      previous={
        new Map([
          [
            `${indicator(1)}__target_1`,
            { value: 8.59, unit: '%/năm', period: year(2022), territory: adopted },
          ],
        ])
      }
      onValues={kept}
      onNews={nothing}
      {...more}
    />,
  );

export const taggerView = (resolution: Resolution, more: Partial<ResponsibilityTaggerProps> = {}) =>
  inPanel(
    <ResponsibilityTagger
      groups={[1, 2, 8].map((n) => ({
        id: field(n),
        name: provisionOf(resolution, field(n)).heading ?? '',
        official: true,
        provisions: resolution.provisions
          .filter(({ kind, eId }) => kind === 'task' && eId.startsWith(`${field(n)}__`))
          .map((each) => ({ eId: each.eId, number: each.number, wording: wordingOf(resolution, each) })),
      }))}
      departments={DEPARTMENTS}
      given={new Map([[firstTask(1), [{ department: 'so-cong-thuong', role: 'lead' }]]])}
      onApply={kept}
      onNews={nothing}
      {...more}
    />,
  );
